import CopydeskCore
import Testing

@testable import Boilerplate

/// Every example of every rule: the blocks of the input, all taken to be kept, and for each what the
/// rule makes of it: `-` for nothing, a kind, or `^` and the kind of its cut end.
@Suite struct RuleTests {
  private static let vocabulary = Vocabulary.all

  struct Case: CustomTestStringConvertible, Sendable {
    let rule: any BlockRule
    let example: Example
    var testDescription: String { "\(rule.name): \(example.input)" }
  }

  static let cases = RuleBook.rules.flatMap { rule in
    rule.examples.map { Case(rule: rule, example: $0) }
  }

  @Test(arguments: cases) func example(_ item: Case) {
    let bytes = Array(item.example.input.utf8)
    let page = TextReader.page(bytes)
    let context = PageContext(page, RuleTests.vocabulary)
    let scores = Scores(hundredths: [Int32](repeating: 100, count: page.blocks.count))
    var judged = JudgedPage(context, RuleTests.vocabulary, scores: scores)
    Judge.apply([item.rule], to: &judged)
    let found = judged.judgements.enumerated().map { index, judgement in
      if let tail = judged.tail(of: index) { return "^\(tail.kind.rawValue)" }
      return judgement.isKept ? "-" : judgement.kind.rawValue
    }
    #expect(found.joined(separator: " ") == item.example.output)
  }

  @Test func aMarkOfAnAgencyClosesTheArticle() {
    let text = """
      The river rose in the night, and the mayor said that the lower town had to be cleared at once.
      The bridge will be closed until the engineers have looked at each of its seven pillars. – Example.com
      Add a comment
      """
    let page = TextReader.page(Array(text.utf8))
    let context = PageContext(page, RuleTests.vocabulary)
    var judged = JudgedPage(
      context, RuleTests.vocabulary, scores: Scores(hundredths: [100, -100, -100]))
    Judge.keepClosing(&judged)
    #expect(judged.judgements.map(\.isKept) == [true, true, false])
  }

  @Test func everyRuleIsDescribed() {
    for rule in RuleBook.rules {
      #expect(!rule.note.isEmpty && rule.examples.count >= 2, "\(rule.name)")
    }
    #expect(Set(RuleBook.rules.map(\.name)).count == RuleBook.rules.count)
  }
}
