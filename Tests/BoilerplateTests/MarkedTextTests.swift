import CopydeskCore
import Testing

@testable import Boilerplate

/// What the markup of a page keeps or drops although the weights say otherwise.
@Suite struct MarkedTextTests {
  private static let vocabulary = Vocabulary.all
  private static let first = """
    The river rose by two metres in the night, and the mayor said that the lower town had to be \
    cleared before the morning. The bridge will be closed until the engineers have looked at it.
    """
  private static let second = """
    Most of the people who had to leave have found shelter in the school above the market, where \
    the cooks of the town have set up a kitchen and the children have lessons in the gymnasium.
    """

  private func context(_ html: String) -> PageContext {
    PageContext(PageReader().page(Array(html.utf8), .html), MarkedTextTests.vocabulary)
  }

  private func scores(_ values: [Double]) -> Scores {
    Scores(hundredths: values.map { Int32($0 * 100) })
  }

  private func lowered(_ values: [Double], _ context: PageContext) -> [Double] {
    var scores = scores(values)
    CommentSection.lower(&scores, context)
    return Array(scores)
  }

  private func kept(_ html: String, _ values: [Double]) -> [Bool] {
    let context = context(html)
    let scores = scores(values)
    var judged = JudgedPage(context, MarkedTextTests.vocabulary, scores: scores)
    Judge.keepMarked(&judged, scores)
    return judged.judgements.map(\.isKept)
  }

  private func kept(_ middle: String, score: Double) -> Bool {
    let html = "<p>\(MarkedTextTests.first)</p>\(middle)<p>\(MarkedTextTests.second)</p>"
    return kept(html, [1, score, 1]) == [true, true, true]
  }

  @Test func aHeadingNearParagraphsStays() {
    #expect(kept("<h2>A kitchen for the town</h2>", score: -0.9))
    #expect(!kept("<h2>A kitchen for the town</h2>", score: -1.1))
    #expect(!kept("<div>A kitchen for the town</div>", score: -0.9))
    #expect(!kept("<h2>Read more</h2>", score: -0.9))
    #expect(!kept("<h2><a href=kitchen>A kitchen for the town</a></h2>", score: -0.9))
    #expect(!kept("<h2>Read us for a month for the price of a bun.</h2>", score: -0.9))
  }

  @Test func aSentenceOfTheClassOfItsNeighboursStays() {
    let line = "The owner of the old mill could not be reached at first."
    #expect(kept("<p>\(line)</p>", score: -1.4))
    #expect(!kept("<p>\(line)</p>", score: -1.6))
    #expect(!kept("<p class=under-picture>\(line)</p>", score: -1.4))
  }

  @Test func noArticleIsLookedForInComments() {
    let comment = "<div class=comments><p>\(MarkedTextTests.second)</p></div>"
    let both = context("<p>\(MarkedTextTests.first)</p><p>\(MarkedTextTests.second)</p>" + comment)
    #expect(lowered([-1, -1, 1], both) == [-1, -1, -3])
    #expect(lowered([-3, -3, 1], both) == [-3, -3, 1])
    #expect(lowered([1], context(comment)) == [1])
  }

  /// A paragraph that links to the article repeat is no notice; one of the same class each time is.
  @Test func aTeasedParagraphIsNoNotice() {
    let teaser = "<li class=teaser><p>\(MarkedTextTests.first)</p></li>"
    let article = "<div><p>\(MarkedTextTests.first)</p></div>"
    let rest = "<div><p>\(MarkedTextTests.second)</p></div>"
    let other = (0..<6).map { "<div><p>\($0) \(MarkedTextTests.second)</p></div>" }.joined()
    func kept(_ copy: String) -> Bool {
      let context = context(article + rest + other + copy + copy + copy)
      var judged = JudgedPage(
        context, MarkedTextTests.vocabulary,
        scores: scores(context.statistics.indices.map { $0 < 8 ? 1 : -1 }))
      Judge.apply([RecurringBlock()], to: &judged)
      return judged.judgements[0].isKept
    }
    #expect(kept(teaser))
    #expect(!kept(article))
  }

  @Test func theFirstHeadingWithThePagesNameIsItsTitle() {
    let html = """
      <head><title>The river rises in the lower town</title></head><p>\(MarkedTextTests.second)</p>
      <h1>The river rises in the lower town</h1><p>\(MarkedTextTests.first)</p>
      """
    let context = context(html)
    var judged = JudgedPage(context, MarkedTextTests.vocabulary, scores: scores([-1, 1, 1]))
    Judge.apply([Headline()], to: &judged)
    #expect(judged.judgements.map(\.isKept) == [false, false, true])
    #expect(self.context("<body><svg><title>A river</title></svg>" + html).page.titles.count == 1)
  }
}
