/// Figures as a reader sees them: `>70,000`, `~3-5 million USD`, `7 km`.
enum FigureText {
  /// A number with commas between its thousands and no more decimals than it has.
  static func number(_ value: Double) -> [UInt8] {
    // No double holds more; the place of the figure tells where its digits stand.
    if value.isInfinite { return Array("over 1e308".utf8) }
    guard value.magnitude < 1e15 else { return Array(String(value).utf8) }
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

  /// A number or a span of two.
  static func span(_ low: Double, _ high: Double) -> [UInt8] {
    low == high ? number(low) : number(low) + [UInt8(ascii: "-")] + number(high)
  }

  /// A figure with its sign, where it has one; a vague numeral in its own words.
  static func signed(_ mention: Mention) -> [UInt8] {
    if !mention.vague.isEmpty { return mention.vague }
    return sign(mention.sign) + span(mention.low, mention.high)
  }

  /// A sign, nothing for an exact figure.
  static func sign(_ sign: Sign) -> [UInt8] {
    sign == .equal ? [] : Array(sign.text.description.utf8)
  }
}
