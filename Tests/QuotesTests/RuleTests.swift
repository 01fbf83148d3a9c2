import CopydeskCore
import Testing

@testable import Quotes

/// Every rule's examples: "SPEAKER | TEXT // TEXT", quotations parted by " ## ".
@Suite struct RuleTests {
  @Test(arguments: RuleBook.all.map(\.name)) func examples(_ name: String) throws {
    let rule = try #require(RuleBook.all.first { $0.name == name })
    #expect(!rule.examples.isEmpty)
    for example in rule.examples {
      #expect(Reading.summary(of: example.input, RuleBook.language(of: rule)) == example.output)
    }
  }

  @Test func namesAreDistinct() {
    #expect(Set(RuleBook.all.map(\.name)).count == RuleBook.all.count)
  }
}

/// A tagger's result as the examples write it.
enum Reading {
  private static let taggers = ["en", "de", "fr", "es", "ru", "cs", "ja"].reduce(
    into: [String: QuotationTagger]()
  ) { taggers, code in
    taggers[code] = LanguagePack.named(code).map { QuotationTagger($0) }
  }

  static func tag(_ text: String, _ language: String = "en") -> [Quotation] {
    taggers[language]?.tag(Array(text.utf8)) ?? []
  }

  static func desk(_ language: String) -> Desk? { taggers[language]?.desk() }

  static func summary(of text: String, _ language: String = "en") -> String {
    let bytes = Array(text.utf8)
    return tag(text, language).map { quotation in
      let parts = quotation.parts.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      let speaker = String(decoding: quotation.speaker, as: UTF8.self)
      return speaker + " | " + parts.joined(separator: " // ")
    }.joined(separator: " ## ")
  }
}
