import CopydeskCore
import Testing
import Workbench

@testable import Boilerplate

@Suite struct PageTests {
  private func blocks(_ html: String) -> [String] {
    let page = PageReader().page(Array(html.utf8), .html)
    return page.blocks.map { String(decoding: page.text[$0.text], as: UTF8.self) }
  }

  @Test func blocksEndWhereTheTreeWouldEndThem() {
    #expect(
      blocks("<p>one<p>two<ul><li>three<li>four</ul>five") == [
        "one", "two", "three", "four", "five",
      ])
    #expect(blocks("<table><tr><td>a<td>b<tr><td>c</table>") == ["a", "b", "c"])
    #expect(blocks("<p>in <b>bold</b> and <a href=x>linked</a></p>") == ["in bold and linked"])
    #expect(blocks("<div>one<br>line<br><br>two</div>") == ["one line", "two"])
  }

  @Test func whiteSpaceCollapsesAndReferencesAreRead() {
    #expect(
      blocks("<p>  a \n\t b&nbsp;&amp;&#8217;&notin;c&unknown; </p>") == ["a b &’∉c&unknown;"])
  }

  @Test func nothingUnclosedSwallowsThePage() {
    #expect(blocks("<p>one<!-- never closed <p>two</p>").last == "two")
    #expect(blocks("<p>one</p><a href=\"x>two</a><p>three</p>").contains("three"))
    #expect(blocks("<script>var a = 1;<p>text</p>").contains("text"))
    #expect(blocks("<title>no end<p>text</p>").contains("text"))
    let deep = String(repeating: "<div>", count: 100_000)
    #expect(blocks(deep + "<p>deep</p>") == ["deep"])
  }

  @Test func scriptsAndStylesAreNoText() {
    #expect(blocks("<style>p{}</style><script><!--<script></script>--></script><p>x</p>") == ["x"])
    #expect(blocks("<svg><title>icon</title><path/></svg><p>x</p>") == ["x"])
  }

  @Test func linkBytesAreCounted() {
    let page = PageReader().page(Array("<p>ab <a href=x>cd</a> ef</p>".utf8), .html)
    #expect(page.blocks.map(\.linkBytes) == [3])
    #expect(page.blocks.map(\.links) == [1])
  }

  @Test func wrappedLinesAreJoined() {
    let line = "The river rose by two metres in the night and the mayor said that the town was"
    let text = String(repeating: "\(line)\nwet.\n\n", count: 8)
    let page = PageReader().page(Array(text.utf8), .text)
    #expect(page.layout == .wrapped)
    #expect(page.blocks.count == 8)
    #expect(String(decoding: page.text[page.blocks[0].text], as: UTF8.self) == line + " wet.")
  }

  @Test func anyBytesAreRead() {
    var chance = Chance(seed: 11)
    let pieces = [
      "<p>", "</p>", "<!--", "-->", "<a href='", "\"", "&", "&#", "&#x110000;", "<script>", "\n",
      " word", "<", ">", "é", "漢字", "</", "<li>", "<td", "=", "\0", "* ", "    ",
    ]
    for _ in 0..<400 {
      let text = chance.text(of: pieces, upTo: 60)
      for format in [PageReader.Format.html, .text, .auto] {
        let page = PageReader().page(text, format)
        for block in page.blocks { #expect(block.text.upperBound <= page.text.count) }
        _ = PageContext(page, Vocabulary(functionWords: [], furniture: []))
      }
    }
  }

  @Test func encodingsAreDeclared() {
    func find(_ head: String) -> String? {
      var bytes = Array(head.utf8)
      return bytes.withUnsafeMutableBufferPointer { DeclaredEncoding.find(UnsafeBufferPointer($0)) }
    }
    #expect(find("<meta charset=\"windows-1251\">") == "windows-1251")
    #expect(find("<META http-equiv=x content='text/html; charset=ISO-8859-1'>") == "windows-1252")
    #expect(find("<?xml version=\"1.0\" encoding='euc-jp'?>") == "EUC-JP")
    #expect(find("<meta charset=unicode>") == "UTF-8")
    #expect(find("<meta charset=nonsense><meta charset='Latin1'>") == "windows-1252")
    #expect(find("<meta name=viewport>") == nil)
  }
}
