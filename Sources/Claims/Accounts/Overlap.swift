/// How much of two documents is common to both, in blocks of words that stand in a row.
struct Overlap: Sendable {
  /// Words of the least block that counts: a name with its title is shorter, a borrowed sentence
  /// longer.
  static let leastBlock = 8

  let one: Int32
  let other: Int32
  /// Words of each that stand in common blocks.
  let inOne: Int32
  let inOther: Int32
  /// The greater part, of the shorter document as a rule, from 0 to 1.
  let share: Double
  /// The smaller part.
  let lesser: Double
}

/// The shingles of one document in a hash table, to be compared with those of others.
struct ShingleTable {
  /// A shingle in the upper half and one more than its first place in the lower, 0 where free.
  private var table: [UInt64] = []
  private var mask = 0
  private var marked: [Bool] = []
  /// For every place the first place of the same shingle.
  private var firsts: [Int32] = []
  /// Where the shingles of a common run stand here.
  private var run: [Int] = []

  /// Takes in the shingles of a document.
  mutating func load(_ shingles: Shingles) {
    let hashes = shingles.hashes
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    mask = size - 1
    table = [UInt64](repeating: 0, count: size)
    firsts = [Int32](repeating: 0, count: hashes.count)
    for index in hashes.indices {
      let slot = slot(hashes[index])
      if table[slot] == 0 { table[slot] = UInt64(hashes[index]) << 32 | UInt64(index + 1) }
      firsts[index] = Int32(truncatingIfNeeded: table[slot] & 0xffff_ffff) - 1
    }
  }

  /// The slot that a shingle has, or that is free for it.
  private func slot(_ hash: UInt32) -> Int {
    var slot = Int(hash) & mask
    while table[slot] != 0, UInt32(truncatingIfNeeded: table[slot] >> 32) != hash {
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// The first place of a shingle.
  private func place(_ hash: UInt32) -> Int? {
    let entry = table[slot(hash)]
    return entry == 0 ? nil : Int(entry & 0xffff_ffff) - 1
  }

  /// Words of this document and of another that stand in common blocks.
  ///
  /// - Complexity: linear in both.
  mutating func common(_ other: Shingles) -> (here: Int, there: Int) {
    let least = Overlap.leastBlock - Shingles.length + 1
    marked = [Bool](repeating: false, count: firsts.count)
    var there = 0
    var at = 0
    var covered = 0
    let hashes = other.hashes
    while at < hashes.count {
      guard let first = place(hashes[at]) else {
        at += 1
        continue
      }
      run.removeAll(keepingCapacity: true)
      run.append(first)
      at += 1
      while at < hashes.count, let place = place(hashes[at]) {
        run.append(place)
        at += 1
      }
      guard run.count >= least else { continue }
      let last = at + Shingles.length - 1
      there += last - max(at - run.count, covered)
      covered = last
      for place in run { marked[place] = true }
    }
    return (wordsMarked(), there)
  }

  private func wordsMarked() -> Int {
    var words = 0
    var covered = 0
    for index in firsts.indices where marked[Int(firsts[index])] {
      words += index + Shingles.length - max(index, covered)
      covered = index + Shingles.length
    }
    return words
  }
}
