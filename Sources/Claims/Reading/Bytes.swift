/// The classes of bytes the tokenizer goes by.
enum ByteClass: UInt8 {
  case space, line, letter, digit, sign, high
}

/// Tables and tests on bytes.
enum Bytes {
  static let classes: [ByteClass] = (0..<256).map { value in
    switch UInt8(value) {
    case 0x0a: .line
    case 0...0x20, 0x7f: .space
    case 0x30...0x39: .digit
    case 0x41...0x5a, 0x61...0x7a: .letter
    case 0x80...0xff: .high
    default: .sign
    }
  }

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// True where a word or phrase stands in a range of a text.
  static func contains(_ bytes: [UInt8], _ range: Range<Int>, _ phrase: [UInt8]) -> Bool {
    guard let first = phrase.first, phrase.count <= range.count else { return false }
    var at = range.lowerBound
    while at <= range.upperBound - phrase.count {
      if bytes[at] == first {
        var same = 1
        while same < phrase.count, bytes[at + same] == phrase[same] { same += 1 }
        if same == phrase.count { return true }
      }
      at += 1
    }
    return false
  }

  /// The length of the white space that is no ASCII at a place, 0 where there is none.
  ///
  /// U+00A0, U+2000 to U+200B, U+202F, U+205F, U+2060, U+3000, U+FEFF.
  static func wideSpace(_ bytes: [UInt8], _ at: Int) -> Int {
    let first = bytes[at]
    if first == 0xc2 { return at + 1 < bytes.count && bytes[at + 1] == 0xa0 ? 2 : 0 }
    guard at + 2 < bytes.count else { return 0 }
    let second = bytes[at + 1]
    let third = bytes[at + 2]
    switch (first, second) {
    case (0xe2, 0x80):
      return third <= 0x8b || third == 0xaf || third == 0xa8 || third == 0xa9 ? 3 : 0
    case (0xe2, 0x81): return third == 0x9f || third == 0xa0 ? 3 : 0
    case (0xe3, 0x80): return third == 0x80 ? 3 : 0
    case (0xef, 0xbb): return third == 0xbf ? 3 : 0
    default: return 0
    }
  }
}
