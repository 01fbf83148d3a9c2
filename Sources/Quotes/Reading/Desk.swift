/// Reads one document after the other, always at the same place in memory.
final class Desk {
  private let language: Language
  private let passage: Passage

  init(_ language: Language, _ rules: LanguageRules) {
    self.language = language
    passage = Passage(language, rules)
  }

  deinit { passage.free() }

  /// What is quoted in a text in valid UTF-8, in the order of the text.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Findings {
    passage.open(bytes)
    var reading = DocumentReading(bytes, language, passage)
    reading.read()
    return Findings(passage)
  }
}

/// What was found in a document, as long as its text stands where it stood and no other is read.
struct Findings {
  private let passage: Passage

  fileprivate init(_ passage: Passage) { self.passage = passage }

  /// The text.
  var bytes: UnsafeBufferPointer<UInt8> { passage.bytes }

  var attributions: UnsafeBufferPointer<Attribution> { passage.found.buffer }

  /// The stretches of all attributions, by their numbers.
  var parts: UnsafeBufferPointer<QuotedPart> { passage.parts.buffer }

  /// The name of a rule.
  func rule(_ number: UInt8) -> String { passage.rules.names[Int(number)] }

  /// The fullest name of who speaks, in bytes of the text; empty where that is unknown.
  func speaker(_ attribution: Attribution) -> Range<Int> {
    passage.speakers.name(attribution.speaker)
  }

  /// As values that outlive the reading.
  func quotations() -> [Quotation] {
    attributions.map { attribution in
      var parts: [Quotation.Part] = []
      var number = attribution.firstPart
      while number >= 0 {
        let part = self.parts[Int(number)]
        parts.append(
          Quotation.Part(range: part.range.range, kind: part.kind, rule: rule(part.rule)))
        number = part.next
      }
      return Quotation(
        parts: parts, cue: attribution.cue?.range, source: attribution.source?.range,
        speaker: Array(bytes[speaker(attribution)]), evidence: attribution.evidence.text)
    }
  }
}
