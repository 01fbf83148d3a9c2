import CopydeskCore
import Testing

@testable import Boilerplate

/// Every example of every rule: the blocks of the input, all taken to be kept, and for each what the
/// rule makes of it: `-` for nothing, a kind, or `^` and the kind of its cut end.
@Suite struct RuleTests {
  private static let vocabulary = Vocabulary.all

  @Test func examples() throws {
    let examples = RuleExamples(BlockRules.rules) { rule, input, isIn in
      RuleTests.judged(input, isIn ? (rule as? any BlockRule).map { [$0] } ?? [] : [])
    }
    let faults = try examples.faults()
    #expect(faults == [])
  }

  private static func judged(_ input: String, _ rules: [any BlockRule]) -> String {
    let page = TextReader.page(Array(input.utf8))
    let context = PageContext(page, RuleTests.vocabulary)
    let scores = Scores(hundredths: [Int32](repeating: 100, count: page.blocks.count))
    var judged = JudgedPage(context, RuleTests.vocabulary, scores: scores)
    Judge.apply(rules, to: &judged)
    return judged.judgements.enumerated().map { index, judgement in
      if let tail = judged.tail(of: index) { return "^\(tail.kind.rawValue)" }
      return judgement.isKept ? "-" : judgement.kind.rawValue
    }.joined(separator: " ")
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
}
