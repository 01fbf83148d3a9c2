import CopydeskCore
import Testing

@testable import Chart

/// What chart-claims writes with those options for those records.
private func drawn(_ records: String, _ options: String...) throws -> String {
  let pack = try #require(LanguagePack.named("en"))
  var filter = try ChartClaims(try Arguments(options, of: ChartClaims.tool), pack)
  var out = OutputWriter()
  try filter.take(Document(name: "-", bytes: Array(records.utf8)), into: &out)
  try filter.finish(into: &out)
  return String(decoding: out.bytes, as: UTF8.self)
}

/// A record with that text wherever text of a document comes in.
private func record(_ text: String) -> String {
  var json = JSONWriter()
  json.beginObject()
  for name: StaticString in ["label", "slot", "noun", "unit", "when", "where", "grade"] {
    json.member(name, text)
  }
  json.member("low", 1)
  json.member("high", 2)
  json.member("accounts", 2)
  json.key("sources")
  json.beginArray()
  json.string(text)
  json.endArray()
  json.key("mentions")
  json.beginArray()
  for low in 1...2 {
    json.beginObject()
    for name: StaticString in ["id", "account", "source", "when"] { json.member(name, text) }
    json.member("qualifier", ">=")
    json.member("low", low)
    json.member("high", low)
    json.key("evidence")
    json.beginObject()
    json.member("text", text)
    json.endObject()
    json.endObject()
  }
  json.endArray()
  json.endObject()
  return String(decoding: json.bytes, as: UTF8.self) + "\n"
}

private let hostile = [
  "<script>alert(1)</script>", "\"><img src=x onerror=y>", "' onload='x", "</title></style>",
  "\u{1b}]0;title\u{7}\u{1b}[2J", "\u{9b}31m", "a\u{202e}b", "a\u{2066}b", "\u{200f}x",
  "line\nline\u{2028}line", "&lt;b&gt;", "{{script}}", "]]>", "<!--",
]

@Suite struct ChartClaimsTests {
  @Test(arguments: hostile)
  func noTextTouchesTheTerminal(_ text: String) throws {
    for options in [[String](), ["--ascii"]] {
      let pack = try #require(LanguagePack.named("en"))
      var filter = try ChartClaims(try Arguments(options, of: ChartClaims.tool), pack)
      var out = OutputWriter()
      try filter.take(Document(name: "-", bytes: Array(record(text).utf8)), into: &out)
      try filter.finish(into: &out)
      let scalars = String(decoding: out.bytes, as: UTF8.self).unicodeScalars
      #expect(
        !scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7f...0x9f).contains($0.value) })
      #expect(!scalars.contains { (0x202a...0x202e).contains($0.value) })
      #expect(!scalars.contains { $0.value == 0x2066 || $0.value == 0x2028 })
    }
  }

  @Test(arguments: hostile, ["--html", "--svg"])
  func noTextIsMarkup(_ text: String, _ form: String) throws {
    let harmless = tags(try drawn(record("plain"), form))
    #expect(tags(try drawn(record(text), form)) == harmless)
  }

  /// The names of all elements, in order, but for those of the page's own script and styles.
  private func tags(_ markup: String) -> [Substring] {
    markup.split(separator: "<").dropFirst().map {
      $0.prefix { $0.isLetter || $0 == "/" || $0 == "!" }
    }
  }

  @Test func theFiguresOfTheRecordsAreOnThePage() throws {
    let page = try drawn(
      #"{"label":"x","low":1234567,"high":7654321,"mentions":[{"low":1234567,"high":1234567},{"low":7654321,"high":7654321}]}"#,
      "--html")
    #expect(page.contains("1,234,567") && page.contains("7,654,321"))
  }

  @Test func thePageAsksNothingOfAnyPlace() throws {
    let page = try drawn(record("plain"), "--html")
    for call in ["http:", "https:", "//", "@import", "url(", "fetch(", "XMLHttp"] {
      let own = page.replacingComments()
      #expect(!own.contains(call), "the page has \(call)")
    }
  }

  @Test func ofASCIIRecordsItDrawsASCII() throws {
    #expect(try drawn(record("plain"), "--ascii").utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func aLabelThatRunsFromTheRightIsIsolated() throws {
    #expect(try drawn(record("قتلى")).contains("\u{200e}\u{2068}قتلى"))
  }

  @Test func aLineThatIsNoRecordIsSaidAndTheOthersAreDrawn() throws {
    let pack = try #require(LanguagePack.named("en"))
    var filter = try ChartClaims(try Arguments([String](), of: ChartClaims.tool), pack)
    var out = OutputWriter()
    let lines = Document(name: "-", bytes: Array(("nonsense\n" + record("plain")).utf8))
    #expect(throws: FilterError.self) { try filter.take(lines, into: &out) }
    try filter.finish(into: &out)
    #expect(String(decoding: out.bytes, as: UTF8.self).contains("plain"))
  }

  @Test func nothingGivesNothingToRead() throws {
    #expect(try drawn("") == "")
    #expect(try drawn("", "--html").contains("0 claims"))
  }
}

extension String {
  /// The page without the comments of its script.
  fileprivate func replacingComments() -> String {
    split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("// ") }
      .joined(separator: "\n").split(separator: "http://www.w3.org/2000/svg").joined()
  }
}
