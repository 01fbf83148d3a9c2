import CopydeskCore
import Glibc

/// Finding the next byte that a rule must look at.
struct Scan {
  /// Terminals of the language alone, of one byte each.
  let terminators: ByteSet
  /// Whether a capital after a space is a candidate too.
  let findsCapitals: Bool

  /// The first byte from the index on that may end a sentence or a line, or start one; the limit
  /// where none is.
  ///
  /// Sixteen bytes are tried at once. O(distance).
  @inline(__always)
  func candidate(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Int {
    let text = UnsafeRawBufferPointer(bytes)
    var at = index
    // The byte before the sixteen is looked at too.
    while at < limit, at == 0 || !terminators.isEmpty || at &+ Self.width > limit {
      if matters(text, at) { return at }
      at &+= 1
    }
    while at &+ Self.width <= limit {
      let found = marks(text, at)
      if found == Self.width {
        at &+= Self.width
        continue
      }
      at &+= found
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

  private typealias Bytes = SIMD16<UInt8>
  private static let width = 16

  /// The place among sixteen bytes of the first that must be looked at; sixteen where none must.
  @inline(__always)
  private func marks(_ text: UnsafeRawBufferPointer, _ at: Int) -> Int {
    let these = text.loadUnaligned(fromByteOffset: at, as: Bytes.self)
    var found =
      (these .== Bytes(repeating: Byte.stop)) .| (these .== Bytes(repeating: Byte.newline))
      .| (these .== Bytes(repeating: Byte.question))
      .| (these .== Bytes(repeating: Byte.exclamation))
      .| (these .== Bytes(repeating: Byte.colon)) .| (these .>= Bytes(repeating: 0x80))
    if findsCapitals {
      let before = text.loadUnaligned(fromByteOffset: at &- 1, as: Bytes.self)
      // The capitals of ASCII, and a few marks, are the bytes 0x40 to 0x5F.
      found =
        found
        .| ((these & Bytes(repeating: 0xE0)) .== Bytes(repeating: 0x40))
        .& (before .== Bytes(repeating: Byte.space))
    }
    // A mask is a vector of bytes that are all ones or all zeros.
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    if halves.x != 0 { return Int(halves.x.littleEndian.trailingZeroBitCount &>> 3) }
    return 8 &+ Int(halves.y.littleEndian.trailingZeroBitCount &>> 3)
  }

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
