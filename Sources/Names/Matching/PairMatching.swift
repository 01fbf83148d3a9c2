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
      let line = bytes.withUnsafeBufferPointer { Line($0, from: start) }
      match(bytes, line)
      start = line.end + 1
    }
    try out.raw(output)
  }

  /// Where the fields of a line stand; what follows a second tab does not count.
  private struct Line {
    let first: Range<Int>
    let second: Range<Int>
    /// Where its line feed stands, or the end of the text.
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
      var at = start
      var tabs = 0
      var firstEnd = start
      var secondEnd = start
      while at < bytes.count, bytes[at] != 0x0A {
        if bytes[at] == 0x09 {
          tabs += 1
          if tabs == 1 { firstEnd = at } else if tabs == 2 { secondEnd = at }
        }
        at += 1
      }
      if tabs == 0 { firstEnd = at }
      if tabs < 2 { secondEnd = at }
      first = start..<firstEnd
      second = min(firstEnd + 1, at)..<secondEnd
      end = at
    }
  }

  private mutating func match(_ bytes: [UInt8], _ line: Line) {
    parseLeft(bytes, line.first)
    matcher.parser.parse(bytes, line.second, into: &right)
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
    if case .script = comparison.reason { output += " cost=\(matcher.scriptCost)".utf8 }
    guard case .spelling = comparison.reason else { return }
    for weighing in matcher.features {
      output += " \(Features.names[Int(weighing.feature)])=\(weighing.amount)".utf8
    }
  }
}
