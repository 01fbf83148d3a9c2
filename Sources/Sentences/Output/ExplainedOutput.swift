import CopydeskCore

/// A table of all candidates: the document, the offset, `split` or `join`, the rule, and the text
/// before and after, parted by tabs.
struct ExplainedOutput: SentenceOutput {
  /// Bytes of text that are shown on either side.
  private static let shown = 32

  private var name: [UInt8] = []

  mutating func open(_ document: Document, _ out: inout OutputWriter) throws(FilterError) {
    name = plain(Array(document.name.utf8), 0..<document.name.utf8.count)
  }

  mutating func take(_ part: ParagraphPart, _ out: inout OutputWriter) throws(FilterError) {
    var cursor = OffsetCursor(part)
    for decision in part.decisions {
      var row = name
      row.append(0x09)
      row += Array(String(cursor.codePoint(at: decision.close)).utf8)
      row += decision.verdict == .split ? Array("\tsplit\t".utf8) : Array("\tjoin\t".utf8)
      row += Array(decision.ruleName.utf8)
      row.append(0x09)
      row += plain(part.bytes, before(part.bytes, decision.close))
      row.append(0x09)
      row += plain(part.bytes, after(part.bytes, decision.next))
      row.append(Byte.newline)
      try out.raw(row)
    }
  }

  mutating func close(_ document: Document, _ out: inout OutputWriter) throws(FilterError) {}

  private func before(_ bytes: [UInt8], _ end: Int) -> Range<Int> {
    var start = max(0, end &- Self.shown)
    while start < end, bytes[start].isContinuation { start &+= 1 }
    return start..<end
  }

  private func after(_ bytes: [UInt8], _ start: Int) -> Range<Int> {
    var end = min(bytes.count, start &+ Self.shown)
    while end > start, end < bytes.count, bytes[end].isContinuation { end &-= 1 }
    return start..<end
  }

  private func plain(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var text = bytes[range].map { $0 < 0x20 || $0 == 0x7F ? Byte.space : $0 }
    while text.last == Byte.space { text.removeLast() }
    return text
  }
}
