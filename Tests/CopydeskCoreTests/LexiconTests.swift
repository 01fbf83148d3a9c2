import Testing
import Workbench

@testable import CopydeskCore

@Suite struct LexiconTests {
  private let lexicon = Lexicon(Array("# days\nmonday\t1\nnew year\t2\n\nétat\tx y\nnew\t3\n".utf8))

  private func find(_ word: String) -> Int? {
    let bytes = Array(word.utf8)
    return lexicon.findLowercased(bytes, bytes.indices)
  }

  @Test func wordsAreFoundWithoutRegardToCase() {
    #expect(find("Monday").flatMap(lexicon.number) == 1)
    #expect(find("ÉTAT").map { text(lexicon.value(of: $0)) } == "x y")
    #expect(find("mond") == nil)
    #expect(find("# days") == nil)
    #expect(find("") == nil)
    #expect(!lexicon.contains(Array("Monday".utf8), 0..<6))
    #expect(lexicon.contains(Array("monday".utf8), 0..<6))
  }

  @Test func valuesAreWords() throws {
    let state = try #require(find("état"))
    #expect(lexicon.value(of: state, has: "x"))
    #expect(!lexicon.value(of: state, has: "xy"))
  }

  @Test func theLongestEntryOfSeveralWordsIsFound() {
    let text = Array("A New Year came. New year".utf8)
    #expect(lexicon.longestMatch(at: 2, in: text, limit: text.count)?.range == 2..<10)
    #expect(lexicon.longestMatch(at: 2, in: text, limit: 9)?.range == 2..<5)
    #expect(lexicon.longestMatch(at: 0, in: text, limit: text.count) == nil)
    #expect(lexicon.longestMatch(at: 17, in: text, limit: text.count)?.range == 17..<25)
  }

  @Test func theLastOfEqualWordsCounts() {
    let twice = Lexicon(Array("a\t1\na\t2".utf8))
    #expect(twice.find([0x61], 0..<1).flatMap(twice.number) == 2)
  }

  @Test func theUpperListCountsAndTakesWordsOut() {
    let layers = Lexicon(Array("a\tx\nb\t-\nd\n".utf8)).over(
      Lexicon(Array("a\ty\nb\nc\tz\n".utf8)))
    func value(_ word: String) -> String? {
      let bytes = Array(word.utf8)
      return layers.find(bytes, bytes.indices).map { text(layers.value(of: $0)) }
    }
    #expect(value("a") == "x" && value("b") == nil && value("c") == "z" && value("d") == "")
    var words: [String] = []
    layers.forEach { word, value in words.append(text(word) + ":" + text(value)) }
    #expect(words == ["c:z", "a:x", "d:"])
    #expect(text(layers.text) == "c\tz\na\tx\nd\n")
  }

  @Test(arguments: [
    ("a\tb\tc\n", "more than one tab"), ("\tb\n", "no word before the tab"),
    ("# all\n\n b\n", "a space before or behind"),
    ("a  b\n", "two spaces between words"), ("a\u{1}\n", "a control character"),
  ])
  func whatIsNoEntryIsSaid(list: String, reason: String) throws {
    let fault = try #require(ListReader.fault(in: Array(list.utf8)))
    #expect(fault.reason.hasPrefix(reason))
    #expect(fault.line == (list.hasPrefix("#") ? 3 : 1))
    #expect(ListReader.fault(in: Array("a b\tc d \r\n# \t\t\n\n  \n".utf8)) == nil)
  }

  @Test func theEmptyListHasNothing() {
    #expect(Lexicon.empty.isEmpty)
    #expect(Lexicon.empty.find([0x61], 0..<1) == nil)
    #expect(Lexicon.empty.longestMatch(at: 0, in: [0x61], limit: 1) == nil)
  }

  @Test func manyWordsAreAllFound() {
    let words = (0..<5000).map { "word\($0)" }
    let many = Lexicon(Array(words.joined(separator: "\n").utf8))
    for word in words where !many.contains(Array(word.utf8), 0..<word.utf8.count) {
      Issue.record("\(word)")
    }
    #expect(!many.contains(Array("word5000".utf8), 0..<8))
  }
}

/// The lists that ship, as files.
@Suite struct LanguagePackTests {
  private static let home = Place.root + "/Sources/CLexicons/packs"
  private static let lists = Folder.names(in: home).flatMap { language in
    Folder.names(in: "\(home)/\(language)").map { "\(language)/\($0)" }
  }

  @Test(arguments: lists) func aListIsCleanAndThePackHasIt(list: String) throws {
    let bytes = try #require(Folder.bytes(of: "\(LanguagePackTests.home)/\(list)"))
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(Normalisation.isNFC(bytes, bytes.indices))
    #expect(bytes.last == 0x0A)
    #expect(ListReader.fault(in: bytes) == nil)
    var reader = ListReader(bytes)
    var seen: Set<[UInt8]> = []
    while let entry = reader.next() {
      if !seen.insert(Array(bytes[entry.word])).inserted {
        Issue.record("\(list):\(reader.line): \(text(bytes[entry.word])) stands there twice")
      }
    }
    #expect(!seen.isEmpty)
    let parts = list.dropLast(4).split(separator: "/").map(String.init)
    let pack = try #require(LanguagePack.named(parts[0]))
    var found: Set<[UInt8]> = []
    pack.lexicon(parts[1]).forEach { word, _ in found.insert(Array(word)) }
    #expect(found.isSuperset(of: seen))
  }

  @Test func aLanguageWithoutListsIsKnownAndEmpty() throws {
    let pack = try #require(LanguagePack.named("cy"))
    #expect(pack.lexicon("weekdays").isEmpty)
    #expect(!pack.hasLists)
    #expect(LanguagePack.named("xx-none") == nil)
    #expect(LanguagePack.named("") == nil)
    #expect(LanguagePack.named("de-CH")?.lexicon("weekdays").isEmpty == false)
  }
}
