import CopydeskCore

/// Writes figures as objects of JSON, one a line, with offsets in code points.
struct FigureWriter {
  private let identifier: [UInt8]
  private let text: [UInt8]
  private let map: CodePointMap
  private let vocabulary: Vocabulary
  private var json = JSONWriter()

  /// A writer for one document and its text without tags.
  init(_ document: Document, _ text: [UInt8], _ vocabulary: Vocabulary) {
    identifier = document.identifier
    self.text = text
    map = CodePointMap(text, isASCII: document.isASCII)
    self.vocabulary = vocabulary
  }

  /// Adds the line of one figure.
  mutating func write(_ figure: Figure) {
    json.beginObject()
    json.key("id")
    json.json(identifier)
    json.member("start", map.codePoint(at: figure.start))
    json.member("end", map.codePoint(at: figure.end))
    json.member("low", figure.low)
    json.member("high", figure.high)
    json.member("qualifier", figure.sign.text.description)
    json.member("unit", vocabulary.code(figure.unit))
    json.key("noun")
    json.string(text, figure.noun)
    json.member("slot", figure.slot.name.description)
    json.member("kind", figure.kind.name.description)
    json.endObject()
    json.endLine()
  }

  /// What was written since the last call.
  mutating func take() -> [UInt8] {
    defer { json.removeAll() }
    return json.bytes
  }
}
