/// Small numbers by 64-bit hash, open addressing, a key and its value in one word of which no byte
/// reaches 0x80: so a table can be part of a program as a string literal. Keys are taken to be unique
/// by 49 bits of their hashes. It owns nothing: whoever made the slots keeps them.
struct PackedTable {
  /// The largest value.
  static let mostValue: UInt8 = 0x7F
  private static let keyBits: UInt64 = 0x7F7F_7F7F_7F7F_7F00

  private let slots: UnsafeRawPointer
  private let mask: Int

  /// `count` slots of eight bytes, a power of two, an empty one among them.
  init(_ slots: UnsafeRawPointer, count: Int) {
    self.slots = slots
    mask = count - 1
  }

  /// The part of a hash that is kept as a key, never 0.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt64 { hash & keyBits | 0x100 }

  /// Where to look for a key first: the highest bits are the best.
  @inline(__always)
  static func place(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// The value of `hash`, 0 where it has none. Expected constant time.
  @inline(__always)
  subscript(_ hash: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: packed(slot(PackedTable.key(hash))))
  }

  /// The slot that has the key, or the empty one where it belongs.
  func slot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: PackedTable.place(key) >> 32) & mask
    while packed(slot) != 0, packed(slot) & PackedTable.keyBits != key {
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  /// Calls `body` with every key that has a value.
  func eachKey(_ body: (UInt64) -> Void) {
    for slot in 0...mask where packed(slot) != 0 { body(packed(slot) & PackedTable.keyBits) }
  }

  /// A literal's bytes may begin anywhere.
  @inline(__always)
  private func packed(_ slot: Int) -> UInt64 {
    slots.loadUnaligned(fromByteOffset: slot &* 8, as: UInt64.self)
  }
}

/// Fills a table, which grows when three quarters of its slots are used.
struct PackedTableBuilder {
  private(set) var slots = [UInt64](repeating: 0, count: 1 << 15)
  private var used = 0

  /// The value of `hash`, 0 where it has none yet.
  subscript(_ hash: UInt64) -> UInt8 { withTable { $0[hash] } }

  /// Sets bits of the value of `hash`.
  mutating func merge(_ hash: UInt64, _ bits: UInt8) {
    precondition(bits <= PackedTable.mostValue)
    let key = PackedTable.key(hash)
    let place = withTable { $0.slot(key) }
    if slots[place] == 0 { used += 1 }
    slots[place] |= key | UInt64(bits)
    if used * 4 > slots.count * 3 { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for packed in old where packed != 0 {
      let place = withTable { $0.slot(packed & ~0xFF) }
      slots[place] = packed
    }
  }

  private func withTable<Result>(_ body: (PackedTable) -> Result) -> Result {
    slots.withUnsafeBytes { bytes in
      // An array of slots has a base address.
      body(PackedTable(bytes.baseAddress.unsafelyUnwrapped, count: slots.count))
    }
  }
}
