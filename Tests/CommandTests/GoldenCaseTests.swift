import Glibc
import Testing
import Workbench

/// The golden cases. `COPYDESK_RECORD=1 swift test --filter goldenCase` writes down what the
/// programs do now as what they should do; read the difference before you commit it.
@Suite struct GoldenCaseTests {
  @Test func everyFilterHasACase() {
    let covered = Set(GoldenCase.all.map(\.filter))
    for filter in Place.filters {
      #expect(covered.contains(filter), "no case in Tests/CommandTests/Cases/\(filter)")
    }
  }

  @Test(arguments: GoldenCase.all) func goldenCase(_ golden: GoldenCase) throws {
    let outcome = try #require(golden.run(), "\(golden.folder) has no file cmd")
    if getenv("COPYDESK_RECORD") != nil { golden.record(outcome) }
    #expect(outcome.text == String(decoding: golden.file("out") ?? [], as: UTF8.self))
    #expect(outcome.out == golden.file("out") ?? [], "the same text, but not the same bytes")
    #expect(outcome.status == golden.status, "\(outcome.message)")
    if let err = golden.file("err") {
      #expect(outcome.message == String(decoding: err, as: UTF8.self))
    } else {
      #expect(outcome.message == "", "standard error without a file err")
    }
  }
}
