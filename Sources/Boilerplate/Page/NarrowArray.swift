/// Whole numbers kept in fewer bytes than `Int` has; what does not fit is kept as the nearest that
/// does. Who makes one may write to it; copies share the numbers. An index is not checked: it is a
/// block's or an element's, which are checked elsewhere.
struct NarrowArray<Stored: FixedWidthInteger & BitwiseCopyable>: RandomAccessCollection {
  private let memory: Memory
  private let base: UnsafeMutablePointer<Stored>
  let count: Int

  /// So many zeros.
  init(count: Int = 0) {
    self.init(Memory(zeros: count * MemoryLayout<Stored>.stride), count)
  }

  private init(_ memory: Memory, _ count: Int) {
    self.memory = memory
    base = memory.elements(of: Stored.self, count: count)
    self.count = count
  }

  /// The values for the numbers from 0 to `count`.
  @inline(__always)
  init(count: Int, _ value: (Int) -> Int) {
    self.init(Memory(bytes: count * MemoryLayout<Stored>.stride), count)
    for index in 0..<count { self[index] = value(index) }
  }

  var startIndex: Int { 0 }
  @inline(__always)
  var endIndex: Int { count }

  @inline(__always)
  subscript(_ index: Int) -> Int {
    get {
      assert(index >= 0 && index < count)
      return withExtendedLifetime(memory) { Int(truncatingIfNeeded: base[index]) }
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      withExtendedLifetime(memory) { base[index] = Stored(clamping: newValue) }
    }
  }
}
