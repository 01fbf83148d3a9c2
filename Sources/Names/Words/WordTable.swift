import CopydeskCore

/// All words met so far, each with what is known of it, under a number.
///
/// Look-ups take time that grows with the word alone.
final class WordTable {
  private(set) var words: [Word] = []
  /// The letters and sounds of all words.
  private(set) var arena: [UInt8] = []
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private var mask: Int
  private let lists: NameLists

  init(_ lists: NameLists) {
    self.lists = lists
    mask = 1 << 12 - 1
    slots = [Int32](repeating: -1, count: 1 << 12)
  }

  /// The number of a word of a to z and 0 to 9.
  func number(of letters: [UInt8], _ range: Range<Int>) -> Int32 {
    var hash = Fingerprint.seed
    for i in range { hash = Fingerprint.mix(hash, letters[i]) }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, equals(index, letters, range) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(words.count)
    add(letters, range, hash)
    if words.count * 2 > slots.count { grow() }
    return Int32(words.count - 1)
  }

  /// The number of two words written as one.
  func number(joining a: Int32, _ b: Int32) -> Int32 {
    var joined = Array(arena[words[Int(a)].letters])
    joined += arena[words[Int(b)].letters]
    return number(of: joined, joined.indices)
  }

  private func equals(_ index: Int, _ letters: [UInt8], _ range: Range<Int>) -> Bool {
    let own = words[index].letters
    guard own.count == range.count else { return false }
    for offset in 0..<range.count
    where arena[own.lowerBound + offset] != letters[range.lowerBound + offset] { return false }
    return true
  }

  private func add(_ letters: [UInt8], _ range: Range<Int>, _ hash: UInt64) {
    let start = arena.count
    arena += letters[range]
    let middle = arena.count
    Sounds.append(letters, range, to: &arena)
    words.append(
      Word(
        letters: start..<middle, sounds: middle..<arena.count,
        pinyin: Pinyin.read(letters, range), romaji: Romaji.read(letters, range),
        skeleton: Skeleton(arena[middle...]), kinds: lists.kinds(letters, range),
        variant: lists.variant(letters, range),
        country: lists.country(letters, range)))
    hashes.append(hash)
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for index in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[index]) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }
}
