import CICU

/// The normalisation forms of UAX #15 over valid UTF-8.
public enum Normalisation {
  /// Whether the range is in NFC.
  public static func isNFC(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    var start = bytes.withUnsafeBufferPointer { PlainText.end($0, range) }
    if start >= range.upperBound { return true }
    // What comes may be composed with the character before.
    if start > range.lowerBound { start -= 1 }
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return withRange(bytes, start..<range.upperBound) { cicu_is_nfc($0, $1) }
  }

  /// The range in NFC; unchanged where ICU fails.
  public static func nfc(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_nfc($0, $1)) } ?? Array(bytes[range])
  }

  /// The range in NFD; unchanged where ICU fails.
  public static func nfd(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_nfd($0, $1)) } ?? Array(bytes[range])
  }

  /// Whether nothing before the code point can change by it or what follows it.
  static func hasBoundary(before value: UInt32) -> Bool {
    value < 0x300 || cicu_nfc_boundary_before(value)
  }
}
