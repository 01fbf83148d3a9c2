import Glibc
import Testing
import Workbench

/// Words of natural languages stand in lists, not in Swift code. Where some still do, and how many,
/// stands in words-in-code.tsv; there may only be fewer, but for a few that are words of some language
/// by chance. `COPYDESK_RECORD=1` writes down what is left.
@Suite struct NaturalWordTests {
  private static let libraries: Set<String> = [
    "Boilerplate", "Claims", "CopydeskCore", "Names", "Quotes", "Sentences", "Text",
  ]
  /// Names of options, of keys and of classes that are also words of one of eighty languages.
  private static let chance = 12
  private static let allowances = Place.root + "/Tests/HouseTests/words-in-code.tsv"

  @Test func thereAreNoMoreThanThereWere() throws {
    let words = NaturalWords()
    var found: [String: Int] = [:]
    for file in SourceFile.all where NaturalWordTests.libraries.contains(file.target) {
      let count = words.count(in: file)
      if count > 0 { found[file.path] = count }
    }
    if getenv("COPYDESK_RECORD") != nil {
      let rows = found.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }
      Folder.write(Array(rows.joined().utf8), to: NaturalWordTests.allowances)
    }
    var allowed: [String: Int] = [:]
    for row in try #require(Folder.text(of: NaturalWordTests.allowances)).split(separator: "\n") {
      let fields = row.split(separator: "\t")
      allowed[String(fields[0])] = Int(fields[1]) ?? 0
    }
    for (path, count) in found
    where count > allowed[path, default: 0] + NaturalWordTests.chance {
      Issue.record("Sources/\(path) has \(count) words, \(allowed[path, default: 0]) are allowed")
    }
  }

  @Test func wordsAreSeenWhereTheyCount() {
    let words = NaturalWords()
    func count(_ code: String) -> Int {
      words.count(
        in: SourceFile(
          path: "", lines: code.split(separator: "\n", omittingEmptySubsequences: false)))
    }
    #expect(count("let pronouns = [\"them\", \"those\"]") == 2)
    #expect(count("let text = \"they\"  // them") == 1)
    #expect(count("/// Not \"them\".") == 0)
    #expect(count("let note = \"Not them,\"\n  + \"nor those.\"") == 0)
    #expect(
      count("let examples = [\n  Example(\"Not them.\",\n    \"those\"),\n]\n[\"them\"]") == 1)
  }
}
