import CopydeskCore
import Glibc

extension ASCII {
  /// Tab, line feed, form feed, carriage return or space: the white space of HTML.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte &- 9 < 5 && byte != 0x0B)
  }

  @inline(__always)
  static func endsTagName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || isSpace(byte)
  }

  @inline(__always)
  static func endsUnquotedValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || isSpace(byte)
  }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// The value of a hexadecimal digit.
  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte &- 0x30 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of `byte` at or behind `start`.
  @inline(__always)
  func find(_ byte: UInt8, from start: Int) -> Int? {
    start < count ? find(byte, in: start..<count) : nil
  }

  /// The first place of `byte` in a range.
  @inline(__always)
  func find(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard let base = baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether two ranges hold the same bytes.
  @inline(__always)
  func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count, let base = baseAddress else { return false }
    return memcmp(base + one.lowerBound, base + other.lowerBound, one.count) == 0
  }

  /// The first place of `needle` at or behind `start`. Linear as long as its first byte is rare or
  /// it does not repeat itself.
  func find(_ needle: StaticString, from start: Int) -> Int? {
    var scan = start
    while let found = find(needle.utf8Start[0], from: scan) {
      if matches(needle, at: found) { return found }
      scan = found + 1
    }
    return nil
  }

  @inline(__always)
  func matches(_ text: StaticString, at start: Int) -> Bool {
    let size = text.utf8CodeUnitCount
    guard start + size <= count else { return false }
    for index in 0..<size where self[start &+ index] != text.utf8Start[index] { return false }
    return true
  }

  /// `text` is lower case ASCII.
  @inline(__always)
  func matchesIgnoringCase(_ text: StaticString, at start: Int) -> Bool {
    let size = text.utf8CodeUnitCount
    guard start + size <= count else { return false }
    for index in 0..<size where ASCII.lower(self[start &+ index]) != text.utf8Start[index] {
      return false
    }
    return true
  }
}
