import CopydeskCore

/// Markup of a player that a copy of the page left as text.
struct EmbeddedMarkup: BlockRule {
  let name = "embedded-markup"
  let note = """
    A tag of object, embed, iframe or script with an attribute in a line of text is the rest of a \
    player or a widget; the hint that stands before it in the line goes with it.
    """
  let examples = [
    Example("Press play to watch<object id=\"player\" classid=\"clsid:27\">", "embed"),
    Example("<embed src=\"http://video.example/v?id=1\" bgcolor=\"#fff\">", "embed"),
    Example("The minister said that a < b in the new formula.", "-"),
  ]

  private static let tags: [StaticString] = [
    "<object ", "<embed ", "<iframe ", "<script ", "<param ", "<object>", "<script>", "</object>",
    "</script>", "</iframe>", "<amp-", "<video ", "<source src",
  ]

  var scope: Scope { Scope(flags: .markup) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let range = page.blocks[index].text
    let isMarkup = page.text.withUnsafeBufferPointer { text in
      let block = UnsafeBufferPointer(rebasing: text[range])
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
