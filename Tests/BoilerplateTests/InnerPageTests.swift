import CopydeskCore
import Testing

@testable import Boilerplate

/// Pages that stand as text in others, and texts that were saved in other forms than HTML.
@Suite struct InnerPageTests {
  private func blocks(_ text: String, _ format: PageReader.Format = .auto) -> [String] {
    let page = PageReader().page(Array(text.utf8), format)
    return page.blocks.map {
      String(decoding: page.text[$0.text.lowerBound - $0.lead..<$0.text.upperBound], as: UTF8.self)
    }
  }

  @Test func sourceThatIsShownIsReadAsThePage() {
    let source = "&lt;html&gt;&lt;p&gt;one&lt;/p&gt;&lt;p&gt;two &amp;amp; three&lt;/p&gt;"
    #expect(
      blocks("<table><tr><td>Line wrap<td>\(source)</table>", .html) == ["one", "two & three"])
    #expect(blocks(source) == ["one", "two & three"])
  }

  @Test func anArticleThatOnlyTheLinkedDataHasIsRead() {
    let sentence = "The fire brigade said that nobody was hurt, but that the bridge stays closed. "
    let body = String(repeating: sentence, count: 3)
    let data =
      "<script type='application/ld+json'>{\"articleBody\":\"\(body)\\n\\n\\ud83d\\ude00\"}</script>"
    #expect(blocks("<html>\(data)<div id=root></div>").first == String(body.dropLast()))
    let shown = "<p>" + String(repeating: "Shown text is text. ", count: 30) + "</p>"
    #expect(blocks("<html>\(data)\(shown)").count == 1)
  }

  @Test func markdownIsReadAsItsElements() {
    let text = """
      Title: A title
      URL Source: https://a.example/
      Markdown Content:
      # A title

      [Home](https://a.example/) [World](https://a.example/w(1))

      The **first** paragraph \\_goes\\_ on
      in a [second](https://a.example/2) line.

      ![A picture](https://a.example/p.png)

      * One item
      > A quotation

      Underlined
      ----------
      | a | b |
      |---|:--|

      [1]: https://a.example/
      """
    #expect(
      blocks(text) == [
        "# A title", "Home World", "The first paragraph _goes_ on in a second line.", "* One item",
        "> A quotation", "Underlined", "| a | b |",
      ])
  }

  @Test(arguments: ["Prices (see [1]) rose.\n", "# Not a heading alone\n\ntext\n", "a [b] (c)\n"])
  func textWithBracketsIsNoMarkdown(text: String) {
    #expect(!MarkdownSigns.isMarkdown(Array(text.utf8)))
  }

  private func printed(_ text: String) throws -> (text: String, asides: [String]) {
    let pages = try #require(PrintedPages(Array(text.utf8)))
    return (
      String(decoding: pages.text, as: UTF8.self),
      pages.asides.map { String(decoding: $0, as: UTF8.self) }
    )
  }

  @Test func runningHeadsAndNumbersAreSetAsideAndParagraphsJoined() throws {
    let found = try printed(
      "THE PAPER   3 May\n\nIt rained for\n\n1\n\u{C}THE PAPER   3 May\n\ntwo days. Then it\nsnowed.\n\n- 2 -\n\u{C}"
    )
    #expect(found.text == "It rained for\ntwo days. Then it\nsnowed.\n")
    #expect(found.asides == ["THE PAPER   3 May", "1", "THE PAPER   3 May", "- 2 -"])
  }

  @Test(
    arguments: [
      ("the har-", "bour", 1), ("a well-", "known pier", 0), ("a Well-", "known, pier", 0),
      ("New-", "York", nil), ("1914-", "eighteen", nil), ("it rained", "for", nil),
      ("gro-", "ße", 1),
      ("a -", "b", nil),
    ] as [(String, String, Int?)])
  func aWordBrokenAtALineEndIsPutTogether(line: String, next: String, cut: Int?) {
    let hyphens = LineHyphens(of: [Array("A well-known harbour.".utf8)[...]])
    #expect(hyphens.cut(Array(line.utf8), before: Array(next.utf8)[...]) == cut)
  }

  @Test func aPageThatEndsInAStopEndsItsParagraph() throws {
    #expect(
      try printed("It rained.”\n\u{C}The sun came.\n\u{C}").text == "It rained.”\n\nThe sun came.\n"
    )
    let hasPages = PrintedPages(Array("no pages\n".utf8)) != nil
    #expect(!hasPages)
  }
}
