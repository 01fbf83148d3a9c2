import CICU

/// Full case mappings of no particular language over valid UTF-8.
public enum Casing {
  /// Appends the range in lower case; ASCII needs no call of ICU.
  public static func appendLower(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
    let start = out.count
    for i in range {
      if bytes[i] >= 0x80 {
        out.removeSubrange(start...)
        out += lower(bytes, range)
        return
      }
      out.append(ASCII.lower(bytes[i]))
    }
  }

  /// The range in lower case.
  public static func lower(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_to_lower($0, $1)) } ?? Array(bytes[range])
  }

  /// The range in upper case.
  public static func upper(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_to_upper($0, $1)) } ?? Array(bytes[range])
  }

  /// The range with case folded (Unicode, CaseFolding.txt, full).
  public static func fold(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_fold_case($0, $1)) } ?? Array(bytes[range])
  }
}
