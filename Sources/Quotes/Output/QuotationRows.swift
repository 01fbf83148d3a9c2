import CopydeskCore

/// The quotations of a document as rows: JSON, or lines for `--explain`.
struct QuotationRows {
  private struct Entry {
    let start: Int
    let part: Int32
    let attribution: Int32
  }

  private let document: Document
  private let findings: Findings
  private let entries: [Entry]
  private let map: CodePointMap

  init(_ document: Document, _ findings: Findings) {
    self.document = document
    self.findings = findings
    map = CodePointMap(document)
    var entries: [Entry] = []
    entries.reserveCapacity(findings.parts.count)
    for (number, attribution) in findings.attributions.enumerated() {
      var next = attribution.firstPart
      while next >= 0 {
        let part = findings.parts[Int(next)]
        entries.append(
          Entry(
            start: part.range.start, part: next, attribution: Int32(truncatingIfNeeded: number)))
        next = part.next
      }
    }
    entries.sort { $0.start < $1.start }
    self.entries = entries
  }

  /// Bytes of rows that are gathered before they are handed on.
  private static let roomForRows = 1 << 16

  /// Writes one object a line, with the document's `id`.
  func writeJSON(into out: inout OutputWriter) throws(FilterError) {
    var json = JSONWriter()
    let identifier = document.identifier
    for entry in entries {
      json.beginObject()
      json.key("id")
      json.json(identifier)
      write(entry, to: &json)
      json.endObject()
      json.endLine()
      if json.count >= Self.roomForRows {
        try out.raw(json.bytes)
        json.removeAll()
      }
    }
    try out.raw(json.bytes)
  }

  /// The member `quotes` of the document's object.
  func member() -> [UInt8] {
    var json = JSONWriter()
    json.key("quotes")
    json.beginArray()
    for entry in entries {
      json.beginObject()
      write(entry, to: &json)
      json.endObject()
    }
    json.endArray()
    return json.bytes
  }

  private func write(_ entry: Entry, to json: inout JSONWriter) {
    let part = findings.parts[Int(entry.part)]
    let attribution = findings.attributions[Int(entry.attribution)]
    span(part.range, to: &json)
    json.member("type", part.kind.name)
    json.key("cue")
    object(attribution.cue, to: &json)
    json.key("source")
    object(attribution.source, to: &json)
    json.key("speaker")
    let speaker = findings.speaker(attribution)
    if speaker.isEmpty { json.null() } else { json.string(findings.bytes, speaker) }
  }

  private func object(_ range: ByteRange?, to json: inout JSONWriter) {
    guard let range else { return json.null() }
    json.beginObject()
    span(range, to: &json)
    json.endObject()
  }

  private func span(_ range: ByteRange, to json: inout JSONWriter) {
    json.member("start", map.codePoint(at: range.start))
    json.member("end", map.codePoint(at: range.end))
    json.key("text")
    json.string(findings.bytes, range.range)
  }

  /// One line a stretch: document, start, end, kind, rule, evidence, speaker, source, cue, text.
  func explanation() -> [UInt8] {
    var out: [UInt8] = []
    for entry in entries {
      let part = findings.parts[Int(entry.part)]
      let attribution = findings.attributions[Int(entry.attribution)]
      let start = map.codePoint(at: part.range.start)
      let end = map.codePoint(at: part.range.end)
      append(Array(document.name.utf8), to: &out)
      for field in [
        "\(start)", "\(end)", part.kind.rawValue, findings.rule(part.rule),
        attribution.evidence.text,
      ] {
        out.append(0x09)
        out += Array(field.utf8)
      }
      out.append(0x09)
      append(findings.bytes[findings.speaker(attribution)], to: &out)
      for range in [attribution.source, attribution.cue, part.range] {
        out.append(0x09)
        if let range { append(findings.bytes[range.range], to: &out) }
      }
      out.append(0x0A)
    }
    return out
  }

  /// A field: tabs and line ends become spaces.
  private func append(_ field: some Sequence<UInt8>, to out: inout [UInt8]) {
    for byte in field { out.append(byte < 0x20 ? 0x20 : byte) }
  }
}

extension Quotation.Kind {
  /// As JSON names it.
  fileprivate var name: StaticString {
    switch self {
    case .direct: "direct"
    case .mixed: "mixed"
    case .indirect: "indirect"
    }
  }
}
