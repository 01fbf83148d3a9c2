/// The ASCII letters and digits that a stretch of up to eight bytes begins with, found all at once.
struct LetterRun {
  /// The letters in lower case and the digits, the first in the lowest byte, zeros behind them.
  let bytes: UInt64
  let count: Int
  let hasDigit: Bool

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits = ones &* 0x80

  /// `word` is the stretch with its first byte lowest.
  @inline(__always)
  init(_ word: UInt64) { self.init(word, ending: 0) }

  /// Only the first `length` bytes of the stretch count.
  @inline(__always)
  init(_ word: UInt64, length: Int) {
    self.init(word, ending: length < 8 ? 0x80 &<< UInt64(truncatingIfNeeded: length &* 8) : 0)
  }

  /// `ending` has the high bit of the byte set that is behind the last one.
  @inline(__always)
  private init(_ word: UInt64, ending: UInt64) {
    let low = word & ~LetterRun.highBits
    let letters = LetterRun.within(low | LetterRun.ones &* 0x20, 0x61, 0x7A)
    let digits = LetterRun.within(low, 0x30, 0x39)
    let others = ~((letters | digits) & ~word) & LetterRun.highBits | ending
    guard others != 0 else {
      (bytes, count, hasDigit) = (word | LetterRun.ones &* 0x20, 8, digits != 0)
      return
    }
    let bits = UInt64(truncatingIfNeeded: others.trailingZeroBitCount) & ~7
    let mask = (1 as UInt64) &<< bits &- 1
    bytes = (word | LetterRun.ones &* 0x20) & mask
    count = Int(truncatingIfNeeded: bits &>> 3)
    hasDigit = digits & mask != 0
  }

  /// The high bit of each byte that is from `first` to `last`; all bytes must be below 0x80.
  @inline(__always)
  private static func within(_ bytes: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    (bytes &+ ones &* (0x80 &- first)) & ~(bytes &+ ones &* (0x7F &- last)) & highBits
  }
}
