/// What a mark of quotation or bracketing does where it stands.
enum Pairing { case none, opens, closes, either }

/// The marks of quotation and bracketing of all scripts.
enum Marks {
  /// How a mark pairs; `either` where that differs from language to language. O(1).
  @inline(__always)
  static func pairing(of scalar: UInt32) -> Pairing {
    if scalar >= 0x80 { return widePairing(of: scalar) }
    switch UInt8(truncatingIfNeeded: scalar) {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .opens
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closes
    case Byte.quote, Byte.apostrophe: return .either
    default: return .none
    }
  }

  private static func widePairing(of scalar: UInt32) -> Pairing {
    switch scalar {
    case 0xBF, 0xA1, 0x201A, 0x201E, 0x201B, 0x201F: return .opens
    case 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x2039, 0x203A: return .either
    case 0x2768...0x2775: return scalar & 1 == 0 ? .opens : .closes
    case 0x275B, 0x275D: return .opens
    case 0x275C, 0x275E: return .closes
    case 0x3008...0x3011, 0x3014...0x301B: return scalar & 1 == 0 ? .opens : .closes
    case 0xFF08, 0xFF3B, 0xFF5B, 0xFF62: return .opens
    case 0xFF09, 0xFF3D, 0xFF5D, 0xFF63: return .closes
    default: return .none
    }
  }

  /// Whether the scalar is a quotation mark. O(1).
  static func isQuotation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x275B...0x275E, 0x300C...0x300F,
      0xFF62, 0xFF63:
      return true
    default: return false
    }
  }

  /// Whether the scalar is a dash. O(1).
  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar &- 0x2012 < 4 || scalar == 0x2212
  }

  /// Whether the scalar is a bullet. O(1).
  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0...0x25A3, 0x25AA, 0x25AB, 0x25B6,
      0x25BA, 0x25CB, 0x25CF, 0x25E6, 0x2605, 0x2606, 0x2713, 0x2714, 0x27A2, 0x27A4, 0xB7, 0xF0B7:
      return true
    default: return false
    }
  }
}

/// What ends a sentence in one script or another (UAX #29, Sentence_Terminal, with the ellipsis).
enum SentenceTerminal {
  /// The length in bytes of the terminal that starts there; 0 where none does. O(1).
  ///
  /// Marks that end a sentence in some languages only (the colon in Armenian) are in their packs.
  @inline(__always)
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 {
      return first == Byte.stop || first == Byte.question || first == Byte.exclamation ? 1 : 0
    }
    guard leads(first), index &+ 1 < end else { return 0 }
    return wide(bytes, index, end)
  }

  /// Whether a terminal may start with the byte.
  @inline(__always)
  private static func leads(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xE2, 0xE0, 0xE1, 0xE3, 0xEF, 0xD8, 0xDB, 0xD6, 0xDC, 0xEA: return true
    default: return false
    }
  }

  private static func wide(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let second = bytes[index &+ 1]
    switch bytes[index] {
    case 0xD8: return second == 0x9F || second == 0x9E ? 2 : 0
    case 0xDB: return second == 0x94 ? 2 : 0
    case 0xD6: return second == 0x89 ? 2 : 0
    case 0xDC: return second &- 0x80 < 3 ? 2 : 0
    default: break
    }
    guard index &+ 2 < end else { return 0 }
    let third = bytes[index &+ 2]
    switch (bytes[index], second) {
    // The ellipsis, two double marks, and the separators of lines and paragraphs.
    case (0xE2, 0x80): return third == 0xA6 || third &- 0xBC < 2 || third &- 0xA8 < 2 ? 3 : 0
    case (0xE2, 0x81): return third &- 0x87 < 3 ? 3 : 0
    case (0xE3, 0x80): return third == 0x82 ? 3 : 0
    case (0xEF, 0xBC): return third == 0x81 || third == 0x8E || third == 0x9F ? 3 : 0
    case (0xEF, 0xBD): return third == 0xA1 ? 3 : 0
    case (0xE0, 0xA5): return third == 0xA4 || third == 0xA5 ? 3 : 0
    case (0xE0, 0xB7): return third == 0xB4 ? 3 : 0
    case (0xE0, 0xBC): return third == 0x8D || third == 0x8E ? 3 : 0
    case (0xE1, 0x81): return third == 0x8B ? 3 : 0
    case (0xE1, 0x8D): return third == 0xA2 || third == 0xA7 || third == 0xA8 ? 3 : 0
    case (0xE1, 0x9F): return third == 0x94 || third == 0x95 ? 3 : 0
    case (0xE1, 0xA0): return third == 0x83 || third == 0x89 ? 3 : 0
    case (0xE1, 0xB1): return third == 0xBE || third == 0xBF ? 3 : 0
    case (0xEA, 0x93): return third == 0xBF ? 3 : 0
    case (0xEA, 0xA3): return third == 0x8E || third == 0x8F ? 3 : 0
    default: return 0
    }
  }
}
