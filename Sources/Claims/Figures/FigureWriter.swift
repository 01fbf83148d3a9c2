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
    json.key("start")
    json.number(map.codePoint(at: figure.start))
    json.key("end")
    json.number(map.codePoint(at: figure.end))
    json.key("low")
    json.number(figure.low)
    json.key("high")
    json.number(figure.high)
    json.key("qualifier")
    json.string(figure.sign.text.description)
    json.key("unit")
    json.string(vocabulary.code(figure.unit))
    json.key("noun")
    json.string(text, figure.noun)
    json.key("slot")
    json.string(figure.slot.name.description)
    json.key("kind")
    json.string(figure.kind.name.description)
    json.endObject()
    json.endLine()
  }

  /// What was written since the last call.
  mutating func take() -> [UInt8] {
    defer { json.removeAll() }
    return json.bytes
  }
}
