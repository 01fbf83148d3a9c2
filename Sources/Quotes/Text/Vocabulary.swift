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
/// Numbers of words index the arrays; number 0 is every word of no list.
struct Vocabulary: Sendable {
  private(set) var bits: [WordClass] = [[]]
  private(set) var frames: [CueFrame] = [[]]
  private var prepositions: [Int32: [Int32]] = [:]
  /// Hash and length of the word, by slot; number 0 marks a free slot.
  private var slots: [Slot]
  private var mask: Int
  /// A bit for every hash in the table, by its lowest bits: most words of a text are in no list.
  private var sieve = [UInt64](repeating: 0, count: Self.sieveSize / 64)

  /// Bits of the sieve: 8 KiB stay in the first cache, and one word in six passes by chance.
  private static let sieveSize = 1 << 16

  private struct Slot: Sendable {
    var hash: UInt32 = 0
    var length: Int32 = 0
    var number: Int32 = 0
  }

  init() {
    mask = (1 << 14) - 1
    slots = [Slot](repeating: Slot(), count: mask + 1)
  }

  static let hashStart: UInt32 = 2_166_136_261

  /// One step of the hash of a word (FNV-1a).
  @inline(__always)
  static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(hashStart) { step($0, $1) }
  }

  /// The number of the word, 0 where no list has it.  O(1).
  func number(of word: String) -> Int32 {
    let key = Array(word.utf8)
    return number(hash: Self.hash(key), length: key.count)
  }

  /// The number of the word of that hash and length, 0 where no list has it.
  @inline(__always)
  func number(hash: UInt32, length: Int) -> Int32 {
    let bit = Int(hash) & (Self.sieveSize - 1)
    if sieve[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return 0 }
    var slot = Int(hash) & mask
    while true {
      let found = slots[slot]
      if found.number == 0 || found.hash == hash && Int(found.length) == length {
        return found.number
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// The word may take this one as its preposition or separable prefix.
  func takes(_ word: Int32, _ preposition: Int32) -> Bool {
    preposition > 0 && prepositions[word]?.contains(preposition) ?? false
  }

  /// The word needs a preposition or prefix.
  func needsPreposition(_ word: Int32) -> Bool { prepositions[word] != nil }

  /// Adds classes to a word, and the word where it is new.
  mutating func add(
    _ word: [UInt8], bits: WordClass, frame: CueFrame = [], prepositions: [Int32] = []
  ) {
    let number = place(word)
    self.bits[Int(number)].formUnion(bits)
    frames[Int(number)].formUnion(frame)
    if !prepositions.isEmpty { self.prepositions[number, default: []] += prepositions }
  }

  private mutating func place(_ word: [UInt8]) -> Int32 {
    let hash = Self.hash(word)
    let known = number(hash: hash, length: word.count)
    if known != 0 { return known }
    let number = Int32(bits.count)
    bits.append([])
    frames.append([])
    insert(Slot(hash: hash, length: Int32(word.count), number: number))
    if bits.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func insert(_ entry: Slot) {
    var slot = Int(entry.hash) & mask
    while slots[slot].number != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = entry
    let bit = Int(entry.hash) & (Self.sieveSize - 1)
    sieve[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private mutating func grow() {
    let old = slots
    mask = slots.count * 2 - 1
    slots = [Slot](repeating: Slot(), count: mask + 1)
    for entry in old where entry.number != 0 { insert(entry) }
  }
}
