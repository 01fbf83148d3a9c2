/// How a word of the cue list is used: the complements it takes and the forms it can be.
struct CueFrame: OptionSet, Sendable {
  let rawValue: UInt32

  static let speech = CueFrame(rawValue: 1 << 0)
  static let belief = CueFrame(rawValue: 1 << 1)
  static let thatClause = CueFrame(rawValue: 1 << 2)
  static let question = CueFrame(rawValue: 1 << 3)
  static let infinitive = CueFrame(rawValue: 1 << 4)
  static let object = CueFrame(rawValue: 1 << 5)
  static let addressee = CueFrame(rawValue: 1 << 6)
  static let prepositional = CueFrame(rawValue: 1 << 7)
  static let raising = CueFrame(rawValue: 1 << 8)
  static let manner = CueFrame(rawValue: 1 << 9)

  /// Stands behind what is quoted only: German "so".
  static let trailing = CueFrame(rawValue: 1 << 10)
  /// Also without one of its separable prefixes.
  static let plain = CueFrame(rawValue: 1 << 11)

  /// Gives a thing a name or a description: "call X Y".
  static let calling = CueFrame(rawValue: 1 << 12)

  static let base = CueFrame(rawValue: 1 << 16)
  static let third = CueFrame(rawValue: 1 << 17)
  static let past = CueFrame(rawValue: 1 << 18)
  static let participle = CueFrame(rawValue: 1 << 19)
  static let gerund = CueFrame(rawValue: 1 << 20)
  static let noun = CueFrame(rawValue: 1 << 21)

  @inline(__always)
  func has(_ other: CueFrame) -> Bool { rawValue & other.rawValue != 0 }

  static func letter(_ byte: UInt8) -> CueFrame {
    switch byte {
    case UInt8(ascii: "s"): .speech
    case UInt8(ascii: "b"): .belief
    case UInt8(ascii: "t"): .thatClause
    case UInt8(ascii: "w"): .question
    case UInt8(ascii: "i"): .infinitive
    case UInt8(ascii: "n"): .object
    case UInt8(ascii: "a"): .addressee
    case UInt8(ascii: "p"): .prepositional
    case UInt8(ascii: "r"): .raising
    case UInt8(ascii: "m"): .manner
    case UInt8(ascii: "e"): .trailing
    case UInt8(ascii: "o"): .plain
    case UInt8(ascii: "c"): .calling
    default: []
    }
  }

  static func form(_ name: Substring) -> CueFrame {
    switch name {
    case "base": .base
    case "third": .third
    case "past": .past
    case "part": .participle
    case "ing": .gerund
    case "noun": .noun
    default: []
    }
  }
}

/// All lists of a language as one hash table from words in lower case to classes and cue frames.
///
/// Words have numbers; number 0 is every word of no list.
final class Vocabulary: @unchecked Sendable {
  /// A word: all that a token needs to know stands in one place.
  struct Entry: BitwiseCopyable {
    fileprivate(set) var hash: UInt32 = 0
    fileprivate(set) var length: Int32 = 0
    /// 0 marks a free slot.
    fileprivate(set) var number: Int32 = 0
    fileprivate(set) var frame: CueFrame = []
    fileprivate(set) var bits: WordClass = []
  }

  /// Words in the table, and number 0.
  private(set) var count = 1
  /// The slots, and behind them one that stays free: the entry of every word of no list.
  private var slots: UnsafeMutablePointer<Entry>
  private var mask: Int
  /// A bit for every hash in the table, by its lowest bits: most words of a text are in no list.
  private let sieve: UnsafeMutablePointer<UInt64>
  /// Words with their prepositions or separable prefixes, as two numbers in one; a word with 0 for
  /// one that has any.
  private var pairs: Set<UInt64> = []

  /// Bits of the sieve: 8 KiB stay in the first cache, and one word in six passes by chance.
  private static let sieveSize = 1 << 16

  init() {
    mask = (1 << 14) - 1
    slots = Self.emptySlots(mask)
    sieve = .allocate(capacity: Self.sieveSize / 64)
    sieve.initialize(repeating: 0, count: Self.sieveSize / 64)
  }

  deinit {
    slots.deallocate()
    sieve.deallocate()
  }

  private static func emptySlots(_ mask: Int) -> UnsafeMutablePointer<Entry> {
    let slots = UnsafeMutablePointer<Entry>.allocate(capacity: mask + 2)
    slots.initialize(repeating: Entry(), count: mask + 2)
    return slots
  }

  /// The number of the word, 0 where no list has it.  O(1).
  func number(of word: String) -> Int32 {
    var word = word
    return word.withUTF8 { entry(hash: WordHash.of($0), length: $0.count).pointee.number }
  }

  /// The word of that hash and length; one of number 0 where no list has it.
  @inline(__always)
  func entry(hash: UInt32, length: Int) -> UnsafePointer<Entry> {
    let bit = Int(hash) & (Self.sieveSize - 1)
    if sieve[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return UnsafePointer(slots + mask + 1) }
    return UnsafePointer(slot(hash: hash, length: length))
  }

  /// The slot of the word, or the free one where it would stand.
  private func slot(hash: UInt32, length: Int) -> UnsafeMutablePointer<Entry> {
    var index = Int(hash) & mask
    while slots[index].number != 0 {
      if slots[index].hash == hash, Int(slots[index].length) == length { break }
      index = (index &+ 1) & mask
    }
    return slots + index
  }

  /// The word may take this one as its preposition or separable prefix.
  func takes(_ word: Int32, _ preposition: Int32) -> Bool {
    preposition > 0 && pairs.contains(Self.pair(word, preposition))
  }

  /// The word needs a preposition or prefix.
  func needsPreposition(_ word: Int32) -> Bool { pairs.contains(Self.pair(word, 0)) }

  private static func pair(_ word: Int32, _ other: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: word)) << 32 | UInt64(UInt32(bitPattern: other))
  }

  /// Adds classes to a word, and the word where it is new.
  func add(
    _ word: [UInt8], bits: WordClass, frame: CueFrame = [], prepositions: [Int32] = []
  ) {
    let entry = place(word)
    entry.pointee.bits.formUnion(bits)
    entry.pointee.frame.formUnion(frame)
    guard !prepositions.isEmpty else { return }
    let number = entry.pointee.number
    pairs.insert(Self.pair(number, 0))
    for other in prepositions { pairs.insert(Self.pair(number, other)) }
  }

  private func place(_ word: [UInt8]) -> UnsafeMutablePointer<Entry> {
    let hash = WordHash.of(word)
    let known = slot(hash: hash, length: word.count)
    if known.pointee.number != 0 { return known }
    if (count + 1) * 2 > mask + 1 {
      grow()
      return place(word)
    }
    known.pointee = Entry(hash: hash, length: Int32(word.count), number: Int32(count))
    count += 1
    let bit = Int(hash) & (Self.sieveSize - 1)
    sieve[bit >> 6] |= 1 << UInt64(bit & 63)
    return known
  }

  private func grow() {
    let old = UnsafeMutableBufferPointer(start: slots, count: mask + 1)
    mask = old.count * 2 - 1
    slots = Self.emptySlots(mask)
    for entry in old where entry.number != 0 {
      slot(hash: entry.hash, length: Int(entry.length)).pointee = entry
    }
    old.deallocate()
  }
}
