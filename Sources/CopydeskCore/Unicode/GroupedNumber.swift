/// Numbers as a reader of a table sees them: `70,000`, `2.5`.
public enum GroupedNumber {
  /// A number with commas between its thousands and no more decimals than it has.
  public static func text(_ value: Double) -> [UInt8] {
    // No double holds more; the place of the figure tells where its digits stand.
    if value.isInfinite { return Array("over 1e308".utf8) }
    // What is very large or very small is written with its power of ten.
    guard value.magnitude < 1e15, value.magnitude >= 1e-4 || value == 0 else {
      return Array(String(value).utf8)
    }
    let whole = value.rounded(.towardZero)
    let digits = Array(String(Int(whole.magnitude)).utf8)
    var out: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(UInt8(ascii: ",")) }
      out.append(digit)
    }
    if whole != value {
      let text = Array(String(value.magnitude).utf8)
      if let point = text.firstIndex(of: UInt8(ascii: ".")) { out += text[point...] }
    }
    return out
  }

  /// A number or a span of two: `11-47`.
  public static func span(_ low: Double, _ high: Double) -> [UInt8] {
    low == high ? text(low) : text(low) + [UInt8(ascii: "-")] + text(high)
  }
}
