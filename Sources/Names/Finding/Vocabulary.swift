import CopydeskCore

/// What is known of a word of the text by its spelling alone.
struct TokenKinds: OptionSet, Sendable {
  let rawValue: UInt32

  /// A function word, a day or a month, unless it is an acronym.
  static let stop = TokenKinds(rawValue: 1 << 0)
  /// May stand in lower case inside a name.
  static let inner = TokenKinds(rawValue: 1 << 1)
  /// The adjective or noun of a people.
  static let demonym = TokenKinds(rawValue: 1 << 2)
  /// Makes the name of an organisation, a place or a work.
  static let generic = TokenKinds(rawValue: 1 << 3)
  /// A legal form.
  static let form = TokenKinds(rawValue: 1 << 4)
  /// Begins with a capital, after an article such as al- too.
  static let capital = TokenKinds(rawValue: 1 << 5)
  /// Two letters or more, all capitals.
  static let upper = TokenKinds(rawValue: 1 << 6)
  /// Digits alone.
  static let digits = TokenKinds(rawValue: 1 << 7)
  /// A given name.
  static let given = TokenKinds(rawValue: 1 << 8)
  /// Ends as adverbs and participles do.
  static let adverb = TokenKinds(rawValue: 1 << 9)
  /// A single letter, with or without a full stop.
  static let initial = TokenKinds(rawValue: 1 << 10)
  /// A country.
  static let country = TokenKinds(rawValue: 1 << 11)
  /// A kind of place or body that is no name alone: city, north, national.
  static let quality = TokenKinds(rawValue: 1 << 12)
  /// A function word in capitals that may be an acronym: US, IT, WHO.
  static let shout = TokenKinds(rawValue: 1 << 14)
  /// An adjective made with a hyphen: Britain-based, US-Russian.
  static let compound = TokenKinds(rawValue: 1 << 15)
  /// One of the commonest words, or one that its ending tells from a name.
  static let common = TokenKinds(rawValue: 1 << 16)
  /// A particle in lower case that may begin the short form of a name.
  static let opener = TokenKinds(rawValue: 1 << 17)
  /// A legal or local abbreviation that keeps its full stop inside a name.
  static let dotted = TokenKinds(rawValue: 1 << 13)
}

/// Every spelling of a word in the text, under a number, with how often it was met.
struct Vocabulary {
  /// One spelling.
  struct Entry {
    let text: Range<Int>
    let kinds: TokenKinds
    /// The number of the spelling in lower case; its own if it is that.
    var lower: Int32
    /// How often it stood inside a sentence (a capital there is evidence of a name).
    var inside: Int32 = 0
    /// For a spelling in lower case: how often it had one capital inside a sentence.
    var named: Int32 = 0
    /// Whether it stands in a name of several words.
    var isOfFullName = false
    /// How often it stood anywhere.
    var count: Int32 = 0
  }

  /// A spelling's number, or -1, under its eight bytes or a hash of more, with how many they are.
  private struct Slot {
    var key: UInt64
    var count: Int32
    var number: Int32

    static let empty = Slot(key: 0, count: 0, number: -1)
  }

  private(set) var bytes: [UInt8] = []
  var entries: [Entry] = []
  private var slots: [Slot]
  private var mask: Int
  private let words: TokenLists

  init(_ words: TokenLists) {
    self.words = words
    mask = 1 << 14 - 1
    slots = [Slot](repeating: .empty, count: 1 << 14)
  }

  /// The number of a spelling.
  mutating func number(of text: [UInt8], _ range: Range<Int>) -> Int32 {
    let key = text.withUnsafeBufferPointer { Fingerprint.key($0, range) }
    let count = Int32(truncatingIfNeeded: range.count)
    var slot = place(key, count)
    while slots[slot].number >= 0 {
      if slots[slot].key == key, slots[slot].count == count,
        range.count <= 8 || equals(Int(slots[slot].number), text, range)
      {
        return slots[slot].number
      }
      slot = (slot + 1) & mask
    }
    let index = Int32(entries.count)
    slots[slot] = Slot(key: key, count: count, number: index)
    let start = bytes.count
    bytes += text[range]
    let kinds = words.kinds(text, range)
    entries.append(Entry(text: start..<bytes.count, kinds: kinds, lower: index))
    // Three quarters of the places are taken at the most.
    if entries.count * 4 > slots.count * 3 { grow() }
    if range.contains(where: { !ASCII.isLower(text[$0]) }) {
      let lowered = Casing.lower(text, range)
      if !lowered.elementsEqual(text[range]) {
        let lower = number(of: lowered, lowered.indices)
        entries[Int(index)].lower = lower
      }
    }
    return index
  }

  private func equals(_ index: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let own = entries[index].text
    guard own.count == range.count else { return false }
    for offset in 0..<range.count
    where bytes[own.lowerBound + offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  private func place(_ key: UInt64, _ count: Int32) -> Int {
    Int(truncatingIfNeeded: Fingerprint.pair(key, UInt64(UInt32(bitPattern: count)))) & mask
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .empty, count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry.number >= 0 {
      var slot = place(entry.key, entry.count)
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  /// Whether a spelling is a given name.
  func isGiven(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    words.kinds(text, range).contains(.given)
  }

  /// Whether a spelling is a possessive inside names of bodies: Women's.
  func isPossessiveOfBody(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    words.isPossessiveOfBody(text, range)
  }

  /// How often the word stood in lower case.
  func lowerCount(_ number: Int32) -> Int32 { entries[Int(entries[Int(number)].lower)].count }

  /// How often the word had one capital, its first letter, inside a sentence.
  func namedCount(_ number: Int32) -> Int32 { entries[Int(entries[Int(number)].lower)].named }

  func kinds(_ number: Int32) -> TokenKinds { entries[Int(number)].kinds }
}
