/// Numbers by 64-bit hash, open addressing; keys are taken to be unique as hashes. Who makes one fills
/// it before it is shared.
final class HashTable: @unchecked Sendable {
  /// The keys and, behind them, their values.
  private var memory: Memory
  private var keys: UnsafeMutablePointer<UInt64>
  private var values: UnsafeMutablePointer<Int32>
  private var mask: Int
  private var used = 0

  var isEmpty: Bool { used == 0 }

  init(minimumCapacity: Int) {
    var size = 16
    while size * 3 < minimumCapacity * 4 { size *= 2 }
    (memory, keys, values) = HashTable.slots(size)
    mask = size - 1
  }

  private static func slots(
    _ size: Int
  ) -> (Memory, UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<Int32>) {
    let keyBytes = size * MemoryLayout<UInt64>.stride
    let memory = Memory(zeros: keyBytes + size * MemoryLayout<Int32>.stride)
    return (
      memory, memory.elements(of: UInt64.self, count: size),
      (memory.base + keyBytes).bindMemory(to: Int32.self, capacity: size)
    )
  }

  /// The value of `key`. Expected constant time.
  @inline(__always)
  subscript(_ key: UInt64) -> Int32? {
    let key = key | 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while true {
      let found = keys[slot]
      if found == key { return values[slot] }
      if found == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }

  /// Sets the value of `key`.
  func insert(_ key: UInt64, _ value: Int32) {
    let slot = slot(of: key)
    values[slot] = value
  }

  /// Adds to the value of `key`, which is 0 where it has none, and returns the sum.
  @discardableResult
  func add(_ value: Int32, to key: UInt64) -> Int32 {
    let slot = slot(of: key)
    values[slot] &+= value
    return values[slot]
  }

  /// The slot of `key`, which is taken if the key is new.
  private func slot(of key: UInt64) -> Int {
    if used * 4 > mask * 3 { grow() }
    let key = key | 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    if keys[slot] == 0 {
      keys[slot] = key
      used += 1
    }
    return slot
  }

  private func grow() {
    let old = (memory: memory, keys: keys, values: values, count: mask + 1)
    (memory, keys, values) = HashTable.slots(old.count * 2)
    mask = old.count * 2 - 1
    used = 0
    withExtendedLifetime(old.memory) {
      for slot in 0..<old.count where old.keys[slot] != 0 {
        insert(old.keys[slot], old.values[slot])
      }
    }
  }

  // MARK: Hashes

  /// One step of the hash of a word; finish with `finish`.
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash << 7 | hash >> 57) ^ UInt64(byte)
  }

  @inline(__always)
  static func finish(_ hash: UInt64, length: Int) -> UInt64 {
    var mixed = (hash &+ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    return mixed &* 0xBF58_476D_1CE4_E5B9
  }

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for index in range { hash = step(hash, bytes[index]) }
    return finish(hash, length: range.count)
  }

  /// The numbers of names, in their order from 0.
  static func numbering(_ names: [String]) -> HashTable {
    let table = HashTable(minimumCapacity: names.count)
    for (index, name) in names.enumerated() {
      var bytes = Array(name.utf8)
      bytes.withUnsafeMutableBufferPointer {
        table.insert(hash(UnsafeBufferPointer($0), 0..<$0.count), Int32(index))
      }
    }
    return table
  }

  /// The hash of a word followed by another.
  @inline(__always)
  static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first ^ second >> 17) &* 0x9E37_79B9_7F4A_7C15 &+ second
  }
}

/// The lines of a word list that are no comments: a key and, behind a tab, a value.
struct ListLines: Sequence, IteratorProtocol {
  private let list: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ list: UnsafeBufferPointer<UInt8>) { self.list = list }

  mutating func next() -> (key: Range<Int>, value: Range<Int>)? {
    while position < list.count {
      let start = position
      let end = list.find(UInt8(ascii: "\n"), from: start) ?? list.count
      position = end + 1
      if start == end || list[start] == UInt8(ascii: "#") { continue }
      guard let tab = list.find(UInt8(ascii: "\t"), in: start..<end) else {
        return (start..<end, end..<end)
      }
      return (start..<tab, tab + 1..<end)
    }
    return nil
  }
}
