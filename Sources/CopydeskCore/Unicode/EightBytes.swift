extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from there on, the first one lowest; zeros stand for those behind the end.
  @inlinable
  @inline(__always)
  public func eightBytes(at start: Int) -> UInt64 {
    guard start &+ 8 <= count else { return lastBytes(from: start) }
    return UInt64(
      littleEndian: UnsafeRawPointer(baseAddress.unsafelyUnwrapped)
        .loadUnaligned(fromByteOffset: start, as: UInt64.self))
  }

  /// Whether there are 32 bytes from there on before `end`, all below 0x80.
  @inlinable
  @inline(__always)
  public func are32ASCII(at start: Int, before end: Int) -> Bool {
    guard start &+ 32 <= end else { return false }
    // Written out: a loop of four steps takes three times as long.
    let all =
      eightBytes(at: start) | eightBytes(at: start &+ 8) | eightBytes(at: start &+ 16)
      | eightBytes(at: start &+ 24)
    return all & 0x8080_8080_8080_8080 == 0
  }

  @usableFromInline
  @inline(never)
  func lastBytes(from start: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in start..<Swift.max(start, count) {
      word |= UInt64(self[index]) &<< UInt64(truncatingIfNeeded: (index &- start) &* 8)
    }
    return word
  }
}
