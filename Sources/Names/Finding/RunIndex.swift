/// All different runs met, each kept once with how often and where; memory grows with them, not
/// with the text.
final class RunIndex {
  /// One run.
  struct Entry {
    /// A range of `tokens`.
    let tokens: Range<Int>
    let isAtStart: Bool
    let isHeading: Bool
    var count: Int32 = 0
    /// How often the definite article stood before it.
    var afterThe: Int32 = 0
    /// How often in or near stood before it.
    var afterIn: Int32 = 0
    var documents = DocumentSet()
  }

  private(set) var tokens: [Int32] = []
  private(set) var entries: [Entry] = []
  /// Pairs of runs, the second in brackets after the first: a name and its acronym.
  private(set) var definitions: Set<UInt64> = []
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private var mask: Int
  private var last: Int32 = -1

  init() {
    mask = 1 << 12 - 1
    slots = [Int32](repeating: -1, count: 1 << 12)
  }

  private static func hash(_ run: Run) -> UInt64 {
    var hash: UInt64 = (run.isAtStart ? 1 : 0) + (run.isHeading ? 2 : 0)
    for token in run.tokens {
      hash = Fingerprint.pair(hash, UInt64(UInt32(bitPattern: token.number)))
    }
    return hash
  }

  /// The number of a run met before; nil for a new one.
  private func find(_ run: Run, _ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, equals(index, run) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func equals(_ index: Int, _ run: Run) -> Bool {
    let own = entries[index].tokens
    guard own.count == run.tokens.count, entries[index].isAtStart == run.isAtStart,
      entries[index].isHeading == run.isHeading
    else { return false }
    for offset in 0..<own.count
    where tokens[own.lowerBound + offset] != run.tokens[offset].number { return false }
    return true
  }

  /// Counts a run in a document and says its number.
  @discardableResult
  func add(_ run: Run, document: Int32) -> Int {
    let hash = RunIndex.hash(run)
    let index = find(run, hash) ?? insert(run, hash)
    entries[index].count &+= 1
    if run.isAfterThe { entries[index].afterThe &+= 1 }
    if run.isAfterIn { entries[index].afterIn &+= 1 }
    entries[index].documents.insert(document)
    if run.isBracketed, last >= 0 {
      definitions.insert(UInt64(UInt32(bitPattern: last)) << 32 | UInt64(index))
    }
    last = Int32(index)
    return index
  }

  private func insert(_ run: Run, _ hash: UInt64) -> Int {
    let start = tokens.count
    for token in run.tokens { tokens.append(token.number) }
    let index = entries.count
    entries.append(
      Entry(tokens: start..<tokens.count, isAtStart: run.isAtStart, isHeading: run.isHeading))
    hashes.append(hash)
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      mask = slots.count - 1
      for old in hashes.indices { place(old) }
    } else {
      place(index)
    }
    return index
  }

  private func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: hashes[index]) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(index)
  }
}
