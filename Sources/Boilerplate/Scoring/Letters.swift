import CopydeskCore

/// What a byte or code point is to the reader of a block.
enum Glyph: UInt8 {
  case space, lower, upper, digit, stop, comma, colon, quote, open, close, dash, bullet, symbol
  /// A letter of a script without case.
  case letter
  /// A character that is a word by itself: Han, kana, Thai and their like.
  case ideograph

  /// A letter of a word.
  var isLetter: Bool { self == .lower || self == .upper || self == .letter }
}

/// Classifies characters by table.
enum Letters {
  /// The glyphs of the ASCII characters, `a` for the first of them: a string is in the program as it
  /// is, while an array would be built at the first use and asked for at every other.
  private static let table: StaticString =
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaehmmmmhijlmfkemddddddddddgfmmmemccccccccccccccccccccccccccimjmmmbbbbbbbbbbbbbbbbbbbbbbbbbbiljmm"

  /// The glyph of an ASCII character.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> Glyph {
    Glyph(rawValue: table.utf8Start[Int(byte & 0x7F)] &- UInt8(ascii: "a")) ?? .symbol
  }

  /// The glyph of a character beyond ASCII.
  static func glyph(_ scalar: UInt32) -> Glyph {
    switch scalar {
    case 0xC0...0x52F: scalar == 0xD7 || scalar == 0xF7 ? .symbol : .lower
    case 0x80...0xBF: latinPunctuation(scalar)
    case 0x3001, 0xFF0C, 0xFF1B, 0x60C, 0x61B: .comma
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x61F, 0x6D4, 0x964, 0x965, 0xFF61, 0x2026, 0x203C: .stop
    case 0x3008...0x3011, 0x3014...0x301B: scalar % 2 == 0 ? .open : .close
    case 0xFF08: .open
    case 0xFF09: .close
    case 0xFF1A: .colon
    case 0x2010...0x2015, 0x2212, 0x30FC: scalar == 0x30FC ? .ideograph : .dash
    case 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: .quote
    case 0x2022, 0x2023, 0x25A0...0x25FF, 0x2190...0x21FF, 0x2043, 0x2219, 0x30FB, 0xFF5C: .bullet
    case 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: .space
    case 0x2000...0x2BFF: .symbol
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      .ideograph
    case 0x1F000...0x1FFFF: .symbol
    default: .letter
    }
  }

  private static func latinPunctuation(_ scalar: UInt32) -> Glyph {
    switch scalar {
    case 0xAB, 0xBB: .quote
    case 0xB7, 0xA6: .bullet
    case 0xAA, 0xB5, 0xBA: .lower
    case 0xA0, 0xAD: .space
    default: .symbol
    }
  }

  /// The small letter of an alphabet with two-byte letters in UTF-8, else the scalar itself.
  /// Simple ranges stand for the Unicode tables, so that hashing needs no call; both sides of every
  /// look-up use it.
  static func lower(_ scalar: UInt32) -> UInt32 {
    if scalar > 0x42F { return scalar }
    return switch scalar {
    case 0xC0...0xDE where scalar != 0xD7: scalar + 32
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar % 2 == 1 ? scalar + 1 : scalar
    case 0x391...0x3AB: scalar + 32
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 37
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: scalar + 63
    case 0x410...0x42F: scalar + 32
    case 0x400...0x40F: scalar + 80
    default: scalar
    }
  }

  /// Whether `lower` would change the scalar.
  static func isUpper(_ scalar: UInt32) -> Bool { lower(scalar) != scalar }
}
