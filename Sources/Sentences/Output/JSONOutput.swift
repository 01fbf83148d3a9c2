import CopydeskCore

/// One JSON object a sentence: `{"id","start","end","text"}`.
struct JSONOutput: SentenceOutput {
  private var identifier: [UInt8] = []
  private var json = JSONWriter()

  mutating func open(_ document: Document, _ out: inout OutputWriter) throws(FilterError) {
    identifier = document.identifier
  }

  mutating func take(_ part: ParagraphPart, _ out: inout OutputWriter) throws(FilterError) {
    var cursor = OffsetCursor(part)
    var start = part.range.lowerBound
    for decision in part.decisions where decision.verdict == .split {
      try object(part, start..<decision.close, &cursor, &out)
      start = decision.next
    }
    if part.ends, start < part.range.upperBound {
      try object(part, start..<part.range.upperBound, &cursor, &out)
    }
  }

  mutating func close(_ document: Document, _ out: inout OutputWriter) throws(FilterError) {}

  private mutating func object(
    _ part: ParagraphPart, _ range: Range<Int>, _ cursor: inout OffsetCursor,
    _ out: inout OutputWriter
  ) throws(FilterError) {
    json.beginObject()
    json.key("id")
    json.json(identifier)
    json.member("start", cursor.codePoint(at: range.lowerBound))
    json.member("end", cursor.codePoint(at: range.upperBound))
    json.key("text")
    json.string(part.bytes, range)
    json.endObject()
    json.endLine()
    try out.raw(json.bytes)
    json.removeAll()
  }
}

/// Counts code points from one offset to the next, so that a paragraph is gone through once.
struct OffsetCursor {
  private let bytes: [UInt8]
  private var byte: Int
  private var count: Int

  init(_ part: ParagraphPart) {
    bytes = part.bytes
    byte = part.range.lowerBound
    count = part.origin
  }

  /// The code point offset in the document; offsets must not go back.
  mutating func codePoint(at offset: Int) -> Int {
    count += CodePointMap.count(bytes, byte..<offset)
    byte = offset
    return count
  }
}
