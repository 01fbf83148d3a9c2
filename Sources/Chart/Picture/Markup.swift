import CopydeskCore

/// Elements and text of HTML and SVG, as bytes; text from outside goes through `text` and
/// `attribute` alone, so that nothing of it is markup.
struct Markup {
  private(set) var bytes: [UInt8] = []

  /// Fixed markup.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Markup that was made before.
  mutating func raw(_ markup: [UInt8]) { bytes += markup }

  /// Text from outside: the five marks of markup escaped, control characters and what turns the
  /// order of letters around made visible.
  mutating func text(_ text: [UInt8]) {
    escape(VisibleText.escaped(text))
  }

  /// Text whose names were made visible and set apart before, see `FigureWords`.
  mutating func words(_ text: [UInt8]) { escape(text) }

  /// Text of a whole document: the marks of its own script's direction stay, lines too.
  mutating func running(_ text: ArraySlice<UInt8>) {
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
      escape(VisibleText.escapedButMarks(Array(text[start..<end])))
      if end < text.endIndex { bytes.append(0x0A) }
      start = end + 1
    }
  }

  /// An attribute with a value from outside.
  mutating func attribute(_ name: String, _ value: [UInt8]) {
    raw(" \(name)=\"")
    text(value)
    raw("\"")
  }

  /// An attribute with words of `FigureWords`.
  mutating func attribute(_ name: String, words: [UInt8]) {
    raw(" \(name)=\"")
    escape(words)
    raw("\"")
  }

  /// An attribute that is a number with at most one decimal.
  mutating func attribute(_ name: String, _ value: Double) {
    raw(" \(name)=\"\(Markup.number(value))\"")
  }

  /// A number with at most one decimal, which is finer than a screen shows.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0
      ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private mutating func escape(_ text: [UInt8]) {
    var plain = 0
    for at in text.indices {
      guard let escape = Markup.escapes(text[at]) else { continue }
      bytes += text[plain..<at]
      raw(escape)
      plain = at + 1
    }
    bytes += text[plain...]
  }

  /// What a mark of markup is written as, or nil for any other byte.
  private static func escapes(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
