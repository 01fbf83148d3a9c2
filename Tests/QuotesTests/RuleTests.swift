import CopydeskCore
import Testing

@testable import Quotes

/// Every rule's examples: "SPEAKER | TEXT // TEXT", quotations parted by " ## ".
@Suite struct RuleTests {
  @Test func examples() throws {
    let examples = RuleExamples(AttributionRules.all) { rule, input, isIn in
      let code = (rule as? any AttributionRule).map(AttributionRules.language) ?? "en"
      let language = try #require(Reading.languages[code])
      let tagger = QuotationTagger(language, without: isIn ? nil : rule.name)
      return Reading.summary(of: tagger.tag(Array(input.utf8)), in: input)
    }
    let faults = try examples.faults()
    #expect(faults == [])
  }
}

/// A tagger's result as the examples write it.
enum Reading {
  static let languages = [
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "cs", "tr", "ar", "fa", "zh", "ja",
  ].reduce(into: [String: Language]()) { languages, code in
    languages[code] = LanguagePack.named(code).map { Language($0) }
  }

  static func tag(_ text: String, _ code: String = "en") -> [Quotation] {
    languages[code].map { QuotationTagger($0).tag(Array(text.utf8)) } ?? []
  }

  static func desk(_ code: String) -> Desk? { languages[code].map { QuotationTagger($0).desk() } }

  static func summary(of quotations: [Quotation], in text: String) -> String {
    let bytes = Array(text.utf8)
    return quotations.map { quotation in
      let parts = quotation.parts.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      let speaker = String(decoding: quotation.speaker, as: UTF8.self)
      return speaker + " | " + parts.joined(separator: " // ")
    }.joined(separator: " ## ")
  }
}
