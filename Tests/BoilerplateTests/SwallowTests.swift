import CopydeskCore
import Testing
import Workbench

@testable import Boilerplate

/// No structure may swallow a page: what is text by the tokens is in some block, kept or dropped.
@Suite struct SwallowTests {
  private func page(_ html: String) -> Page { PageReader().page(Array(html.utf8), .html) }

  private func blocks(_ html: String) -> [String] {
    let page = page(html)
    return page.blocks.map { String(decoding: page.text[$0.text], as: UTF8.self) }
  }

  /// How often each ASCII letter stands in some ranges of a text.
  private func letters(_ text: [UInt8], _ ranges: [Range<Int>]) -> [Int] {
    var counts = [Int](repeating: 0, count: 128)
    for byte in ranges.flatMap({ text[$0] }) where ASCII.isLetter(byte) { counts[Int(byte)] += 1 }
    return counts
  }

  /// The letters of all text tokens outside of raw text elements.
  private func lettersOfTokens(_ html: [UInt8]) -> [Int] {
    html.withUnsafeBufferPointer { bytes in
      var tokenizer = Tokenizer(bytes)
      var ranges: [Range<Int>] = []
      while true {
        switch tokenizer.next() {
        case .end: return letters(html, ranges)
        case .text: ranges.append(tokenizer.content)
        case .startTag where tokenizer.tag.isRaw: tokenizer.readContent(of: tokenizer.tag)
        default: break
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<300) func theLettersOfAPageAreInItsBlocks(seed: UInt64) {
    var chance = Chance(seed: seed)
    let pieces = [
      "<svg>", "<svg/>", "</svg>", "<path/>", "<g>", "<template>", "</template>", "<head>",
      "</head>",
      "<body>", "<p>", "</p>", "<div>", "</div>", "<div hidden>", "<span style='display:none'>",
      "</span>", "<math>", "<annotation>", "</annotation>", "<table>", "<tr>", "<td>", "</table>",
      "<a href=x>", "</a>", "<br>", "<li>", "<ul>", "</ul>", "<object>", "<frameset>", "<x-y/>",
      "<style>.a{display:none}</style>", "<i class=a>", "</i>", " word ", "abc", "x y z",
      "<!--c-->",
    ]
    let html = chance.text(of: pieces, upTo: 120)
    let page = PageReader().page(html, .html)
    let found = letters(page.text, page.blocks.map(\.text) + page.unseen.map(\.text))
    #expect(zip(lettersOfTokens(html), found).allSatisfy { $0 <= $1 }, "\(text(html))")
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: ["<path d='M0 0'/>", "<path d='M0 0'>", "<g>", "<symbol id=a><path/>", "<svg>"])
  func aDrawingOfManyElementsEndsWhereItEnds(element: String) {
    let drawing = "<svg>" + String(repeating: element, count: 3_000) + "</svg>"
    #expect(blocks(drawing + "<p>text</p>") == ["text"])
    let ends = element == "<svg>" ? String(repeating: "</svg>", count: 3_000) : ""
    #expect(blocks("<div>" + drawing + ends + "text</div>") == ["text"])
  }

  @Test func theEndOfAnElementAroundADrawingEndsIt() {
    #expect(blocks("<div><svg><path></div>text") == ["text"])
    #expect(blocks("<section><template>a</section>text") == ["text"])
  }

  @Test func textInTheHeadIsText() {
    #expect(blocks("<head><title>t</title>words<meta x></head><p>text") == ["words", "text"])
  }

  @Test func aFormulaIsReadOnce() {
    let formula =
      "<span style='display: none'><math><mi>W</mi><annotation>{\\W}</annotation></math></span>"
    #expect(blocks("<p>a \(formula) b</p>") == ["a W b"])
  }

  @Test func aPageOfFramesIsWhatStandsForThem() {
    let frames = "<frameset><frame src=a><noframes><body><p>text</p></body></noframes></frameset>"
    #expect(blocks(frames) == ["text"])
    #expect(blocks("<noframes><p>no</p></noframes><p>text</p>") == ["text"])
  }
}

/// What a page holds and does not show.
@Suite struct HiddenTextTests {
  private static let paragraph =
    "The river rose by two metres in the night, and the mayor said that the lower town was cleared."

  /// What is kept of a page with one more element than its article.
  private func explained(_ element: String, style: String = "") throws -> [String] {
    let article = [
      "The fire brigade said that nobody was hurt, but the bridge stays closed until the week ends.",
      "Engineers who looked at it in the morning found that one of the two pillars had moved.",
      "The town will pay for the repair, the council decided late on Tuesday after a long debate.",
    ].map { "<p>\($0)</p>" }.joined()
    let html =
      "<html><head><style>\(style)</style></head><body><article>\(element)\(article)</article></body>"
    let pack = try #require(LanguagePack.named("en"))
    var filter = try StripBoilerplate(
      Arguments(["--explain"], of: StripBoilerplate.tool), pack)
    var out = OutputWriter()
    try filter.take(Document(name: "page", bytes: Array(html.utf8)), into: &out)
    return String(decoding: out.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("<p hidden>", ""), ("<p style=\"color: red; display : none\">", ""),
    ("<p style='visibility:hidden'>", ""), ("<p class='a b'>", ".b { display: none }"),
    ("<p id=n>", "p { color: red } /* x */ #n, .m { visibility:hidden; }"),
  ])
  func hiddenTextIsDropped(tag: String, style: String) throws {
    let lines = try explained(tag + HiddenTextTests.paragraph + "</p>", style: style)
    let row = try #require(lines.first { $0.contains("river rose") })
    #expect(row.hasPrefix("drop\tother\thidden\t"))
  }

  @Test(arguments: [
    ("<p>", ".b { display: none }"), ("<p class=b>", ".b{display:none} .b{display:block}"),
    ("<p class=b>", ".a .b{display:none}"), ("<p class=b>", "@media print { .b{display:none} }"),
    ("<p hidden=until-found>", ""), ("<p style='display:block'>", ""),
  ])
  func whatIsShownIsKept(tag: String, style: String) throws {
    let lines = try explained(tag + HiddenTextTests.paragraph + "</p>", style: style)
    #expect(lines.contains("keep\ttext\tweights\t" + HiddenTextTests.paragraph))
  }

  @Test func hiddenWordsInsideAParagraphGo() throws {
    let words =
      "<p>The river <span hidden>secret</span> rose by two metres in the night, and the mayor said that the lower town was cleared.</p>"
    let lines = try explained(words)
    #expect(lines.contains("keep\ttext\tweights\t" + HiddenTextTests.paragraph))
    #expect(lines.contains("drop\tother\tnot-shown\tsecret"))
  }

  @Test func theCopyThatIsShownStays() throws {
    let copy =
      "Engineers who looked at it in the morning found that one of the two pillars had moved."
    let lines = try explained("<div style='display:none'><p>\(copy)</p></div>")
    #expect(lines.filter { $0.hasSuffix(copy) }.map { $0.prefix(4) } == ["drop", "keep"])
  }

  @Test func aPageThatHidesAllUntilAScriptRunsIsRead() {
    let page = PageReader().page(
      Array("<div style='visibility:hidden'><p>\(HiddenTextTests.paragraph)</p></div>".utf8), .html)
    #expect(!page.showsItsText)
  }
}
