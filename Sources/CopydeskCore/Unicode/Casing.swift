import CICU

/// Full case mappings of no particular language over valid UTF-8.
public enum Casing {
  /// The range in lower case.
  public static func lower(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_to_lower($0, $1)) } ?? Array(bytes[range])
  }

  /// The range in upper case.
  public static func upper(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_to_upper($0, $1)) } ?? Array(bytes[range])
  }
}
