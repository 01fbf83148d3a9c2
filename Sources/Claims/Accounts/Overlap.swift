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
  private var table: [Int32] = []
  private var next: [Int32] = []
  private var mask = 0
  private var marked: [Bool] = []
  /// For every place the first place of the same shingle.
  private var firsts: [Int32] = []
  private var document: [UInt32] = []

  /// Takes in the shingles of a document.
  mutating func load(_ shingles: Shingles) {
    document = shingles.hashes
    var size = 16
    while size < document.count * 2 { size *= 2 }
    mask = size - 1
    table = [Int32](repeating: -1, count: size)
    next = [Int32](repeating: -1, count: document.count)
    firsts = [Int32](repeating: 0, count: document.count)
    for index in document.indices {
      if let first = place(document[index]) {
        firsts[index] = first
        continue
      }
      let slot = Int(document[index]) & mask
      firsts[index] = Int32(index)
      next[index] = table[slot]
      table[slot] = Int32(index)
    }
  }

  /// The first place of a shingle.
  private func place(_ hash: UInt32) -> Int32? {
    var at = table[Int(hash) & mask]
    while at >= 0 {
      if document[Int(at)] == hash { return at }
      at = next[Int(at)]
    }
    return nil
  }

  private func contains(_ hash: UInt32) -> Bool { place(hash) != nil }

  /// Words of this document and of another that stand in common blocks.
  ///
  /// - Complexity: linear in both.
  mutating func common(_ other: Shingles) -> (here: Int, there: Int) {
    let least = Overlap.leastBlock - Shingles.length + 1
    marked = [Bool](repeating: false, count: document.count)
    var there = 0
    var at = 0
    var covered = 0
    let hashes = other.hashes
    while at < hashes.count {
      guard contains(hashes[at]) else {
        at += 1
        continue
      }
      var end = at
      while end < hashes.count, contains(hashes[end]) { end += 1 }
      if end - at >= least {
        let last = end + Shingles.length - 1
        there += last - max(at, covered)
        covered = last
        for index in at..<end { mark(hashes[index]) }
      }
      at = end
    }
    return (wordsMarked(), there)
  }

  private mutating func mark(_ hash: UInt32) {
    if let first = place(hash) { marked[Int(first)] = true }
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
