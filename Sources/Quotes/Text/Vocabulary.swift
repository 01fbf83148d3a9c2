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
struct Vocabulary: Sendable {
  struct Entry: Sendable {
    var offset: Int32
    var length: Int32
    var hash: UInt32
    var bits: WordClass
    var frame: CueFrame
    var prepositions: [Int32]
  }

  private(set) var entries: [Entry]
  private var pool: [UInt8] = []
  private var slots: [Int32]
  private var mask: Int

  init() {
    entries = [
      Entry(offset: 0, length: 0, hash: 0, bits: [], frame: [], prepositions: [])
    ]
    mask = (1 << 13) - 1
    slots = [Int32](repeating: 0, count: mask + 1)
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
    let hash = Self.hash(key)
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, spelling(entry) == key { return slots[slot] }
      slot = (slot &+ 1) & mask
    }
    return 0
  }

  /// The number of the word of that hash and length, 0 where no list has it.
  @inline(__always)
  func number(hash: UInt32, length: Int) -> Int32 {
    var slot = Int(hash) & mask
    while true {
      let index = slots[slot]
      if index == 0 { return 0 }
      if entries[Int(index)].hash == hash, Int(entries[Int(index)].length) == length {
        return index
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Adds classes to a word, and the word where it is new.
  mutating func add(
    _ word: [UInt8], bits: WordClass, frame: CueFrame = [], prepositions: [Int32] = []
  ) {
    let index = Int(place(word))
    entries[index].bits.formUnion(bits)
    entries[index].frame.formUnion(frame)
    entries[index].prepositions += prepositions
  }

  private func spelling(_ entry: Entry) -> [UInt8] {
    Array(pool[Int(entry.offset)..<Int(entry.offset + entry.length)])
  }

  private mutating func place(_ word: [UInt8]) -> Int32 {
    let hash = Self.hash(word)
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, spelling(entry) == word { return slots[slot] }
      slot = (slot &+ 1) & mask
    }
    let index = Int32(entries.count)
    entries.append(
      Entry(
        offset: Int32(pool.count), length: Int32(word.count), hash: hash, bits: [], frame: [],
        prepositions: []))
    pool += word
    slots[slot] = index
    if entries.count * 2 > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = [Int32](repeating: 0, count: mask + 1)
    for index in entries.indices.dropFirst() {
      var slot = Int(entries[index].hash) & mask
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = Int32(index)
    }
  }
}
