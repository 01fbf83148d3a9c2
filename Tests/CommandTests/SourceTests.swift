import Testing
import Workbench

/// Who says what is answered in one place: the table names the same sources with and without
/// tag-quotes before it.
@Suite struct SourceTests {
  /// Prints the sources of all rows, in the order of the table.
  private static let sources =
    "count-claims --json | grep '\"mentions\"' | grep -o '\"source\":\"[^\"]*\"'"

  private static func same(_ input: String, in folder: String) {
    let plain = Shell.run("\(input) | \(sources)", in: folder)
    let tagged = Shell.run("\(input) | tag-quotes | \(sources)", in: folder)
    #expect(!plain.out.isEmpty)
    #expect(plain.text == tagged.text, "\(input)")
  }

  @Test func tagsOfSamplesTellNothingElse() {
    SourceTests.same("tail -n +1 *.txt", in: Place.root + "/Tests/Samples")
  }

  /// Skipped where the shared data is absent.
  @Test func tagsOfOtherTextsTellNothingElse() {
    let folder = Place.root + "/../shared/seeds"
    guard !Folder.names(in: folder).isEmpty else { return }
    SourceTests.same("tail -n +1 *.txt", in: folder)
  }
}
