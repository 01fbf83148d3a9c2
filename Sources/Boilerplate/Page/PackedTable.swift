/// Bytes by 64-bit hash, open addressing, a key and its value in one word; keys are taken to be
/// unique by 55 of their bits.
struct PackedTable: ~Copyable {
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask: Int
  private var used = 0

  /// `capacity` is a power of two; the table grows when three quarters of its slots are used.
  init(capacity: Int) {
    slots = PackedTable.allocate(capacity)
    mask = capacity - 1
  }

  deinit { slots.deallocate() }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt64> {
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    slots.initialize(repeating: 0, count: capacity)
    return slots
  }

  /// The part of a hash that is kept as a key, never 0.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt64 { hash & ~0xFF | 0x100 }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[slot] & ~0xFF != key, slots[slot] != 0 { slot = (slot &+ 1) & mask }
    return slot
  }

  /// The value of `hash`, 0 where it has none. Expected constant time.
  @inline(__always)
  subscript(_ hash: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: slots[slot(PackedTable.key(hash))])
  }

  /// Sets bits of the value of `hash`.
  mutating func merge(_ hash: UInt64, _ bits: UInt8) {
    let key = PackedTable.key(hash)
    let place = slot(key)
    if slots[place] == 0 { used += 1 }
    slots[place] |= key | UInt64(bits)
    if used * 4 > mask * 3 { grow() }
  }

  private mutating func grow() {
    let old = UnsafeMutableBufferPointer(start: slots, count: mask + 1)
    slots = PackedTable.allocate(old.count * 2)
    mask = old.count * 2 - 1
    for packed in old where packed != 0 { slots[slot(packed & ~0xFF)] = packed }
    old.deallocate()
  }
}
