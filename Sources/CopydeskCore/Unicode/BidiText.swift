/// Text that may run from right to left, set into a line that runs from left to right.
public enum BidiText {
  /// U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE (UAX #9).
  private static let isolate: [UInt8] = [0xE2, 0x81, 0xA8]
  private static let pop: [UInt8] = [0xE2, 0x81, 0xA9]
  /// U+200E LEFT-TO-RIGHT MARK: the line keeps its direction although it begins with the text.
  private static let mark: [UInt8] = [0xE2, 0x80, 0x8E]

  /// Whether it has a letter of a script that runs from right to left.  Linear.
  public static func runsRightToLeft(_ text: [UInt8]) -> Bool {
    var at = 0
    while at < text.count {
      if text[at] < 0xD6 {
        at += 1
        continue
      }
      let (value, length) = CodePoint.decode(text, at: at)
      if isRightToLeft(value) { return true }
      at += length
    }
    return false
  }

  /// Hebrew to Arabic Extended-A, presentation forms, and the right-to-left part of plane 1.
  private static func isRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// The text in an isolate where it has letters that run from right to left, so that what stands
  /// beside it keeps its place.
  public static func isolated(_ text: [UInt8]) -> [UInt8] {
    runsRightToLeft(text) ? mark + isolate + text + pop : text
  }
}
