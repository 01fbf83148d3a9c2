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
}
