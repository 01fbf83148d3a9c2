/// Elements one behind another in memory of its own: an array that is appended to in the innermost
/// loops, where the questions whether an array is shared and an index inside it would take longer
/// than the work.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    base[count] = element
    count &+= 1
  }

  /// Appends where room was made by `reserve`.
  @inline(__always)
  mutating func appendReserved(_ element: Element) {
    base[count] = element
    count &+= 1
  }

  private mutating func grow(to least: Int) {
    while capacity < least { capacity *= 2 }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Makes room for so many elements in all.
  mutating func reserve(_ capacity: Int) {
    if capacity > self.capacity { grow(to: capacity) }
  }

  mutating func removeLast(_ number: Int) { count -= min(number, count) }

  /// The elements; valid until the next `append`.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}

extension GrowingBuffer<UInt8> {
  /// Appends bytes that stand elsewhere.
  @inline(__always)
  mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if count &+ bytes.count > capacity { grow(to: count + bytes.count) }
    (base + count).update(from: source, count: bytes.count)
    count &+= bytes.count
  }
}
