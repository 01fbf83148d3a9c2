import CICU

/// Look-alikes of UTS #39.
public enum Confusables {
  /// The skeleton: two texts that look alike have the same one.
  public static func skeleton(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    withRange(bytes, range) { adopt(cicu_skeleton($0, $1)) } ?? Array(bytes[range])
  }
}
