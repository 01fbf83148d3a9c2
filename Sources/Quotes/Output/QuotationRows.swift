import CopydeskCore

/// The quotations of a document as rows: JSON, or lines for `--explain`.
struct QuotationRows {
  private struct Row {
    let part: Quotation.Part
    let quotation: Quotation
  }

  private let document: Document
  private let rows: [Row]
  private let map: CodePointMap

  init(_ document: Document, _ quotations: [Quotation]) {
    self.document = document
    map = CodePointMap(document)
    rows = quotations.flatMap { quotation in
      quotation.parts.map { Row(part: $0, quotation: quotation) }
    }.sorted { $0.part.range.lowerBound < $1.part.range.lowerBound }
  }

  /// One object a line, with the document's `id`.
  func json() -> [UInt8] {
    var json = JSONWriter()
    for row in rows {
      json.beginObject()
      json.key("id")
      json.json(document.identifier)
      write(row, to: &json)
      json.endObject()
      json.endLine()
    }
    return json.bytes
  }

  /// The member `quotes` of the document's object.
  func member() -> [UInt8] {
    var json = JSONWriter()
    json.key("quotes")
    json.beginArray()
    for row in rows {
      json.beginObject()
      write(row, to: &json)
      json.endObject()
    }
    json.endArray()
    return json.bytes
  }

  private func write(_ row: Row, to json: inout JSONWriter) {
    span(row.part.range, to: &json)
    json.member("type", row.part.kind.rawValue)
    json.key("cue")
    object(row.quotation.cue, to: &json)
    json.key("source")
    object(row.quotation.source, to: &json)
    json.key("speaker")
    if row.quotation.speaker.isEmpty { json.null() } else { json.string(row.quotation.speaker) }
  }

  private func object(_ range: Range<Int>?, to json: inout JSONWriter) {
    guard let range else { return json.null() }
    json.beginObject()
    span(range, to: &json)
    json.endObject()
  }

  private func span(_ range: Range<Int>, to json: inout JSONWriter) {
    json.member("start", map.codePoint(at: range.lowerBound))
    json.member("end", map.codePoint(at: range.upperBound))
    json.key("text")
    json.string(document.bytes, range)
  }

  /// One line a stretch: document, start, end, kind, rule, evidence, speaker, source, cue, text.
  func explanation() -> [UInt8] {
    var out: [UInt8] = []
    for row in rows {
      let quotation = row.quotation
      let start = map.codePoint(at: row.part.range.lowerBound)
      let end = map.codePoint(at: row.part.range.upperBound)
      append(Array(document.name.utf8), to: &out)
      for field in [
        "\(start)", "\(end)", row.part.kind.rawValue, row.part.rule, quotation.evidence,
      ] {
        out.append(0x09)
        out += Array(field.utf8)
      }
      out.append(0x09)
      append(quotation.speaker, to: &out)
      for range in [quotation.source, quotation.cue, row.part.range] {
        out.append(0x09)
        if let range { append(Array(document.bytes[range]), to: &out) }
      }
      out.append(0x0A)
    }
    return out
  }

  /// A field: tabs and line ends become spaces.
  private func append(_ field: [UInt8], to out: inout [UInt8]) {
    for byte in field { out.append(byte < 0x20 ? 0x20 : byte) }
  }
}
