import CopydeskCore
import Glibc

/// Finding the next byte that a rule must look at.
enum Scan {
  private static let low: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The first byte from the index on that may end a sentence or a line; the limit where none is.
  ///
  /// Eight bytes are tried at once: no byte of a stop, question or exclamation mark, line feed or
  /// outside ASCII means none of them matters. O(count).
  @inline(__always)
  static func candidate(_ bytes: [UInt8], _ index: Int, _ limit: Int, _ terminators: [UInt8])
    -> Int
  {
    bytes.withUnsafeBytes { text in
      var at = index
      while at < limit {
        if terminators.isEmpty {
          while at &+ 8 <= limit,
            plain(text.loadUnaligned(fromByteOffset: at, as: UInt64.self))
          {
            at &+= 8
          }
        }
        let stop = min(limit, at &+ 8)
        while at < stop {
          if matters(text, at, terminators) { return at }
          at &+= 1
        }
      }
      return limit
    }
  }

  @inline(__always)
  private static func plain(_ eight: UInt64) -> Bool {
    let found =
      zero(eight ^ (low &* UInt64(Byte.stop))) | zero(eight ^ (low &* UInt64(Byte.newline)))
      | zero(eight ^ (low &* UInt64(Byte.question)))
      | zero(eight ^ (low &* UInt64(Byte.exclamation))) | eight
    return found & high == 0
  }

  /// The high bit of every byte that is zero (and of some above it, which only costs a look).
  @inline(__always)
  private static func zero(_ value: UInt64) -> UInt64 { (value &- low) & ~value }

  @inline(__always)
  private static func matters(
    _ text: UnsafeRawBufferPointer, _ at: Int, _ terminators: [UInt8]
  ) -> Bool {
    let byte = text[at]
    switch byte {
    case Byte.stop, Byte.newline, Byte.question, Byte.exclamation: return true
    case 0xE2:
      return at &+ 2 < text.count && text[at &+ 1] &- 0x80 < 2 && text[at &+ 2] &- 0x80 > 0x06
    case 0xE0: return at &+ 1 < text.count && [0xA5, 0xB7, 0xBC].contains(text[at &+ 1])
    case 0xE1, 0xE3, 0xEA, 0xEF, 0xD6, 0xDC: return true
    case 0xD8: return at &+ 1 < text.count && text[at &+ 1] &- 0x9E < 2
    case 0xDB: return at &+ 1 < text.count && text[at &+ 1] == 0x94
    default: return byte < 0x80 && !terminators.isEmpty && terminators.contains(byte)
    }
  }
}

extension Scan {
  /// The next line end from the index on; the count where none is. O(distance).
  static func lineEnd(_ bytes: [UInt8], _ index: Int) -> Int {
    bytes.withUnsafeBytes { text in
      guard index < text.count, let base = text.baseAddress,
        let found = memchr(base + index, Int32(Byte.newline), text.count - index)
      else { return text.count }
      return UnsafeRawPointer(found) - base
    }
  }
}
