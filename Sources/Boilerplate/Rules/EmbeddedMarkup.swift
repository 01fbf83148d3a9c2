import CopydeskCore

/// Markup of a player that a copy of the page left as text.
struct EmbeddedMarkup: BlockRule {
  let name = "embedded-markup"
  let note = """
    A tag of object, embed, iframe or script with an attribute in a line of text is the rest of a \
    player or a widget; the hint that stands before it in the line goes with it. So is a line that \
    is a tag of an image from end to end.
    """
  let examples = [
    Example("Press play to watch<object id=\"player\" classid=\"clsid:27\">", "embed"),
    Example("<embed src=\"http://video.example/v?id=1\" bgcolor=\"#fff\">", "embed"),
    Example("<img width=\"1\" style=\"display:none\" src=\"http://counter.example/p\">", "embed"),
    Example("Write <img src=\"x.png\"> where the picture belongs.", "-"),
    Example("The minister said that a < b in the new formula.", "-"),
  ]

  private static let tags: [StaticString] = [
    "<object ", "<embed ", "<iframe ", "<script ", "<param ", "<object>", "<script>", "</object>",
    "</script>", "</iframe>", "<amp-", "<video ", "<source src",
  ]

  /// Tags that may be quoted in a sentence: they count where the line is such a tag.
  private static let wholeTags: [StaticString] = [
    "<img ", "<ins ", "<style", "<noscript", "<div ", "<span ", "<a href", "<link ", "<meta ",
  ]

  var scope: Scope { Scope(flags: .markup) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let range = page.blocks[index].text
    let isMarkup = page.text.withUnsafeBufferPointer { text in
      let block = UnsafeBufferPointer(rebasing: text[range])
      if block.last == UInt8(ascii: ">"),
        EmbeddedMarkup.wholeTags.contains(where: { block.matchesIgnoringCase($0, at: 0) })
      {
        return true
      }
      var scan = 0
      while let open = block.find(UInt8(ascii: "<"), from: scan) {
        if EmbeddedMarkup.tags.contains(where: { block.matchesIgnoringCase($0, at: open) }) {
          return true
        }
        scan = open + 1
      }
      return false
    }
    return isMarkup ? Finding(kind: .embed) : nil
  }
}
