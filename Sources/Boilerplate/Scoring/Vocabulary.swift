import CopydeskCore

/// The subjects of furniture phrases, in the order of their bits; the names that the lists
/// `furniture` use.
enum Subject: String, CaseIterable {
  case share, follow, newsletter, comment, related, popular, legal, account, cookie, advert, photo
  case video, byline, time, tags, author, tool, contact, react, notice, app, donate, source, product
  case post

  /// The subject with that place among all; there must be one.
  @inline(__always)
  init(number: Int) { self = unsafeBitCast(UInt8(truncatingIfNeeded: number), to: Subject.self) }

  /// The place among all subjects: cases without more are kept as one byte that counts them.
  @inline(__always)
  var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  @inline(__always)
  var bit: UInt32 { 1 << UInt32(number) }
}

/// The function words and furniture phrases of all languages in one table, so that no language has
/// to be known. Words are looked up by the hash of their lower case form; phrases by chained hashes.
/// It never changes once it is made, so that it may be shared.
final class Vocabulary: @unchecked Sendable {
  /// What a word, or the words up to one, are.
  struct Entry {
    let value: UInt8
    /// Whether the vocabulary has it at all.
    var isKnown: Bool { value != 0 }
    /// A longer phrase begins so.
    var isPrefix: Bool { value & Entry.prefix != 0 }
    var isFunctionWord: Bool { value & Entry.functionWord != 0 }
    /// It is a phrase, or begins one.
    @inline(__always)
    var isInPhrases: Bool { value & (Entry.prefix | Entry.phrase) != 0 }
    /// The whole is a phrase of that subject.
    var subject: Subject? { value & Entry.phrase != 0 ? Subject(number: Int(value >> 3)) : nil }

    fileprivate static let prefix: UInt8 = 1
    fileprivate static let functionWord: UInt8 = 2
    fileprivate static let phrase: UInt8 = 4
  }

  private var table = PackedTable(capacity: 1 << 15)
  /// A bit for each word and phrase, by its hash: most words of a page are none, and most that follow
  /// one that opens a phrase do not go on with it; this stays in the nearest cache, the table not.
  private let known = UnsafeMutablePointer<UInt64>.allocate(capacity: Vocabulary.bits / 64)
  private static let bits = 1 << 17

  /// Takes the lists' bytes; with `latin` only lines without letters of other scripts, which is the
  /// same for pages without such letters, and made in less time.
  init(
    functionWords: [UnsafeBufferPointer<UInt8>], furniture: [UnsafeBufferPointer<UInt8>],
    latin: Bool = false
  ) {
    known.initialize(repeating: 0, count: Vocabulary.bits / 64)
    for list in functionWords {
      for line in ListLines(list) where !latin || LatinText.fills(list, line.key) {
        var scanner = WordScanner(list, line.key)
        while let word = scanner.next() { merge(word.hash, Entry.functionWord) }
      }
    }
    let subjects = HashTable.numbering(Subject.allCases.map(\.rawValue))
    for list in furniture {
      // Most lines have the subject of the line before.
      var last: (name: Range<Int>, subject: Int32?) = (0..<0, nil)
      for line in ListLines(list) where !latin || LatinText.fills(list, line.key) {
        if !list.areEqual(line.value, last.name) {
          last = (line.value, subjects[HashTable.hash(list, line.value)])
        }
        guard let subject = last.subject else { continue }
        insert(WordScanner(list, line.key), UInt8(truncatingIfNeeded: subject))
      }
    }
  }

  deinit { known.deallocate() }

  private func insert(_ words: WordScanner, _ subject: UInt8) {
    var words = words
    guard var hash = words.next()?.hash else { return }
    while let word = words.next() {
      merge(hash, Entry.prefix)
      hash = HashTable.join(hash, word.hash)
    }
    // Of two subjects the first counts.
    if table[hash] & Entry.phrase == 0 { merge(hash, Entry.phrase | subject << 3) }
  }

  private func merge(_ hash: UInt64, _ bits: UInt8) {
    table.merge(hash, bits)
    let bit = Vocabulary.bit(hash)
    known[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  @inline(__always)
  private static func bit(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 40) & (bits - 1)
  }

  /// What a single word, or a phrase by its chained hash, is.
  @inline(__always)
  subscript(_ hash: UInt64) -> Entry? {
    let entry = entry(hash)
    return entry.isKnown ? entry : nil
  }

  /// The same; of what it has not, an entry that says so.
  @inline(__always)
  func entry(_ hash: UInt64) -> Entry {
    let bit = Vocabulary.bit(hash)
    let mayBe = known[bit >> 6] >> UInt64(bit & 63) & 1 != 0
    return Entry(value: mayBe ? table[hash] : 0)
  }
}

/// Knows text that has no letters but Latin ones.
enum LatinText {
  /// Whether no byte of the range begins a letter of another script. Linear in it.
  static func fills(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      while bytes.are32ASCII(at: at, before: range.upperBound) { at &+= 32 }
      // No byte from 0xC0 on: none has its two highest bits set.
      let word = bytes.eightBytes(at: at)
      let next = min(at &+ 8, range.upperBound)
      if word & (word &<< 1) & 0x8080_8080_8080_8080 != 0 {
        for index in at..<next where isOther(bytes[index]) { return false }
      }
      at = next
    }
    return true
  }

  /// Whether the byte begins a character from U+0380 on, other than those from U+2000 to U+2FFF,
  /// which are no letters.
  @inline(__always)
  private static func isOther(_ byte: UInt8) -> Bool { byte >= 0xCE && byte != 0xE2 }
}
