import CopydeskCore
import Testing

@testable import Sentences

/// The text with ` | ` where a sentence ends.
func parted(_ text: String, _ language: String) throws -> String {
  let pack = try #require(LanguagePack.named(language))
  let bytes = Array(text.utf8)
  let sentences = SentenceSplitter(pack).split(bytes, paragraph: bytes.indices)
  return sentences.map { String(decoding: bytes[$0], as: UTF8.self) }
    .map { $0.split(separator: "\n").joined(separator: " ") }
    .joined(separator: " | ")
}

@Test(arguments: SentenceRules.rules.map(\.name))
func rulesDoWhatTheirExamplesSay(_ name: String) throws {
  let rule = try #require(SentenceRules.rules.first { $0.name == name })
  #expect(!rule.note.isEmpty)
  #expect(!rule.examples.isEmpty)
  for example in rule.examples {
    #expect(try parted(example.input, rule.language) == example.output)
  }
}

@Test func ruleNamesDiffer() {
  #expect(Set(SentenceRules.rules.map(\.name)).count == SentenceRules.rules.count)
}
