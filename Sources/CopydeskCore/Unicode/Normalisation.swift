import CICU

/// The normalisation forms of UAX #15 over valid UTF-8.
public enum Normalisation {
  /// Whether the range is in NFC.
  public static func isNFC(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    withRange(bytes, range) { cicu_is_nfc($0, $1) }
  }

  /// The range in NFC; unchanged where ICU fails.
  public static func nfc(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_nfc($0, $1)) } ?? Array(bytes[range])
  }

  /// The range in NFD; unchanged where ICU fails.
  public static func nfd(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_nfd($0, $1)) } ?? Array(bytes[range])
  }

  /// The range in NFKC_Casefold, for comparing without regard to case and compatibility.
  public static func nfkcCasefold(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_nfkc_casefold($0, $1)) } ?? Array(bytes[range])
  }

  /// Whether nothing before the code point can change by it or what follows it.
  static func hasBoundary(before value: UInt32) -> Bool {
    value < 0x300 || cicu_nfc_boundary_before(value)
  }
}
