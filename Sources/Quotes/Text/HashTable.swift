/// Numbers by the hashes of words.
struct HashTable {
  private struct Slot: BitwiseCopyable {
    var key: UInt32 = 0
    /// The number and one; 0 marks a free slot.
    var next: Int32 = 0
  }

  private var slots: [Slot]
  private var used = 0

  /// A table with room for so many numbers.
  init(room: Int = 0) {
    var size = Self.firstSize
    while size < room * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// Slots at first, a power of two: enough for the names of a short article.
  private static let firstSize = 64
  /// An odd factor that spreads keys over the slots.
  private static let spread: UInt32 = 0x9E37_79B1

  /// Makes the table empty; what a large document needed is given back.
  mutating func removeAll() {
    guard used > 0 else { return }
    used = 0
    if slots.count > Self.firstSize {
      slots = [Slot](repeating: Slot(), count: Self.firstSize)
    } else {
      for index in slots.indices { slots[index] = Slot() }
    }
  }

  /// The number of that key; nil where it has none.  O(1).
  subscript(key: UInt32) -> Int? {
    get {
      let slot = slots[place(key)]
      return slot.next == 0 ? nil : Int(slot.next &- 1)
    }
    set {
      guard let newValue else { return }
      let index = place(key)
      if slots[index].next == 0 { used += 1 }
      slots[index] = Slot(key: key, next: Int32(truncatingIfNeeded: newValue + 1))
      if used * 2 > slots.count { grow() }
    }
  }

  /// The slot of the key, or the free one where it would stand.
  @inline(__always)
  private func place(_ key: UInt32) -> Int {
    let mask = slots.count - 1
    var index = Int((key &* Self.spread) >> 7) & mask
    while slots[index].next != 0, slots[index].key != key { index = (index &+ 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.next != 0 { slots[place(slot.key)] = slot }
  }
}
