import CopydeskCore
import Testing

@testable import Boilerplate

@Suite struct VocabularyTests {
  /// What a program carries must say the same of every word and phrase as the lists do, and nothing
  /// of others.
  @Test func packedWordsAreThoseOfTheLists() throws {
    let made = Vocabulary.all
    let bytes = StripBoilerplate.wordsToPack
    #expect(bytes.allSatisfy { $0 < 0x80 })
    bytes.withUnsafeBytes { packed in
      let carried = Vocabulary(packed: packed)
      var count = 0
      for list in ["function-words", "furniture"].flatMap(LanguagePack.texts) {
        for line in ListLines(list) {
          for hash in VocabularyTests.hashes(list, line.key) {
            #expect(carried.entry(hash).value == made.entry(hash).value)
            #expect(!carried.entry(~hash).isKnown)
            if made.entry(hash).isKnown { count += 1 }
          }
        }
      }
      #expect(count > 10_000)
    }
  }

  @Test func aPhraseHasItsSubjectAndItsBeginnings() throws {
    let hashes = try #require("sign up for".withBytes(VocabularyTests.hashes))
    let entries = hashes.map(Vocabulary.all.entry)
    #expect(entries.dropLast().allSatisfy { $0.isPrefix })
    #expect(entries.last?.subject == .newsletter)
  }

  /// The chained hashes of the words of a range, the first word's first.
  private static func hashes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt64] {
    var scanner = WordScanner(bytes, range)
    var hashes: [UInt64] = []
    while let word = scanner.next() {
      hashes.append(hashes.last.map { HashTable.join($0, word.hash) } ?? word.hash)
    }
    return hashes
  }
}

extension String {
  fileprivate func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Result
  ) -> Result? {
    // Words are read eight bytes at a time.
    let bytes = Array(utf8) + [UInt8](repeating: 0, count: 8)
    return bytes.withUnsafeBufferPointer { body($0, 0..<utf8.count) }
  }
}
