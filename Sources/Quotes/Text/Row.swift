/// A growing row of plain values, which hold no references: no reference counting, no check of
/// exclusive access.  Whoever makes it frees it.
struct Row<Element> {
  private var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  /// Room for the tokens of most paragraphs.
  private static var firstCapacity: Int { 512 }

  init() {
    capacity = Self.firstCapacity
    base = .allocate(capacity: capacity)
  }

  func free() { base.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    base[count] = element
    count &+= 1
  }

  /// Appends these elements.
  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let first = elements.baseAddress else { return }
    if count + elements.count > capacity { grow(to: count + elements.count) }
    (base + count).update(from: first, count: elements.count)
    count &+= elements.count
  }

  /// Makes room for so many more elements, which are to be set from the place given back on.
  @inline(__always)
  mutating func extend(by more: Int) -> UnsafeMutablePointer<Element> {
    if count + more > capacity { grow(to: count + more) }
    let start = base + count
    count &+= more
    return start
  }

  /// The elements, until more are appended.
  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  /// The elements, to be changed where they stand, until more are appended.
  var mutableBuffer: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base, count: count)
  }

  /// Appends so many times the same.
  mutating func append(_ element: Element, times: Int) {
    if count + times > capacity { grow(to: count + times) }
    (base + count).update(repeating: element, count: times)
    count += times
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  mutating func removeLast(_ elements: Int) { count -= Swift.min(elements, count) }

  @inline(never)
  private mutating func grow(to least: Int) {
    capacity = Swift.max(least, capacity * 2)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}

extension Row: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Element {
    @inline(__always) unsafeAddress {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return UnsafePointer(base + index)
    }
    @inline(__always) nonmutating unsafeMutableAddress {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return base + index
    }
  }
}
