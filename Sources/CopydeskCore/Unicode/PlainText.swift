/// The part of a text whose characters need no table to be known as normalised.
enum PlainText {
  /// Where the first character stands that is not plain: any but ASCII, Latin, Greek, Cyrillic,
  /// Hebrew and Arabic letters, kana, Han, Hangul syllables, the common punctuation and emoji, all of
  /// them starters that are in NFC by themselves. Linear in the range.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let raw = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]))
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte < 0x80 {
        at = ASCII.prefix(raw, from: at)
        continue
      }
      let length = length(bytes, at, range.upperBound)
      if length == 0 { return at }
      at &+= length
    }
    return range.upperBound
  }

  /// The bytes of the plain character at `at`, or 0.
  @inline(__always)
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    let lead = bytes[at]
    if lead < 0xE0 { return at &+ 1 < end && isPlain(lead, bytes[at &+ 1]) ? 2 : 0 }
    guard at &+ 2 < end else { return 0 }
    if lead < 0xF0 { return isPlain(lead, bytes[at &+ 1], bytes[at &+ 2]) ? 3 : 0 }
    // U+1F000 to U+1FFFF.
    return lead == 0xF0 && bytes[at &+ 1] == 0x9F && at &+ 3 < end ? 4 : 0
  }

  @inline(__always)
  private static func isPlain(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    case 0xC2...0xCB, 0xD0, 0xD1: true
    case 0xCE: next >= 0x91
    case 0xCF: next <= 0x8E
    case 0xD7: next >= 0x90 && next <= 0xAA
    case 0xD8: next >= 0xA1
    case 0xD9: next <= 0x8A
    default: false
    }
  }

  @inline(__always)
  private static func isPlain(_ lead: UInt8, _ next: UInt8, _ last: UInt8) -> Bool {
    switch lead {
    case 0xE2: next == 0x80 && last >= 0x90 || next == 0x82 && last >= 0xA0
    case 0xE3:
      next == 0x80 && last <= 0xA9 || next == 0x81 || next == 0x82 && last &- 0x99 > 1
        || next == 0x83
    case 0xE4: next >= 0xB8
    case 0xE5...0xE9, 0xEB, 0xEC: true
    case 0xEA: next >= 0xB0
    case 0xED: next < 0x9E
    case 0xEF: next == 0xBC || next == 0xBF && last == 0xBD
    default: false
    }
  }
}
