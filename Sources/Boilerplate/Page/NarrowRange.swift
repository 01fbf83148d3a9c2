/// A range of bytes kept in ten bytes: texts of up to a tebibyte have such; what lies beyond is kept
/// as the nearest that does not.
struct NarrowRange: BitwiseCopyable {
  private static let most: UInt64 = 1 << 40 - 1

  private var lower: UInt32
  private var count: UInt32
  /// Bits 32 to 39 of the lower bound and, above them, of the count.
  private var high: UInt16

  @inline(__always)
  init(_ range: Range<Int>) {
    let start = min(UInt64(truncatingIfNeeded: range.lowerBound), NarrowRange.most)
    let size = min(UInt64(truncatingIfNeeded: range.count), NarrowRange.most)
    lower = UInt32(truncatingIfNeeded: start)
    count = UInt32(truncatingIfNeeded: size)
    high = UInt16(truncatingIfNeeded: start >> 32 | (size >> 32) << 8)
  }

  @inline(__always)
  var range: Range<Int> {
    let start = Int(lower) | Int(high & 0xFF) << 32
    return Range(uncheckedBounds: (start, start &+ (Int(count) | Int(high >> 8) << 32)))
  }
}
