/// The part of a text whose characters need no table to be known as normalised.
enum PlainText {
  /// Where the first character stands that is not plain: any but ASCII, Latin, Greek, Cyrillic,
  /// Armenian, Hebrew and Arabic letters, kana, Han, Hangul syllables, punctuation, symbols, emoji
  /// and private characters, all of them starters that are in NFC by themselves. Linear in the range.
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
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard at &+ length <= end else { return 0 }
    return isPlain(UnsafeRawBufferPointer(bytes), at) ? length : 0
  }

  /// Whether the character at `at`, which is valid, whole and not ASCII, is plain.
  @inline(__always)
  static func isPlain(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    let lead = bytes[at]
    if lead < 0xE0 { return isPlain(lead, bytes[at &+ 1]) }
    if lead < 0xF0 { return isPlain(lead, bytes[at &+ 1], bytes[at &+ 2]) }
    // U+1F000 to U+1FFFF.
    return lead == 0xF0 && bytes[at &+ 1] == 0x9F
  }

  @inline(__always)
  private static func isPlain(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    case 0xC2...0xCB, 0xCF, 0xD0, 0xD1, 0xD3, 0xD4, 0xD5: true
    case 0xCE: next != 0x87
    case 0xD2: next >= 0x8A
    case 0xD7: next >= 0x90 && next <= 0xAA
    case 0xD8: next >= 0xA1
    case 0xD9: next <= 0x8A || next >= 0xA0 && next <= 0xA9
    default: false
    }
  }

  @inline(__always)
  private static func isPlain(_ lead: UInt8, _ next: UInt8, _ last: UInt8) -> Bool {
    switch lead {
    case 0xE1: next >= 0xB8 && next <= 0xBB
    case 0xE2: isPlainSymbol(next, last)
    case 0xE3:
      next == 0x80 && last <= 0xA9 || next == 0x81 || next == 0x82 && last &- 0x99 > 1
        || next == 0x83
    case 0xE4: next >= 0xB8
    case 0xE5...0xE9, 0xEB, 0xEC, 0xEE: true
    case 0xEA: next >= 0xB0
    case 0xED: next < 0x9E
    case 0xEF:
      next <= 0xA3 || next == 0xB8 && last < 0xA0 || next >= 0xBB && next <= 0xBD
        || next == 0xBF && last == 0xBD
    default: false
    }
  }

  /// U+2000 to U+2BFF but for spaces and letters that are others by their look, and marks.
  @inline(__always)
  private static func isPlainSymbol(_ next: UInt8, _ last: UInt8) -> Bool {
    switch next {
    case 0x80: last >= 0x82
    case 0x83: false
    case 0x84: last != 0xA6 && last != 0xAA && last != 0xAB
    case 0x8C: last != 0xA9 && last != 0xAA
    case 0xAB: last != 0x9C
    default: next <= 0xAF
    }
  }
}
