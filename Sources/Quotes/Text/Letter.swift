/// A letter or digit of a word.
struct Letter {
  enum Kind { case upper, lower, digit, wide }
  var length: Int
  var kind: Kind

  static let none = Letter(length: 0, kind: .lower)

  /// The letter at `at`; length 0 where none stands there.
  @inline(__always)
  static func at(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> Letter {
    let byte = bytes[at]
    if byte < 0x80 {
      switch byte {
      case 0x61...0x7A: return Letter(length: 1, kind: .lower)
      case 0x41...0x5A: return Letter(length: 1, kind: .upper)
      case 0x30...0x39: return Letter(length: 1, kind: .digit)
      default: return none
      }
    }
    return beyondASCII(bytes, at, limit)
  }

  private static func beyondASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Letter {
    let byte = bytes[at]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard at + length <= limit, byte >= 0xC2 else { return Letter(length: 1, kind: .lower) }
    if Sign.at(bytes, at, limit).length > 0 { return none }
    if length == 2 {
      let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F)
      return Letter(length: 2, kind: isUpper(scalar) ? .upper : .lower)
    }
    // Kana, Han and Hangul: words without spaces between.
    let wide = length == 4 || (byte >= 0xE3 && byte <= 0xED)
    return Letter(length: length, kind: wide ? .wide : .lower)
  }

  /// Upper case of the two-byte alphabets: Latin, Greek, Cyrillic.
  static func isUpper(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xDE: scalar != 0xD7
    case 0x100...0x137, 0x14A...0x177: scalar & 1 == 0
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
    case 0x386...0x3AB: scalar != 0x390
    case 0x400...0x42F: true
    default: false
    }
  }

  /// Adds this letter in lower case to the hash.
  @inline(__always)
  func fold(into hash: inout WordHash, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) {
    if length == 1 { return hash.add(kind == .upper ? bytes[at] | 0x20 : bytes[at]) }
    if length == 2, kind == .upper {
      let scalar = Self.lowered(UInt32(bytes[at] & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F))
      hash.add(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      return hash.add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
    if length == 2, bytes[at] >= 0xD8, let folded = ArabicLetter.folded(bytes[at], bytes[at + 1]) {
      if folded == 0 { return }
      hash.add(UInt8(truncatingIfNeeded: 0xC0 | folded >> 6))
      return hash.add(UInt8(truncatingIfNeeded: 0x80 | folded & 0x3F))
    }
    for index in at..<at + length { hash.add(bytes[index]) }
  }

  /// Bytes by which the letter is shorter where it is looked up.
  @inline(__always)
  func surplus(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    length == 2 && bytes[at] >= 0xD8 && ArabicLetter.folded(bytes[at], bytes[at + 1]) == 0 ? 2 : 0
  }

  static func lowered(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xDE, 0x391...0x3AB, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x100...0x17E: scalar + 1
    default: scalar
    }
  }
}

/// A sign inside a word: hyphen, apostrophe, dot or comma between letters or digits.
struct Joint {
  enum Kind {
    case hyphen, apostrophe, dot
    /// Keeps two letters apart in writing and means nothing: the Persian U+200C.
    case joiner
  }
  var length: Int
  var kind: Kind

  static let none = Joint(length: 0, kind: .hyphen)

  @inline(__always)
  static func at(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> Joint {
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"):
      return letterFollows(bytes, at + 1, limit) ? Joint(length: 1, kind: .hyphen) : none
    case UInt8(ascii: "'"):
      return letterFollows(bytes, at + 1, limit) ? Joint(length: 1, kind: .apostrophe) : none
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      return numeric(bytes, at, limit)
    case UInt8(ascii: "@"), UInt8(ascii: "/"):
      return letterFollows(bytes, at + 1, limit) ? Joint(length: 1, kind: .hyphen) : none
    case 0xC2:  // a soft hyphen
      return at + 2 < limit && bytes[at + 1] == 0xAD && letterFollows(bytes, at + 2, limit)
        ? Joint(length: 2, kind: .joiner) : none
    case 0xE2:
      // U+2018 and U+2019 between letters are apostrophes.
      if at + 3 < limit, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 || bytes[at + 2] == 0x98,
        letterFollows(bytes, at + 3, limit)
      {
        return Joint(length: 3, kind: .apostrophe)
      }
      if at + 3 < limit, bytes[at + 1] == 0x80, bytes[at + 2] & 0xFE == 0x8C,
        letterFollows(bytes, at + 3, limit)
      {
        return Joint(length: 3, kind: .joiner)
      }
      return none
    default:
      return none
    }
  }

  /// "1.5", "1,200", "10:30", "U.S": between digits, or a dot after a single letter.
  private static func numeric(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Joint {
    guard at + 1 < limit, at > 0 else { return none }
    let before = bytes[at - 1]
    let after = bytes[at + 1]
    let digits = before >= 0x30 && before <= 0x39 && after >= 0x30 && after <= 0x39
    if digits { return Joint(length: 1, kind: bytes[at] == UInt8(ascii: ":") ? .hyphen : .hyphen) }
    guard bytes[at] == UInt8(ascii: ".") else { return none }
    let low = before | 0x20
    let single = low >= 0x61 && low <= 0x7A && (at < 2 || !isWordByte(bytes[at - 2]))
    let letter = after | 0x20 >= 0x61 && after | 0x20 <= 0x7A
    // "example.com": the name of a place on the net.
    if isLower(before), isLower(after) { return Joint(length: 1, kind: .dot) }
    return single && letter && (at + 2 >= limit || !isWordByte(bytes[at + 2]))
      ? Joint(length: 1, kind: .dot) : none
  }

  private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  @inline(__always)
  private static func letterFollows(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Bool {
    at < limit && Letter.at(bytes, at, limit).length > 0
  }
}
