/// A set of pairs of names under the keys that `Folding.key` makes (open addressing).
struct PairSet {
  private var slots = [UInt64](repeating: PairSet.empty, count: 1 << 10)
  private var count = 0

  /// No key: a name makes no pair with itself.
  private static let empty: UInt64 = 0

  /// Adds a pair; says whether it is new.
  mutating func insert(_ key: UInt64) -> Bool {
    var slot = place(key)
    while slots[slot] != PairSet.empty {
      if slots[slot] == key { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = key
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  private func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: Fingerprint.pair(key, 0)) & (slots.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: PairSet.empty, count: old.count * 2)
    for key in old where key != PairSet.empty {
      var slot = place(key)
      while slots[slot] != PairSet.empty { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = key
    }
  }
}
