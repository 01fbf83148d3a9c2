import CopydeskCore

/// Finds what somebody said without a figure.
enum StatementFinder {
  /// Content words of the least statement that is compared: shorter ones are alike by chance.
  static let leastWords = 4
  /// Bytes of a statement's text that are kept.
  private static let longestText = 240

  /// The statements of a stretch; those with a claimed figure in them are rows of their own.
  static func statements(
    _ reading: borrowing Reading, _ attributions: [Attribution], _ map: CodePointMap
  ) -> [Statement] {
    var found: [Statement] = []
    for attribution in attributions where !attribution.source.isEmpty {
      let tokens = tokens(reading, attribution.content)
      guard !tokens.isEmpty, !hasFigure(reading, attribution.content) else { continue }
      let place = map.codePoint(at: reading.tokens[tokens.lowerBound].start)
      if let last = found.last, last.start <= place, place < last.end { continue }
      let words = words(reading, tokens)
      guard words.count >= leastWords else { continue }
      var statement = Statement()
      let start = reading.tokens[tokens.lowerBound].start
      let end = reading.tokens[tokens.upperBound - 1].end
      statement.start = map.codePoint(at: start)
      statement.end = map.codePoint(at: end)
      statement.source = attribution.source
      statement.isDenied = attribution.isDenied || isNegated(reading, tokens)
      statement.text = text(reading, start..<end)
      statement.words = words
      found.append(statement)
    }
    return found
  }

  /// The tokens inside a byte range, without quotation marks around them.
  private static func tokens(
    _ reading: borrowing Reading, _ content: Range<Int>
  ) -> Range<Int> {
    var start = first(reading, content.lowerBound)
    var end = first(reading, content.upperBound)
    if let quoted = quoted(reading, start..<end) {
      start = quoted.lowerBound
      end = quoted.upperBound
    }
    while start < end, isEdge(reading.kind(start)) { start += 1 }
    if start < end, reading.is("that", start) { start += 1 }
    while end > start, isEdge(reading.kind(end - 1)) { end -= 1 }
    return start..<end
  }

  /// A sign that belongs to what is around a statement.
  private static func isEdge(_ kind: TokenKind?) -> Bool {
    switch kind {
    case .quote, .openQuote, .closeQuote, .comma, .stop: true
    default: false
    }
  }

  /// What stands in quotation marks, where a sentence begins or ends with it.
  private static func quoted(_ reading: borrowing Reading, _ tokens: Range<Int>) -> Range<Int>? {
    let opening = reading.kind(tokens.lowerBound)
    guard opening == .quote || opening == .openQuote else { return nil }
    var end = tokens.upperBound - 1
    while end > tokens.lowerBound {
      let closing = reading.kind(end)
      if closing == .quote || closing == .closeQuote { return tokens.lowerBound..<end }
      end -= 1
    }
    return nil
  }

  /// The first token that begins at a byte or behind it.
  private static func first(_ reading: borrowing Reading, _ byte: Int) -> Int {
    var low = 0
    var high = reading.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if reading.tokens[middle].start < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func hasFigure(_ reading: borrowing Reading, _ content: Range<Int>) -> Bool {
    reading.figures.indices.contains {
      content.contains(reading.figures[$0].start) && ClaimTest.isClaim(reading, $0)
    }
  }

  /// The content words; unlike `Context`, of these tokens alone.
  private static func words(_ reading: borrowing Reading, _ tokens: Range<Int>) -> [UInt32] {
    Context.words(reading, tokens)
  }

  /// True where the statement says that something is not so.
  private static func isNegated(_ reading: borrowing Reading, _ tokens: Range<Int>) -> Bool {
    var count = 0
    for at in tokens where reading.senses(at).contains(.negation) { count += 1 }
    return count % 2 == 1
  }

  /// The text on one line, cut at a letter's end where it is long.
  private static func text(_ reading: borrowing Reading, _ range: Range<Int>) -> [UInt8] {
    var end = min(range.upperBound, range.lowerBound + longestText)
    while end > range.lowerBound, end < range.upperBound, reading.bytes[end] & 0xc0 == 0x80 {
      end -= 1
    }
    var text = reading.bytes[range.lowerBound..<end].map { $0 == 0x0a ? 0x20 : $0 }
    if end < range.upperBound { text += Array("…".utf8) }
    return text
  }
}
