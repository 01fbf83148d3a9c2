import CopydeskCore

/// All words met so far, each with what is known of it, under a number.
///
/// Look-ups take time that grows with the word alone.
final class WordTable {
  private(set) var words: [Word] = []
  /// The letters and sounds of all words.
  private(set) var arena: [UInt8] = []
  /// What the lists know of every word.
  private(set) var kinds: [WordKinds] = []
  private var slots: [Slot]
  private var mask: Int
  private let lists: NameLists

  /// A word's number, or -1, under its eight bytes or a hash of more, with what the lists know;
  /// small, as a look-up takes the time that memory takes.
  private struct Slot {
    var key: UInt64
    var number: Int32
    /// Letters, or `long` for that many and more.
    var count: UInt16
    var kinds: WordKinds

    static let long = UInt16.max
    static let empty = Slot(key: 0, number: -1, count: 0, kinds: [])
  }

  init(_ lists: NameLists) {
    self.lists = lists
    mask = 1 << 12 - 1
    slots = [Slot](repeating: .empty, count: 1 << 12)
  }

  /// The number of a word of a to z and 0 to 9.
  func number(of letters: [UInt8], _ range: Range<Int>) -> Int32 { find(letters, range).number }

  /// The number of a word of a to z and 0 to 9, and what the lists know of it.
  func find(_ letters: [UInt8], _ range: Range<Int>) -> (number: Int32, kinds: WordKinds) {
    let key = letters.withUnsafeBufferPointer { Fingerprint.key($0, range) }
    let count = UInt16(min(range.count, Int(Slot.long)))
    var slot = place(key, count)
    while slots[slot].number >= 0 {
      if slots[slot].key == key, slots[slot].count == count,
        range.count <= 8 || equals(Int(slots[slot].number), letters, range)
      {
        return (slots[slot].number, slots[slot].kinds)
      }
      slot = (slot + 1) & mask
    }
    let number = Int32(words.count)
    add(letters, range)
    let kinds = kinds[Int(number)]
    slots[slot] = Slot(key: key, number: number, count: count, kinds: kinds)
    if words.count * 2 > slots.count { grow() }
    return (number, kinds)
  }

  private func place(_ key: UInt64, _ count: UInt16) -> Int {
    Int(truncatingIfNeeded: Fingerprint.pair(key, UInt64(count))) & mask
  }

  /// The number of two words written as one.
  func number(joining a: Int32, _ b: Int32) -> Int32 {
    var joined = Array(arena[words[Int(a)].letters])
    joined += arena[words[Int(b)].letters]
    return number(of: joined, joined.indices)
  }

  private func equals(_ number: Int, _ letters: [UInt8], _ range: Range<Int>) -> Bool {
    arena[words[number].letters].elementsEqual(letters[range])
  }

  private func add(_ letters: [UInt8], _ range: Range<Int>) {
    let start = arena.count
    arena += letters[range]
    let middle = arena.count
    Sounds.append(letters, range, to: &arena)
    let kinds = lists.kinds(letters, range)
    self.kinds.append(kinds)
    words.append(
      Word(
        letters: start..<middle, sounds: middle..<arena.count,
        pinyin: Pinyin.read(letters, range), romaji: Romaji.read(letters, range),
        slavic: EastSlavic.read(letters, range), skeleton: Skeleton(arena[middle...]), kinds: kinds,
        variant: lists.variant(letters, range),
        country: lists.country(letters, range)))
  }

  private func grow() {
    let old = slots
    slots = [Slot](repeating: .empty, count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry.number >= 0 {
      var slot = place(entry.key, entry.count)
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
