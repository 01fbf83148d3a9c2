import CopydeskCore

/// Takes a document piece by piece, finds its paragraphs, and hands each on with its decisions.
///
/// Of a paragraph that comes in pieces only what is not decided yet is held.
struct ParagraphStream {
  /// What the rules may look back at: a window and the start of the sentence.
  private static let lookBack = 4_096

  /// Of the language of the next piece; it may change between paragraphs.
  var splitter: SentenceSplitter?
  /// Whether whole sentences are held, for outputs that need them.
  private let keepsSentences: Bool
  private var decisions: [Decision] = []

  /// The end of a paragraph that is not over, from `written` less `lookBack` on.
  private var held: [UInt8] = []
  private var written = 0
  private var resume = 0
  private var sentence = 0
  private var isOpen = false
  /// Code points of the document before the byte `counted` of the text.
  private var origin = 0
  private var counted = 0

  init(keepsSentences: Bool) { self.keepsSentences = keepsSentences }

  /// Starts a document.
  mutating func begin() {
    held.removeAll()
    (written, resume, sentence, origin, counted) = (0, 0, 0, 0, 0)
    isOpen = false
  }

  /// Takes the next piece. O(count).
  mutating func take(
    _ document: Document, _ output: inout any SentenceOutput, _ out: inout OutputWriter
  ) throws(FilterError) {
    let text: [UInt8]
    if held.isEmpty {
      text = document.bytes
    } else {
      held += document.bytes
      text = held
      held = []
    }
    var at = 0
    if isOpen {
      at = paragraphEnd(text, resume)
      try paragraph(text, 0..<at, document, &output, &out)
      if isOpen { return hold(text) }
    }
    while let start = paragraphStart(text, at) {
      at = paragraphEnd(text, start)
      (written, resume, sentence) = (start, start, start)
      try paragraph(text, start..<at, document, &output, &out)
      if isOpen { return hold(text) }
    }
    (written, resume, sentence) = (0, 0, 0)
    count(text, to: text.count)
    counted = 0
  }

  private mutating func paragraph(
    _ text: [UInt8], _ range: Range<Int>, _ document: Document,
    _ output: inout any SentenceOutput, _ out: inout OutputWriter
  ) throws(FilterError) {
    let starts = !isOpen
    isOpen = range.upperBound == text.count && !document.endsParagraph
    var end = range.upperBound
    while !isOpen, end > written, text[end &- 1].isWhite { end &-= 1 }
    decisions.removeAll(keepingCapacity: true)
    let start = max(range.lowerBound, resume &- Self.lookBack)
    resume =
      splitter?.decide(
        text, start..<end, from: resume, sentence: sentence, isOpen: isOpen, into: &decisions)
      ?? end
    for decision in decisions where decision.verdict == .split { sentence = decision.next }
    var upper = isOpen ? (keepsSentences ? sentence : resume) : end
    while isOpen, upper > written, text[upper &- 1].isWhite { upper &-= 1 }
    upper = max(upper, written, isOpen ? sentence : written)
    count(text, to: written)
    let part = ParagraphPart(
      bytes: text, range: written..<upper, decisions: decisions,
      starts: starts, ends: !isOpen, hasLines: hasLineEnd(text, written..<upper), origin: origin)
    try output.take(part, &out)
    written = upper
  }

  /// Counts the code points up to the byte, for outputs that need them.
  private mutating func count(_ text: [UInt8], to byte: Int) {
    guard keepsSentences else { return }
    origin += CodePointMap.count(text, counted..<byte)
    counted = byte
  }

  /// Keeps the end of the text that is not decided, and what the rules may look back at.
  private mutating func hold(_ text: [UInt8]) {
    let cut = max(0, min(written, resume &- Self.lookBack))
    var start = cut
    while start > 0, text[start].isContinuation { start &-= 1 }
    count(text, to: written)
    counted &-= start
    held = Array(text[start...])
    written &-= start
    resume &-= start
    sentence = max(0, sentence &- start)
  }

  /// The first byte of the next paragraph, nil where only white space is left.
  private func paragraphStart(_ text: [UInt8], _ index: Int) -> Int? {
    var at = index
    while at < text.count, text[at].isWhite { at &+= 1 }
    return at < text.count ? at : nil
  }

  /// The end of the paragraph: before the first line end with nothing but white space after it.
  private func paragraphEnd(_ text: [UInt8], _ index: Int) -> Int {
    var at = index
    while true {
      at = Scan.lineEnd(text, at)
      if at == text.count { return at }
      let end = at
      at &+= 1
      while at < text.count, text[at].isWhite, text[at] != Byte.newline { at &+= 1 }
      if at == text.count || text[at] == Byte.newline { return end }
    }
  }

  private func hasLineEnd(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.isEmpty ? false : Scan.lineEnd(text, range.lowerBound) < range.upperBound
  }
}
