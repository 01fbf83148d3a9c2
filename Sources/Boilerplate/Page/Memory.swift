import Glibc

/// Bytes of memory that are freed when nobody holds them any more. Large ones take no room until they
/// are written to.
final class Memory {
  let base: UnsafeMutableRawPointer

  /// So many zeros.
  init(zeros count: Int) {
    guard let base = calloc(max(1, count), 1) else { fatalError("out of memory") }
    self.base = base
  }

  /// So many bytes that nobody may read before they are written.
  init(bytes count: Int) {
    base = .allocate(byteCount: max(1, count), alignment: MemoryLayout<UInt64>.alignment)
  }

  deinit { free(base) }

  /// Room for so many elements.
  func elements<Element: BitwiseCopyable>(
    of type: Element.Type, count: Int
  ) -> UnsafeMutablePointer<Element> {
    base.bindMemory(to: type, capacity: count)
  }
}
