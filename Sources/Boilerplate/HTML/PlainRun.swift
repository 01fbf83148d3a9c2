import CopydeskCore

/// Finds where text that is copied as it is ends, eight bytes at a time.
enum PlainRun {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits = ones &* 0x80

  /// The first place from `start` on that is no plain text: a control, a reference, the lead byte of
  /// a no-break space, or white space other than one blank between such text; else `end`. What
  /// stands at `start` follows no plain text.
  @inline(__always)
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end, bytes[start] != 0x20 else { return start }
    var at = start
    while at < end {
      let word = bytes.eightBytes(at: at)
      let stops = stops(word)
      if stops != 0 {
        at &+= stops.trailingZeroBitCount &>> 3
        break
      }
      // Of the last byte, where it is a blank, is not known yet what follows it.
      at &+= word &>> 56 == 0x20 ? 7 : 8
    }
    at = min(at, end)
    return at == end && bytes[at &- 1] == 0x20 ? at &- 1 : at
  }

  /// The high bits of the bytes that end a run; all bytes are in their order from the lowest.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let low = word & ~highBits
    let notControl = (low &+ ones &* 0x60) | word
    let notWhite = (low &+ ones &* 0x5F) | word
    let delete = (low &+ ones) & ~word
    let special =
      (~notControl | delete | zeros(word ^ ones &* 0x26) | zeros(word ^ ones &* 0xC2)) & highBits
    let blank = notControl & ~notWhite & highBits
    return special | blank & (special | blank) &>> 8
  }

  /// The high bit of each byte that is zero, and maybe other bits.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    ~((word & ~highBits &+ ~highBits) | word)
  }
}
