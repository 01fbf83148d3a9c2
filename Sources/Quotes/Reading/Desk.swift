/// Reads one document after the other, always at the same place in memory.
final class Desk {
  private let language: Language
  private let rules: LanguageRules
  private let passage: Passage

  init(_ language: Language, _ rules: LanguageRules) {
    self.language = language
    self.rules = rules
    passage = Passage(language, rules)
  }

  deinit { passage.free() }

  /// The quotations of a text in valid UTF-8, in the order of the text.
  func read(_ bytes: [UInt8]) -> [Quotation] {
    bytes.withUnsafeBufferPointer { bytes in
      passage.open(bytes)
      var reading = DocumentReading(bytes, language, passage)
      return reading.read()
    }
  }
}
