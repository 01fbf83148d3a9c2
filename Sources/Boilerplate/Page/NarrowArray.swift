/// Whole numbers kept in fewer bytes than `Int` has; what does not fit is kept as the nearest that
/// does.
struct NarrowArray<Stored: FixedWidthInteger & BitwiseCopyable>: RandomAccessCollection,
  MutableCollection
{
  private var stored: [Stored]

  init(repeating value: Int = 0, count: Int = 0) {
    stored = [Stored](repeating: Stored(clamping: value), count: count)
  }

  init(_ values: some Sequence<Int>) { stored = values.map { Stored(clamping: $0) } }

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
