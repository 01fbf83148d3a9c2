/// Whole numbers kept in fewer bytes than `Int` has; what does not fit is kept as the nearest that
/// does.
struct NarrowArray<Stored: FixedWidthInteger & BitwiseCopyable>: RandomAccessCollection,
  MutableCollection
{
  private var stored: [Stored]

  init(repeating value: Int = 0, count: Int = 0) {
    stored = [Stored](repeating: Stored(clamping: value), count: count)
  }

  /// The values for the numbers from 0 to `count`.
  @inline(__always)
  init(count: Int, _ value: (Int) -> Int) {
    stored = [Stored](unsafeUninitializedCapacity: count) { buffer, used in
      for index in 0..<count {
        buffer.initializeElement(at: index, to: Stored(clamping: value(index)))
      }
      used = count
    }
  }

  var startIndex: Int { 0 }
  @inline(__always)
  var endIndex: Int { stored.count }

  @inline(__always)
  subscript(_ index: Int) -> Int {
    get { Int(truncatingIfNeeded: stored[index]) }
    set { stored[index] = Stored(clamping: newValue) }
  }

  @inline(__always)
  mutating func append(_ value: Int) { stored.append(Stored(clamping: value)) }

  mutating func reserveCapacity(_ capacity: Int) { stored.reserveCapacity(capacity) }
}
