/// The check of UTF-8 that the decoder makes, with U+FFFD for every maximal subpart that is not
/// valid (Unicode 15, section 3.9, and the Encoding standard).
enum UTF8Repair {
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// What stands at an offset.
  enum Sequence {
    /// A code point of so many bytes.
    case valid(Int)
    /// So many bytes that are none.
    case invalid(Int)
    /// The beginning of one that the end cuts off.
    case unfinished
  }

  /// What begins at the offset, which must hold a byte of 0x80 or above.
  static func sequence(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Sequence {
    let first = bytes[at]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF4: (length, high) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return .invalid(1)
    }
    for offset in 1..<length {
      if at + offset >= bytes.count { return .unfinished }
      let byte = bytes[at + offset]
      if byte < low || byte > high { return .invalid(offset) }
      (low, high) = (0x80, 0xBF)
    }
    return .valid(length)
  }

  /// Whether a code point, by its first bytes, is one of those that NFC never touches and that are
  /// common in news text; for the others ICU is asked.
  static func isPlain(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    let second = bytes[at + 1]
    switch bytes[at] {
    case 0xC2...0xCB, 0xCF, 0xD0, 0xD1, 0xD3: return true  // Latin, Greek, Cyrillic
    case 0xCE: return second != 0x87  // not U+0387
    case 0xD8: return second >= 0xA1  // Arabic letters, not the marks before U+0621
    case 0xD9: return second <= 0x8A || (0xA0...0xA9).contains(second)
    case 0xE2: return second == 0x80 ? bytes[at + 2] >= 0x82 : second == 0x82
    case 0xE3: return isPlainKana(second, bytes[at + 2])
    case 0xE4: return second >= 0xB8  // Han from U+4E00
    case 0xE5...0xE9: return true
    case 0xEA: return second >= 0xB0  // Hangul syllables from U+AC00
    case 0xEB, 0xEC: return true
    default: return false
    }
  }

  private static func isPlainKana(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third <= 0xA9
    case 0x81, 0x83: true
    case 0x82: third != 0x99 && third != 0x9A  // not the voicing marks
    default: false
    }
  }
}
