/// A sign of punctuation.
struct Sign {
  var length: Int
  var bits: WordClass

  static let none = Sign(length: 0, bits: [])

  /// The sign at `at`: length 0 where a letter stands there; no bits for a space beyond ASCII.
  @inline(__always)
  static func at(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> Sign {
    let byte = bytes[at]
    if byte < 0x80 {
      let bits = ascii(byte)
      return Sign(length: bits.isEmpty ? 0 : 1, bits: bits)
    }
    if byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF {
      return beyondASCII(bytes, at, limit)
    }
    if byte >= 0xD8, byte <= 0xDB, at + 1 < limit { return arabic(byte, bytes[at + 1]) }
    return none
  }

  /// The classes of a byte below 0x80; none for letters, digits, "&" and white space.
  private static func ascii(_ byte: UInt8) -> WordClass {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closeBracket
    case UInt8(ascii: "\""): .doubleMark
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .singleMark
    case UInt8(ascii: "-"): .dash
    case 0...0x20, UInt8(ascii: "&"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A: []
    default: .otherSign
    }
  }

  /// The signs of the Arabic script: comma, semicolon, question mark, full stop, per cent, star.
  private static func arabic(_ one: UInt8, _ two: UInt8) -> Sign {
    switch (one, two) {
    case (0xD8, 0x8C): Sign(length: 2, bits: .comma)
    case (0xD8, 0x9B): Sign(length: 2, bits: .semicolon)
    case (0xD8, 0x9F), (0xDB, 0x94): Sign(length: 2, bits: .stop)
    case (0xD9, 0xAA), (0xD9, 0xAD): Sign(length: 2, bits: .otherSign)
    default: none
    }
  }

  private static func beyondASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Sign {
    let two = at + 1 < limit ? bytes[at + 1] : 0
    if bytes[at] == 0xC2 {
      switch two {
      case 0xA0, 0xAD: return Sign(length: 2, bits: [])
      case 0xAB, 0xBB: return Sign(length: 2, bits: .doubleMark)
      case 0xAA, 0xB5, 0xBA: return none
      default: return Sign(length: 2, bits: .otherSign)
      }
    }
    guard at + 2 < limit else { return none }
    return three(bytes[at], two, bytes[at + 2])
  }

  private static func three(_ one: UInt8, _ two: UInt8, _ last: UInt8) -> Sign {
    switch (one, two, last) {
    case (0xE2, 0x80, 0x80...0x8F): Sign(length: 3, bits: [])
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): Sign(length: 3, bits: [])
    case (0xE3, 0x80, 0x80): Sign(length: 3, bits: [])
    case (0xE2, 0x80, 0x92...0x95), (0xE2, 0x88, 0x92): Sign(length: 3, bits: .dash)
    case (0xE2, 0x80, 0x98...0x9B), (0xE2, 0x80, 0xB9...0xBA): Sign(length: 3, bits: .singleMark)
    case (0xE2, 0x80, 0x9C...0x9F): Sign(length: 3, bits: .doubleMark)
    case (0xE2, 0x80, 0xA6): Sign(length: 3, bits: .stop)
    case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C): Sign(length: 3, bits: .comma)
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x8E):
      Sign(length: 3, bits: .stop)
    case (0xEF, 0xBC, 0x9A): Sign(length: 3, bits: .colon)
    case (0xEF, 0xBC, 0x88): Sign(length: 3, bits: .openBracket)
    case (0xEF, 0xBC, 0x89): Sign(length: 3, bits: .closeBracket)
    case (0xE3, 0x80, 0x8C...0x8F): Sign(length: 3, bits: .doubleMark)
    case (0xEF, 0xBC, 0x82): Sign(length: 3, bits: .doubleMark)
    case (0xE2, 0x80, _), (0xE2, 0x81...0x8F, _), (0xE2, 0x90...0xAF, _):
      Sign(length: 3, bits: .otherSign)
    default: none
    }
  }
}
