/// How a word of the cue list is used: the complements it takes and the forms it can be.
struct CueFrame: OptionSet, Hashable, Sendable {
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

  static func form(_ name: ListValue) -> CueFrame {
    if name.equals("base") { return .base }
    if name.equals("third") { return .third }
    if name.equals("past") { return .past }
    if name.equals("part") { return .participle }
    if name.equals("ing") { return .gerund }
    return name.equals("noun") ? .noun : []
  }
}

/// All lists of a language as one hash table from words in lower case to classes and cue frames.
///
/// Words have numbers; number 0 is every word of no list.  What is touched for a word of a text is
/// small, so that it stays in the processor's caches: a bit of the sieve, a slot of eight bytes, and
/// one of a few hundred kinds.
final class Vocabulary: @unchecked Sendable {
  /// What the lists say about a word.
  struct Kind: BitwiseCopyable, Hashable {
    fileprivate(set) var bits: WordClass = []
    fileprivate(set) var frame: CueFrame = []
    fileprivate(set) var traits: WordTrait = []
  }

  fileprivate struct Slot: BitwiseCopyable {
    /// 0 marks a free slot.
    var hash: UInt32 = 0
    var length: UInt16 = 0
    var kind: UInt16 = 0
  }

  /// The words by their numbers, which are their places in the table; the first slot stays free.
  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int
  private var used = 0
  private var kinds = Row<Kind>()
  private var numbersOfKinds: [Kind: UInt16] = [Kind(): 0]
  private var lastKind = (kind: Kind(), number: UInt16(0))
  /// A bit for every hash in the table, by its highest bits: most words of a text are in no list.
  private let sieve: UnsafeMutablePointer<UInt64>
  /// Words with their prepositions or separable prefixes, as two numbers in one; a word with 0 for
  /// one that has any.
  private var pairs: Set<UInt64> = []

  /// Bits of the sieve: 8 KiB stay in the first cache, and one word in six passes by chance.
  private static let sieveSize = 1 << 16

  /// A table with room for so many words.
  init(room: Int) {
    var size = 1 << 12
    while size < room * 2 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size + 1)
    slots.initialize(repeating: Slot(), count: size + 1)
    sieve = .allocate(capacity: Self.sieveSize / 64)
    sieve.initialize(repeating: 0, count: Self.sieveSize / 64)
    kinds.append(Kind())
  }

  deinit {
    slots.deallocate()
    sieve.deallocate()
    kinds.free()
  }

  /// The numbers of words are below this one.
  var numberLimit: Int { mask + 2 }

  /// The number of the word, 0 where no list has it.  O(1).
  func number(of word: String) -> Int32 {
    var word = word
    return word.withUTF8 { Int32(number(hash: WordHash.of($0), length: $0.count)) }
  }

  /// What the lists say about the word of that number.
  func kind(_ number: Int) -> Kind { table.kind(number) }

  /// The number of the word of that hash and length; 0 where no list has it.
  func number(hash: UInt32, length: Int) -> Int { table.number(hash: hash, length: length) }

  /// What a look-up touches, by value, until words are added.
  var table: Table { Table(slots: slots, mask: mask, sieve: sieve, kinds: kinds.buffer) }

  struct Table: BitwiseCopyable {
    fileprivate let slots: UnsafeMutablePointer<Slot>
    fileprivate let mask: Int
    fileprivate let sieve: UnsafeMutablePointer<UInt64>
    fileprivate let kinds: UnsafeBufferPointer<Kind>

    /// There is one branch, which is seldom taken: whether a word is in a list the processor could
    /// not guess.
    @inline(__always)
    func number(hash: UInt32, length: Int) -> Int {
      let bit = Int(hash &>> 16)
      let passes = Int(truncatingIfNeeded: sieve[bit &>> 6] &>> UInt64(bit & 63) & 1)
      let first = (Int(hash) & mask &+ 1) &* passes
      let slot = slots[first]
      let isOther = slot.hash != hash || slot.length != UInt16(truncatingIfNeeded: length)
      if isOther, slot.hash != 0 { return numberBehind(hash, length) }
      return isOther ? 0 : first
    }

    /// What the lists say about the word of that number.
    @inline(__always)
    func kind(_ number: Int) -> Kind { kinds[Int(slots[number].kind)] }

    @inline(never)
    private func numberBehind(_ hash: UInt32, _ length: Int) -> Int {
      let number = place(hash, length)
      return slots[number].hash == 0 ? 0 : number
    }

    /// The slot of the word, or the free one where it would stand.
    fileprivate func place(_ hash: UInt32, _ length: Int) -> Int {
      var index = Int(hash) & mask
      while slots[index + 1].hash != 0 {
        let slot = slots[index + 1]
        if slot.hash == hash, slot.length == UInt16(truncatingIfNeeded: length) { break }
        index = (index &+ 1) & mask
      }
      return index + 1
    }
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
    _ word: some Collection<UInt8>, bits: WordClass, traits: WordTrait = [],
    frame: CueFrame = [], prepositions: [Int32] = []
  ) {
    let hash = WordHash.of(word)
    let number = table.place(hash, word.count)
    if slots[number].hash == 0 {
      precondition(used < mask, "the table has room for its words")
      used += 1
      slots[number] = Slot(hash: hash, length: UInt16(truncatingIfNeeded: word.count))
      sieve[Int(hash &>> 16) >> 6] |= 1 << UInt64(hash &>> 16 & 63)
    }
    var kind = kind(number)
    kind.bits.formUnion(bits)
    kind.frame.formUnion(frame)
    kind.traits.formUnion(traits)
    slots[number].kind = self.number(of: kind)
    guard !prepositions.isEmpty else { return }
    pairs.insert(Self.pair(Int32(number), 0))
    for other in prepositions { pairs.insert(Self.pair(Int32(number), other)) }
  }

  private func number(of kind: Kind) -> UInt16 {
    if lastKind.kind == kind { return lastKind.number }
    var number = UInt16(kinds.count)
    if let known = numbersOfKinds[kind] {
      number = known
    } else {
      kinds.append(kind)
      numbersOfKinds[kind] = number
    }
    lastKind = (kind, number)
    return number
  }
}
