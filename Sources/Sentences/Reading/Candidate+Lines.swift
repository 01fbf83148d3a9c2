import CopydeskCore

/// What the rules ask of the lines of a paragraph.
extension Candidate {
  /// Room that a writer leaves at the end of a wrapped line although the next word would fit.
  private static let slack = 6
  /// A line shorter than this part of the longest was not wrapped, whatever its last mark.
  private static let shortPart = 2

  /// The columns of the line that ends at `close`, with the next word after it.
  private var columnsWithNext: Int {
    var at = next
    let limit = min(end, next &+ SplitterWords.longestWord)
    while at < limit, white(at) == 0 { at &+= 1 }
    return close &- lineStart &+ 1 &+ at &- next
  }

  /// Whether the next word would have fitted on the line: it was ended on purpose.
  var endsShort: Bool { columnsWithNext &+ Self.slack <= width }

  /// Whether the line is shorter than half of the longest.
  var endsVeryShort: Bool { columnsWithNext &* Self.shortPart <= width }

  /// The longest line from the index to the end of the paragraph, in bytes.
  func longestLine(from index: Int) -> Int {
    var longest = 0
    var line = index
    var at = index
    while at < end {
      if bytes[at] == Byte.newline {
        longest = max(longest, at &- line)
        line = at &+ 1
      }
      at &+= 1
    }
    return max(longest, end &- line)
  }

  /// Whether a bullet and text start there.
  func hasBullet(_ index: Int) -> Bool {
    let (value, _) = scalar(index)
    return Marks.isBullet(value) || (value == 0x2A && white(index &+ 1) > 0)
  }

  /// Whether a number or letter of a list starts there: `1.`, `2)`, `(b)`, `iv.`
  func hasCounter(_ index: Int) -> Bool {
    var at = index
    let opened = byte(at) == UInt8(ascii: "(")
    if opened { at &+= 1 }
    let first = at
    while at < first &+ 4, byte(at).isDigit || byte(at).isLetter { at &+= 1 }
    let count = at &- first
    guard count > 0, white(at &+ 1) > 0 || byte(at) == Byte.stop && byte(at &+ 1) == 0x29 else {
      return false
    }
    let range = first..<at
    let numbered = count <= 3 && bytes[first].isDigit && isFigure(range)
    switch byte(at) {
    case 0x29: return numbered || count == 1 || isRoman(range) || isSmallRoman(range)
    case Byte.stop: return !opened && numbered
    default: return false
    }
  }

  private func isSmallRoman(_ range: Range<Int>) -> Bool {
    for index in range where ![0x69, 0x76, 0x78].contains(bytes[index]) { return false }
    return true
  }
}
