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
    var isInPhrases: Bool { value & ~Entry.functionWord != 0 }
    /// The whole is a phrase of that subject.
    var subject: Subject? {
      value < Entry.oneSubject ? nil : Subject(number: Int(value / Entry.oneSubject) - 1)
    }

    fileprivate static let prefix: UInt8 = 1
    fileprivate static let functionWord: UInt8 = 2
    /// The number of a subject, counted from 1, times this.
    fileprivate static let oneSubject: UInt8 = 4
  }

  private let table: PackedTable
  /// A bit for each word and phrase, by its hash: most words of a page are none, and most that follow
  /// one that opens a phrase do not go on with it; this stays in the nearest cache, the table not.
  private let known = UnsafeMutablePointer<UInt64>.allocate(capacity: Vocabulary.bits / 64)
  private static let bits = 1 << 17
  /// The slots, where they are not part of the program.
  private let made: [UInt64]

  /// Takes the lists' bytes.
  init(
    functionWords: [UnsafeBufferPointer<UInt8>], furniture: [UnsafeBufferPointer<UInt8>]
  ) {
    var builder = VocabularyBuilder()
    for list in functionWords { builder.take(functionWords: list) }
    for list in furniture { builder.take(furniture: list) }
    made = builder.slots
    // The array is not changed any more, so its buffer stays where it is.
    table = made.withUnsafeBytes {
      PackedTable($0.baseAddress.unsafelyUnwrapped, count: $0.count / 8)
    }
    noteKnown()
  }

  /// Takes what another had as `packed`; it must stay where it is.
  init(packed: UnsafeRawBufferPointer) {
    made = []
    table = PackedTable(packed.baseAddress.unsafelyUnwrapped, count: packed.count / 8)
    noteKnown()
  }

  deinit { known.deallocate() }

  private func noteKnown() {
    known.initialize(repeating: 0, count: Vocabulary.bits / 64)
    table.eachKey { key in
      let bit = Vocabulary.bit(key)
      known[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// The bytes of the table, each below 0x80.
  var packed: [UInt8] {
    made.flatMap { slot in (0..<8).map { UInt8(truncatingIfNeeded: slot >> ($0 * 8)) } }
  }

  @inline(__always)
  private static func bit(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: PackedTable.place(key) >> 47)
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
    let bit = Vocabulary.bit(PackedTable.key(hash))
    let mayBe = known[bit >> 6] >> UInt64(bit & 63) & 1 != 0
    return Entry(value: mayBe ? table[hash] : 0)
  }
}

/// Reads word lists into the table of a vocabulary.
private struct VocabularyBuilder {
  private var table = PackedTableBuilder()
  private let subjects = HashTable.numbering(Subject.allCases.map(\.rawValue))

  var slots: [UInt64] { table.slots }

  mutating func take(functionWords list: UnsafeBufferPointer<UInt8>) {
    for line in ListLines(list) {
      var scanner = WordScanner(list, line.key)
      while let word = scanner.next() { table.merge(word.hash, Vocabulary.Entry.functionWord) }
    }
  }

  mutating func take(furniture list: UnsafeBufferPointer<UInt8>) {
    for line in ListLines(list) {
      guard let subject = subjects[HashTable.hash(list, line.value)] else { continue }
      insert(WordScanner(list, line.key), UInt8(truncatingIfNeeded: subject))
    }
  }

  private mutating func insert(_ words: WordScanner, _ subject: UInt8) {
    var words = words
    guard var hash = words.next()?.hash else { return }
    while let word = words.next() {
      table.merge(hash, Vocabulary.Entry.prefix)
      hash = HashTable.join(hash, word.hash)
    }
    // Of two subjects the first counts.
    if table[hash] < Vocabulary.Entry.oneSubject {
      table.merge(hash, Vocabulary.Entry.oneSubject * (subject + 1))
    }
  }
}
