import CopydeskCore
import Testing

@testable import Boilerplate

/// What is kept although the weights are against it.
@Suite struct CleanTextTests {
  private static let vocabulary = Vocabulary.all
  private static let first = """
    The river rose by two metres in the night, and the mayor said that the lower town had to be \
    cleared before the morning.
    """
  private static let second = """
    The bridge will be closed until the engineers have looked at each of the seven pillars that \
    carry it across the water.
    """

  private func judged(_ text: String, _ values: [Double]) -> JudgedPage {
    let page = TextReader.page(Array(text.utf8))
    let context = PageContext(page, CleanTextTests.vocabulary)
    return JudgedPage(context, CleanTextTests.vocabulary, scores: scores(values))
  }

  private func scores(_ values: [Double]) -> Scores {
    Scores(hundredths: values.map { Int32($0 * 100) })
  }

  private func headings(_ line: String, score: Double) -> [Bool] {
    let scores = [1, score, 1]
    let text = "\(CleanTextTests.first)\n\(line)\n\(CleanTextTests.second)\n"
    var page = judged(text, scores)
    Judge.keepHeadings(&page, self.scores(scores))
    return page.judgements.map(\.isKept)
  }

  @Test func aLineBetweenParagraphsIsAHeading() {
    #expect(headings("Mayor's interview", score: -1) == [true, true, true])
    #expect(headings("Mayor's interview", score: -3) == [true, false, true])
    #expect(headings("Read more", score: -1) == [true, false, true])
    #expect(headings("19 May 2013", score: -1) == [true, false, true])
  }

  private func sentence(_ line: String, score: Double, next: Double) -> Bool {
    let scores = [1, score, next]
    var page = judged("\(CleanTextTests.first)\n\(line)\n\(CleanTextTests.second)\n", scores)
    Judge.keepSentences(&page, self.scores(scores))
    return page.judgements[1].isKept
  }

  @Test func aSentenceBehindAParagraphStaysInDoubt() {
    let line = "The mayor, who came to power in 2011, has not spoken of it."
    #expect(sentence(line, score: -0.5, next: -1))
    #expect(!sentence(line, score: -1.2, next: -1))
    #expect(sentence(line, score: -1.2, next: 1))
    #expect(!sentence("Follow us on our channel for all of the news.", score: -0.5, next: 1))
    #expect(!sentence("The harbour at dawn", score: -0.5, next: 1))
  }

  @Test func aCleanTextStays() {
    let text = [
      "A flood", CleanTextTests.first, "The bridge", CleanTextTests.second, CleanTextTests.first,
      "Another flood",
    ]
    var page = judged(text.joined(separator: "\n\n"), [-1, 1, -5, 1, -5, -1])
    Judge.keepCleanText(&page)
    // The first paragraph comes again at the end: that is evidence.
    #expect(page.judgements.map(\.isKept) == [false, true, false, true, false, false])
    let plain = Array(text.prefix(4) + text.suffix(1)).joined(separator: "\n\n")
    page = judged(plain, [-1, 1, -5, 1, -1])
    Judge.keepCleanText(&page)
    #expect(page.judgements.map(\.isKept) == [false, true, true, true, false])
    page = judged(plain.replacing("\n\n", with: "\n"), [-1, 1, -5, 1, -1])
    Judge.keepCleanText(&page)
    #expect(page.judgements.map(\.isKept) == [false, true, false, true, false])
  }

  @Test func aMarkedBodyWithoutProseIsTheArticle() throws {
    let names = (1...40).map { "<li>Winner number \($0)</li>" }.joined()
    func page(_ name: String) -> PageContext {
      let html = "<html><body><div>Menu</div><div class=\"\(name)\"><ul>\(names)</ul></div></body>"
      return PageContext(PageReader().page(Array(html.utf8), .html), CleanTextTests.vocabulary)
    }
    let body = try #require(ArticleBody(page("article-body")))
    #expect(!body.contains(0) && body.contains(1) && body.contains(40))
    #expect(ArticleBody(page("winners")) == nil)
    #expect(ArticleBody(page("article-body related")) == nil)
  }
}
