import CopydeskCore

/// A page that stands inside another one, which has no text but it.
struct InnerPage {
  let source: [UInt8]
  /// What the page outside shows beside it.
  let shell: [[UInt8]]

  private init(_ source: [UInt8], shell blocks: some Collection<Block>, of page: Page) {
    self.source = source
    shell = blocks.map { Array(page.text[$0.text]) }
  }

  /// The source that a page shows as its text, as a saved view of the source has it, or text that was
  /// escaped twice; nil where the page shows text.
  static func shown(by page: Page) -> InnerPage? {
    let start = page.blocks.prefix(mostBefore).firstIndex { isPageStart(page.text, $0.text) }
    guard let start else { return nil }
    var source: [UInt8] = []
    for block in page.blocks[start...] {
      source += page.text[block.text]
      source.append(0x0A)
    }
    return InnerPage(source, shell: page.blocks[..<start], of: page)
  }

  /// A switch or a title may stand above the source.
  private static let mostBefore = 3

  private static func isPageStart(_ text: [UInt8], _ block: Range<Int>) -> Bool {
    text.withUnsafeBufferPointer { text in
      let start = block.lowerBound
      return text.matchesIgnoringCase("<!doctype html", at: start)
        || text.matchesIgnoringCase("<html", at: start)
        || text.matchesIgnoringCase("<p>", at: start) && text.find("</p>", from: start) != nil
    }
  }

  /// The article as the page's linked data gives it, where the page itself shows hardly any text: a
  /// script was to put it there.
  static func told(by page: Page) -> InnerPage? {
    let article = page.metadata
    let shown = page.blocks.reduce(0) { $0 + $1.text.count - min($1.linkBytes, $1.text.count) }
    guard article.count >= shortestArticle, shown <= longestShell, shown * 4 < article.count else {
      return nil
    }
    let hasTags = article.withUnsafeBufferPointer {
      $0.find("</p>", from: 0) != nil || $0.find("<br", from: 0) != nil
    }
    let body = hasTags ? article : Paragraphs.html(article)
    let source = Array("<html><body><article>".utf8) + body + Array("</article></body></html>".utf8)
    return InnerPage(source, shell: page.blocks, of: page)
  }

  /// Bytes that a page without its article shows outside of links: a name, a notice.
  private static let longestShell = 400
  /// Bytes; what is shorter is a summary.
  private static let shortestArticle = 200
}
