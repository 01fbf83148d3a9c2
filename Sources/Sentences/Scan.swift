import CopydeskCore
import Glibc

/// Finding the next byte that a rule must look at.
struct Scan {
  private static let low: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Terminals of the language alone, of one byte each.
  let terminators: ByteSet
  /// Whether a capital after a space is a candidate too.
  let findsCapitals: Bool

  /// The first byte from the index on that may end a sentence or a line, or start one; the limit
  /// where none is.
  ///
  /// Eight bytes are tried at once. O(distance).
  @inline(__always)
  func candidate(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Int {
    let text = UnsafeRawBufferPointer(bytes)
    var at = index
    // The byte before the eight is looked at too.
    while at < limit, at == 0 || !terminators.isEmpty || at &+ 8 > limit {
      if matters(text, at) { return at }
      at &+= 1
    }
    while at &+ 8 <= limit {
      let found = marks(text, at)
      if found == 0 {
        at &+= 8
        continue
      }
      at &+= found.trailingZeroBitCount &>> 3
      if text[at] < 0x80 { return at }
      while at < limit, text[at] >= 0x80 {
        if matters(text, at) { return at }
        at &+= 1
      }
    }
    while at < limit {
      if matters(text, at) { return at }
      at &+= 1
    }
    return limit
  }

  /// The high bit of the first of eight bytes that must be looked at; those of later ones may be
  /// wrong.
  @inline(__always)
  private func marks(_ text: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    let eight = text.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    var found =
      Self.zero(eight ^ Self.stops) | Self.zero(eight ^ Self.newlines)
      | Self.zero(eight ^ Self.questions) | Self.zero(eight ^ Self.exclamations)
      | Self.zero(eight ^ Self.colons) | eight
    if findsCapitals {
      let before = text.loadUnaligned(fromByteOffset: at &- 1, as: UInt64.self)
      found |= Self.zero(eight & Self.rows ^ Self.capitalRow) & Self.zero(before ^ Self.spaces)
    }
    return found & Self.high
  }

  private static let stops = low &* UInt64(Byte.stop)
  private static let newlines = low &* UInt64(Byte.newline)
  private static let questions = low &* UInt64(Byte.question)
  private static let exclamations = low &* UInt64(Byte.exclamation)
  private static let colons = low &* UInt64(Byte.colon)
  private static let spaces = low &* UInt64(Byte.space)
  /// The capitals of ASCII, and a few marks, are the bytes 0x40 to 0x5F.
  private static let rows = low &* 0xE0
  private static let capitalRow = low &* 0x40

  /// The high bit of the first byte that is zero; those of later bytes may be wrong, and so may all
  /// other bits.
  @inline(__always)
  private static func zero(_ eight: UInt64) -> UInt64 { (eight &- low) & ~eight }

  @inline(__always)
  private func matters(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    let byte = text[at]
    switch byte {
    case Byte.stop, Byte.newline, Byte.question, Byte.exclamation, Byte.colon: return true
    case 0xE2:
      return at &+ 2 < text.count && text[at &+ 1] &- 0x80 < 2 && text[at &+ 2] > 0x86
    case 0xE0:
      let next = at &+ 1 < text.count ? text[at &+ 1] : 0
      return next == 0xA5 || next == 0xB7 || next == 0xBC
    case 0xE1, 0xE3, 0xEA, 0xEF, 0xD6, 0xDC: return true
    case 0xD8: return at &+ 1 < text.count && text[at &+ 1] &- 0x9E < 2
    case 0xDB: return at &+ 1 < text.count && text[at &+ 1] == 0x94
    default: break
    }
    if byte < 0x80, !terminators.isEmpty, terminators.contains(byte) { return true }
    return findsCapitals && at > 0 && text[at &- 1] == Byte.space && Self.mayBeCapital(byte)
  }

  /// A capital of ASCII, or the first byte of one of Latin, Greek or Cyrillic.
  @inline(__always)
  private static func mayBeCapital(_ byte: UInt8) -> Bool {
    byte.isUpper || (byte >= 0xC3 && byte <= 0xD2)
  }

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
