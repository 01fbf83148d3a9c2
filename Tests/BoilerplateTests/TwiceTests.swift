import CopydeskCore
import Testing
import Workbench

@testable import Boilerplate

/// What was filtered is filtered no further.
@Suite struct TwiceTests {
  private func strip(_ bytes: [UInt8], _ format: String) throws -> [UInt8] {
    let arguments = try Arguments(["--format", format], of: StripBoilerplate.tool)
    var filter = try StripBoilerplate(arguments, LanguagePack.root)
    var out = OutputWriter()
    let document = Document(name: "-", bytes: bytes)
    try filter.take(document, into: &out)
    try filter.finish(into: &out)
    return out.bytes
  }

  @Test func samplesStayAsTheyAre() throws {
    for name in Folder.names(in: Place.root + "/Tests/Samples") {
      let bytes = try #require(Folder.bytes(of: Place.root + "/Tests/Samples/" + name))
      let once = try strip(bytes, "auto")
      #expect(!once.isEmpty, "\(name)")
      #expect(try strip(once, "text") == once, "\(name)")
    }
  }

  @Test func pagesStayAsTheyAre() throws {
    let paragraph = """
      <p>The river rose by two metres in the night, and the mayor said that the lower town had to be \
      cleared before the morning.</p>
      """
    let address = "<p>Town Hall<br>1 Bridge Road<br>Lower Town</p>"
    let page = "<html><body><div class=\"article\">\(paragraph)<p>* * *</p>\(address)"
    for tail in [
      "<p>\u{3000}The bridge is closed.</p>", "<p>&#x3000;\u{3000}The end</p>", "<p>—</p>",
    ] {
      let once = try strip(Array((page + tail + paragraph).utf8), "html")
      #expect(!once.isEmpty)
      #expect(try strip(once, "text") == once, "\(tail)")
    }
  }

  private static let shared = Place.root + "/../shared/data/boilerplate/"
  /// Of each set; all would take minutes.
  private static let mostPages = 8

  @Test(arguments: ["saeb", "fundus", "fundus-ml", "wcxb"]) func sharedPagesStay(
    _ set: String
  ) throws {
    for form in ["html", "reader", "w3m"] {
      let folder = TwiceTests.shared + set + "/" + form
      let names = Folder.names(in: folder).prefix(TwiceTests.mostPages)
      if names.isEmpty { print("skipped: no pages at ../shared/data/boilerplate/\(set)/\(form)") }
      for name in names {
        let page = Shell.run("gzip -dc '\(folder)/\(name)'").out
        let once = try strip(page, form == "html" ? "html" : "text")
        #expect(try strip(once, "text") == once, "\(set)/\(form)/\(name)")
      }
    }
  }
}
