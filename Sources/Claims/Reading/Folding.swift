import CopydeskCore

/// One spelling for the spellings of a word: lower case in every script, without the marks and
/// letter variants that writers of Arabic, Persian, Russian and Turkish leave out or change.
enum Folding {
  /// What each code point below U+0800 becomes; 0 where it is left out.
  private static let short: [UInt16] = (0..<0x800).map { value in
    switch UInt32(value) {
    case 0...0x7f: UInt16(ASCII.lower(UInt8(value)))
    case 0x130, 0x131: 0x69
    case 0x401, 0x451: 0x435
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x649, 0x6cc: 0x64a
    case 0x6a9: 0x643
    case 0x6c0, 0x6d5: 0x647
    case 0x640, 0x64b...0x65f, 0x670: 0
    default: UInt16(truncatingIfNeeded: CodePoint.lower(UInt32(value)))
    }
  }
  /// The zero-width non-joiner parts the syllables of Persian words, or is left out.
  private static let nonJoiner: [UInt8] = [0xe2, 0x80, 0x8c]

  /// Calls the body with each folded byte until it answers false; false where it did.
  @inline(__always)
  static func forEach(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ body: (UInt8) -> Bool
  ) -> Bool {
    var at = start
    while at < end {
      let byte = bytes[at]
      if byte < 0x80 {
        guard body(byte &- 0x41 < 26 ? byte | 0x20 : byte) else { return false }
        at += 1
      } else if byte >= 0xc2, byte < 0xe0, at + 1 < end {
        let folded = short[Int(byte & 0x1f) << 6 | Int(bytes[at + 1] & 0x3f)]
        if folded >= 0x80 {
          guard body(0xc0 | UInt8(folded >> 6)), body(0x80 | UInt8(folded & 0x3f)) else {
            return false
          }
        } else if folded > 0 {
          guard body(UInt8(folded)) else { return false }
        }
        at += 2
      } else if byte == 0xe2, at + 2 < end, bytes[at + 1] == nonJoiner[1] {
        // The typographic apostrophe is the plain one, the non-joiner nothing.
        let last = bytes[at + 2]
        if last == 0x99, !body(0x27) { return false }
        if last != 0x99, last != nonJoiner[2] {
          guard body(byte), body(bytes[at + 1]), body(last) else { return false }
        }
        at += 3
      } else {
        guard body(byte) else { return false }
        at += 1
      }
    }
    return true
  }

  /// A 64-bit FNV-1a hash of the folded bytes, without its sign.
  static func hash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    _ = forEach(bytes, start, end) {
      hash = (hash ^ UInt64($0)) &* 0x0000_0100_0000_01b3
      return true
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7fff_ffff_ffff_ffff)
  }

  /// The folded bytes of a range.
  static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    _ = forEach(bytes, range.lowerBound, range.upperBound) {
      out.append($0)
      return true
    }
    return out
  }
}
