/// Numbers by the hashes of words.  Whoever makes a table frees it.
struct HashTable {
  private struct Slot: BitwiseCopyable {
    var key: UInt32 = 0
    /// The number and one; 0 marks a free slot.
    var next: Int32 = 0
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var used = 0

  /// A table with room for so many numbers.
  init(room: Int = 0) {
    var size = Self.firstSize
    while size < room * 2 { size *= 2 }
    slots = Self.allocate(size)
    mask = size - 1
  }

  func free() { slots.deallocate() }

  /// Slots at first, a power of two: enough for the names of a short article.
  private static let firstSize = 64
  /// An odd factor that spreads keys over the slots.
  private static let spread: UInt32 = 0x9E37_79B1

  private static func allocate(_ size: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
    slots.initialize(repeating: Slot(), count: size)
    return slots
  }

  /// Makes the table empty; what a large document needed is given back.
  mutating func removeAll() {
    guard used > 0 else { return }
    used = 0
    if mask + 1 > Self.firstSize {
      slots.deallocate()
      slots = Self.allocate(Self.firstSize)
      mask = Self.firstSize - 1
    } else {
      slots.update(repeating: Slot(), count: mask + 1)
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
      if used * 2 > mask { grow() }
    }
  }

  /// The slot of the key, or the free one where it would stand.
  @inline(__always)
  private func place(_ key: UInt32) -> Int {
    var index = Int((key &* Self.spread) >> 7) & mask
    while slots[index].next != 0, slots[index].key != key { index = (index &+ 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = UnsafeMutableBufferPointer(start: slots, count: mask + 1)
    slots = Self.allocate(old.count * 2)
    mask = old.count * 2 - 1
    for slot in old where slot.next != 0 { slots[place(slot.key)] = slot }
    old.deallocate()
  }
}
