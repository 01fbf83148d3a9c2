import CopydeskCore

/// What the lists of a language say about one word or one phrase.
struct Entry: Sendable {
  var senses: Senses = []
  /// The number, or the least number of a vague one; the divisor of a fraction word.
  var low = 0.0
  var high = 0.0
  /// Index of the unit's code in `Vocabulary.codes`.
  var unit: Int32 = 0
  /// How many of the unit's code one such unit is: 0.01 for cents.
  var factor = 1.0
  /// Index of the class of what is counted in `Vocabulary.codes`.
  var group: Int32 = 0
  /// What happened, for the words of events.
  var slot: Slot = .none
  /// The sign of a qualifier, and where it stands.
  var sign: Sign = .equal
  var side: UInt8 = 0
  /// How figures hang together by it.
  var relation: Relation = []
  /// First of the phrases that begin with this word, in `Vocabulary.phrases`; -1 for none.
  var phrases: Int32 = -1
}

/// All words of a language's lists in one hash table over lower-cased bytes.
///
/// A word of the text costs one look-up, whatever the number of lists.
final class Vocabulary: Sendable {
  /// A phrase: its words are a stretch of `phraseWords`.
  struct Phrase: Sendable {
    let words: Range<Int>
    let entry: Int32
    let next: Int32
  }

  let entries: [Entry]
  /// The senses of all entries apart, which are asked for most and fit into the nearest cache.
  let senses: [Senses]
  let codes: [[UInt8]]
  /// Whether a code is a class of things, not of living beings.
  let things: [Bool]
  let phrases: [Phrase]
  let phraseWords: [Int32]
  /// The spellings of all words one after the other, and where each ends.
  let spellings: [UInt8]
  let ends: [Int]
  let table: [Int32]
  let mask: Int
  /// The codes of percent and of repetitions.
  let percentUnit: Int32
  let timesUnit: Int32
  /// The class of persons of any kind.
  let peopleGroup: Int32
  /// True where the comma parts the decimals, as in German.
  let decimalComma: Bool
  /// True where all nouns are written with a capital and verbs stand last, as in German.
  let nounsAreCapital: Bool
  /// True where a subject often stands behind its verb, as in Spanish.
  let subjectMayFollow: Bool

  init(_ builder: consuming VocabularyBuilder) {
    builder.finish()
    entries = builder.entries
    senses = builder.entries.map(\.senses)
    codes = builder.codes
    things = builder.codes.indices.map { builder.things.contains(Int32($0)) }
    var words: [Int32] = []
    phrases = builder.phrases.map { phrase in
      let start = words.count
      words += phrase.words
      return Phrase(words: start..<words.count, entry: phrase.entry, next: phrase.next)
    }
    phraseWords = words
    var bytes: [UInt8] = []
    ends = builder.spellings.map { spelling in
      bytes += spelling
      return bytes.count
    }
    spellings = bytes
    table = builder.table
    mask = builder.table.count - 1
    decimalComma = builder.decimalComma
    nounsAreCapital = builder.nounsAreCapital
    subjectMayFollow = builder.subjectMayFollow
    percentUnit = builder.codes.firstIndex(of: [0x25]).map(Int32.init) ?? 0
    peopleGroup = builder.codes.firstIndex(of: Array("people".utf8)).map(Int32.init) ?? 0
    timesUnit = builder.codes.firstIndex(of: Array("times".utf8)).map(Int32.init) ?? 0
  }

  /// The words of a language.
  convenience init(_ pack: LanguagePack) {
    var builder = VocabularyBuilder()
    for kind in ListKind.allCases {
      builder.read(Array(pack.text(of: kind.rawValue)), as: kind)
    }
    self.init(builder)
  }

  /// The entry of the word in a byte range, 0 where no list has it; case does not matter.
  func find(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    var slot = Folding.hash(bytes, start, end) & mask
    while table[slot] != 0 {
      let candidate = table[slot]
      if isSpelled(bytes, start, end, Int(candidate)) { return candidate }
      slot = (slot + 1) & mask
    }
    return 0
  }

  private func isSpelled(_ bytes: [UInt8], _ start: Int, _ end: Int, _ word: Int) -> Bool {
    var at = ends[word - 1]
    guard end - start == ends[word] - at else { return false }
    var previous: UInt8 = 0
    for index in start..<end {
      if Folding.fold(bytes[index], after: previous) != spellings[at] { return false }
      previous = bytes[index]
      at += 1
    }
    return true
  }

  /// The bytes of a code.
  func code(_ index: Int32) -> [UInt8] { codes[Int(index)] }
}

/// Lower-casing of ASCII and Latin-1 letters on the fly: the word lists of western languages need no more.
enum Folding {
  /// A 64-bit FNV-1a hash of the lower-cased bytes, without its sign.
  static func hash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var previous: UInt8 = 0
    for index in start..<end {
      let byte = fold(bytes[index], after: previous)
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      previous = bytes[index]
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7fff_ffff_ffff_ffff)
  }

  /// One byte lower-cased, given the byte before it.
  @inline(__always)
  static func fold(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if byte &- 0x41 < 26 { return byte | 0x20 }
    if previous == 0xc3, byte >= 0x80, byte <= 0x9e, byte != 0x97 { return byte | 0x20 }
    return byte
  }

  /// The lower-cased bytes of a range.
  static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var previous: UInt8 = 0
    for index in range {
      out.append(fold(bytes[index], after: previous))
      previous = bytes[index]
    }
    return out
  }
}
