import CopydeskCore

/// A form in which the sentences are written.
protocol SentenceOutput {
  mutating func open(_ document: Document, _ out: inout OutputWriter) throws(FilterError)

  /// Takes a paragraph, or what is known of one, of the text.
  mutating func take(_ part: ParagraphPart, _ out: inout OutputWriter) throws(FilterError)

  mutating func close(_ document: Document, _ out: inout OutputWriter) throws(FilterError)
}

/// A paragraph with its decisions; of a very long one a part.
struct ParagraphPart {
  let bytes: [UInt8]
  /// What of the bytes is not written yet.
  let range: Range<Int>
  /// The decisions in the range, in order.
  let decisions: [Decision]
  /// Whether the paragraph starts with this part, and whether it ends with it.
  let starts: Bool
  let ends: Bool
  /// Whether there is a line end in the range.
  let hasLines: Bool
  /// The position of the range's start in the document, in code points.
  let origin: Int
}
