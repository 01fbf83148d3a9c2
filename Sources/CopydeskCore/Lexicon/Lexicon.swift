/// A word list: one entry a line, after a tab the entry's value if it has one, `#` for comments.
///
/// Look-ups take time that grows with the word alone (open addressing over FNV-1a).
public struct Lexicon: Sendable {
  /// An entry: the range of its word and of its value in `text`.
  public struct Entry: Sendable {
    /// The word, as bytes of the list.
    public let word: Range<Int>
    /// The value, empty where there is none.
    public let value: Range<Int>
  }

  /// The list as it was written.
  public let text: [UInt8]
  /// The entries in the list's order.
  public private(set) var entries: [Entry] = []
  private var table: [Int32] = []
  private var mask = 0
  /// Bit i: there is a word of i bytes; bit 63: one of at least 63.
  private var lengths: UInt64 = 0
  /// Words of an entry at the most, for `longestMatch`.
  private var mostWords = 1

  /// A list with nothing in it.
  public static let empty = Lexicon([])

  /// Reads a list; equal words: the last one counts.
  public init(_ text: [UInt8]) {
    self.text = text
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      addLine(start..<end)
      start = end + 1
    }
    var size = 8
    while size < entries.count * 2 { size *= 2 }
    mask = size - 1
    table = [Int32](repeating: -1, count: size)
    for index in entries.indices { insert(index) }
  }

  private mutating func addLine(_ line: Range<Int>) {
    guard let first = line.first, text[first] != 0x23 else { return }
    var end = line.upperBound
    while end > line.lowerBound, ASCII.isWhite(text[end - 1]) { end -= 1 }
    var tab = line.lowerBound
    while tab < end, text[tab] != 0x09 { tab += 1 }
    guard tab > line.lowerBound else { return }
    entries.append(Entry(word: line.lowerBound..<tab, value: min(tab + 1, end)..<end))
    lengths |= 1 << UInt64(min(tab - line.lowerBound, 63))
    var words = 1
    for i in line.lowerBound..<tab where text[i] == 0x20 { words += 1 }
    mostWords = max(mostWords, words)
  }

  private mutating func insert(_ index: Int) {
    let word = entries[index].word
    var hash = Lexicon.seed
    for i in word { hash = Lexicon.mix(hash, text[i]) }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] >= 0, !matches(Int(table[slot]), text, word, lowering: false) {
      slot = (slot + 1) & mask
    }
    table[slot] = Int32(index)
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private func matches(
    _ index: Int, _ bytes: [UInt8], _ range: Range<Int>, lowering: Bool
  ) -> Bool {
    let word = entries[index].word
    guard word.count == range.count else { return false }
    for offset in 0..<word.count {
      let byte = bytes[range.lowerBound + offset]
      if text[word.lowerBound + offset] != (lowering ? ASCII.lower(byte) : byte) { return false }
    }
    return true
  }

  /// Whether there is no entry.
  public var isEmpty: Bool { entries.isEmpty }

  /// The index of the entry that is the range to the byte, or nil.
  public func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    find(bytes, range, lowering: false)
  }

  private func find(_ bytes: [UInt8], _ range: Range<Int>, lowering: Bool) -> Int? {
    guard lengths >> UInt64(min(range.count, 63)) & 1 == 1 else { return nil }
    var hash = Lexicon.seed
    for i in range { hash = Lexicon.mix(hash, lowering ? ASCII.lower(bytes[i]) : bytes[i]) }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] >= 0 {
      let index = Int(table[slot])
      if matches(index, bytes, range, lowering: lowering) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The index of the entry that is the range in lower case, or nil.
  public func findLowercased(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    if entries.isEmpty { return nil }
    for i in range where bytes[i] >= 0x80 {
      let lowered = Casing.lower(bytes, range)
      return find(lowered, lowered.indices)
    }
    return find(bytes, range, lowering: true)
  }

  /// Whether the range is an entry to the byte.
  public func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { find(bytes, range) != nil }

  /// Whether the range in lower case is an entry.
  public func containsLowercased(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    findLowercased(bytes, range) != nil
  }

  /// The value of an entry.
  public func value(of index: Int) -> ArraySlice<UInt8> { text[entries[index].value] }

  /// The value of an entry as a whole number, or nil.
  public func number(of index: Int) -> Int? {
    Int(String(decoding: value(of: index), as: UTF8.self))
  }

  /// Whether one of the value's words, parted by spaces, is that one.
  public func value(of index: Int, has word: StaticString) -> Bool {
    let wanted = word.withUTF8Buffer { Array($0) }
    return value(of: index).split(separator: 0x20).contains { $0.elementsEqual(wanted) }
  }

  /// The longest entry, of one or more words parted by one space each, that begins at the offset
  /// and ends at a word's end before `limit`; compared in lower case.
  public func longestMatch(
    at start: Int, in bytes: [UInt8], limit: Int
  ) -> (entry: Int, range: Range<Int>)? {
    var best: (entry: Int, range: Range<Int>)?
    var end = start
    for _ in 0..<mostWords {
      while end < limit, !ASCII.isWhite(bytes[end]) { end += 1 }
      if let entry = findLowercased(bytes, start..<end) { best = (entry, start..<end) }
      guard end < limit, bytes[end] == 0x20 else { break }
      end += 1
    }
    return best
  }
}
