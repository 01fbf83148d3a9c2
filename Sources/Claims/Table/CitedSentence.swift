import CopydeskCore

/// A sentence that holds figures, so that a row can be checked without the document.
struct CitedSentence: Sendable {
  /// Bytes of a sentence that are kept: longer ones are lists, of which the start is enough.
  private static let longest = 600

  /// Code points of the text without tags, end exclusive.
  var start = 0
  var end = 0
  /// The sentence on one line.
  var text: [UInt8] = []

  /// A sentence with its place.
  init(start: Int, end: Int, text: [UInt8]) {
    self.start = start
    self.end = end
    self.text = text
  }

  /// The sentence of a figure.
  init(_ reading: borrowing Reading, _ figure: Figure, _ map: CodePointMap) {
    let first = reading.tokens[reading.sentenceStart(figure.first)].start
    var last = reading.tokens[reading.sentenceEnd(figure.first) - 1].end
    if last - first > CitedSentence.longest {
      last = max(first + CitedSentence.longest, figure.end)
      while last > first, last < reading.bytes.count, reading.bytes[last] & 0xc0 == 0x80 {
        last -= 1
      }
    }
    start = map.codePoint(at: first)
    end = map.codePoint(at: last)
    text = MentionLabel.line(reading, first..<last)
  }
}
