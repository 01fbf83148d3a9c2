import CopydeskCore

/// The mode `--match`: pairs of names in, 1 or 0 a line out.
struct PairMatching {
  private let matcher: Matcher
  private let explains: Bool
  private var output: [UInt8] = []
  // Rooms that every pair uses again.
  private var left = ParsedName()
  private var leftText: [UInt8] = []
  private var right = ParsedName()

  init(_ matcher: Matcher, explains: Bool) {
    self.matcher = matcher
    self.explains = explains
    matcher.explains = explains
  }

  mutating func take(_ document: Document, into out: inout OutputWriter) throws(FilterError) {
    let bytes = document.bytes
    output.removeAll(keepingCapacity: true)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      match(bytes, start..<end)
      start = end + 1
    }
    try out.raw(output)
  }

  private mutating func match(_ bytes: [UInt8], _ line: Range<Int>) {
    var tab = line.lowerBound
    while tab < line.upperBound, bytes[tab] != 0x09 { tab += 1 }
    var end = min(tab + 1, line.upperBound)
    let second = end
    while end < line.upperBound, bytes[end] != 0x09 { end += 1 }
    parseLeft(bytes, line.lowerBound..<tab)
    matcher.parser.parse(bytes, second..<end, into: &right)
    let comparison = matcher.compare(left, right)
    output.append(comparison.isSame ? 0x31 : 0x30)
    if explains { explain(comparison) }
    output.append(0x0A)
  }

  /// Takes the first name apart, unless it is that of the line before: lists hold one name against
  /// many.
  private mutating func parseLeft(_ bytes: [UInt8], _ range: Range<Int>) {
    if leftText.count == range.count, bytes[range].elementsEqual(leftText) { return }
    leftText.removeAll(keepingCapacity: true)
    leftText += bytes[range]
    matcher.parser.parse(bytes, range, into: &left)
  }

  private mutating func explain(_ comparison: Comparison) {
    output.append(0x09)
    output += comparison.reason.rawValue.utf8
    guard case .spelling = comparison.reason else { return }
    for weighing in matcher.features {
      output += " \(Features.names[Int(weighing.feature)])=\(weighing.amount)".utf8
    }
  }
}
