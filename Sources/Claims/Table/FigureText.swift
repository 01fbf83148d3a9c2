import CopydeskCore

/// Figures as a reader sees them: `>70,000`, `~3-5 million USD`, `7 km`.
enum FigureText {
  /// A figure with its sign, where it has one; a vague numeral in its own words.
  static func signed(_ mention: Mention) -> [UInt8] {
    if !mention.vague.isEmpty { return mention.vague }
    return sign(mention.sign) + GroupedNumber.span(mention.low, mention.high)
  }

  /// A sign, nothing for an exact figure.
  static func sign(_ sign: Sign) -> [UInt8] {
    sign == .equal ? [] : Array(sign.text.description.utf8)
  }
}
