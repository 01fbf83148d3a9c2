import CopydeskCore

extension Tokenizer {
  /// Whether each code point below U+0800 is upper case, and whether it is lower case.
  private static let upper: [Bool] = (0..<0x800).map { CodePoint.isUpper($0) }
  private static let lower: [Bool] = (0..<0x800).map { CodePoint.isLower($0) }

  /// True where an upper-case letter stands.
  func startsUpper(_ at: Int) -> Bool {
    let first = bytes[at]
    if first < 0x80 { return Bytes.isUpper(first) }
    guard first < 0xe0, at + 1 < limit else { return false }
    return Self.upper[Int(first & 0x1f) << 6 | Int(bytes[at + 1] & 0x3f)]
  }

  /// True where a letter of a script without case stands.
  func isCaseless(_ at: Int) -> Bool {
    let first = bytes[at]
    guard first >= 0x80 else { return false }
    guard first < 0xe0, at + 1 < limit else { return true }
    return !Self.lower[Int(first & 0x1f) << 6 | Int(bytes[at + 1] & 0x3f)]
  }

  /// The length of the letter at a byte above ASCII, 0 where it is white space or a sign.
  func letterLength(_ at: Int) -> Int {
    let first = bytes[at]
    if first < 0xc3 { return first == 0xc2 ? 0 : 1 }
    if first == 0xc3 { return at + 1 < limit && bytes[at + 1] == 0x97 ? 0 : min(2, limit - at) }
    if first < 0xe0 { return isArabicSign(at) ? 0 : min(2, limit - at) }
    if first >= 0xf0 { return min(4, limit - at) }
    if first == 0xe2 { return 0 }
    if first == 0xe3, at + 2 < limit, bytes[at + 1] == 0x80 {
      return bytes[at + 2] == 0x87 ? 3 : 0  // the ideographic zero
    }
    if first == 0xef, at + 1 < limit, bytes[at + 1] >= 0xbb, bytes[at + 1] <= 0xbd { return 0 }
    return min(3, limit - at)
  }

  /// What a sign above ASCII is, and its length in bytes.
  func wideSign(_ at: Int) -> (kind: TokenKind, length: Int) {
    let first = bytes[at]
    let second = at + 1 < limit ? bytes[at + 1] : 0
    let third = at + 2 < limit ? bytes[at + 2] : 0
    if first == 0xc2 { return (Self.latin(second), 2) }
    if first == 0xc3 { return (.times, 2) }
    if first < 0xe0 { return (arabicSign(at), min(2, limit - at)) }
    guard first == 0xe2 else { return (Self.wide(first, second, third), min(3, limit - at)) }
    switch second {
    case 0x80: return (Self.punctuation(third), 3)
    case 0x82: return (third >= 0xa0 ? .money : .other, 3)
    case 0x85: return (third >= 0x90 && third <= 0x9e ? .vulgarFraction : .other, 3)
    case 0x88: return (third == 0x92 ? .hyphen : third == 0xbc ? .tilde : .other, 3)
    case 0x89:
      switch third {
      case 0x88, 0x83: return (.tilde, 3)
      case 0xa4: return (.less, 3)
      case 0xa5: return (.greater, 3)
      default: return (.other, 3)
      }
    default: return (.other, 3)
    }
  }

  private static func latin(_ second: UInt8) -> TokenKind {
    switch second {
    case 0xa2, 0xa3, 0xa4, 0xa5: .money
    case 0xab: .openQuote
    case 0xbb: .closeQuote
    case 0xb0: .degree
    case 0xbc, 0xbd, 0xbe: .vulgarFraction
    default: .other
    }
  }

  private static func punctuation(_ third: UInt8) -> TokenKind {
    switch third {
    case 0x90, 0x91: .hyphen
    case 0x92, 0x93, 0x94, 0x95: .dash
    case 0x98, 0x9a, 0x9b, 0x99: .apostrophe
    case 0x9c, 0x9e, 0x9f: .openQuote
    case 0x9d: .closeQuote
    case 0xa6: .stop
    default: .other
    }
  }
}
