import CopydeskCore

/// A line that names who wrote the article.
struct Byline: BlockRule {
  let name = "byline"
  let note = """
    Before the body or behind it, a short line without a full stop that opens with a word such as \
    "by" or "von" and goes on with capitalised words names the author.
    """
  let examples = [
    Example("By Jane Q. Example", "byline"),
    Example("Von Max Muster", "byline"),
    Example("By Jane Example and John Sample", "byline"),
    Example("By the time they came it was over.", "-"),
    Example("By then", "-"),
  ]

  private static let longest = 70
  private static let fewestWords = 3
  /// Percent of the prose before it: further down a line is part of the text.
  private static let latest = 15

  var scope: Scope { Scope(longest: Byline.longest, leading: Subject.byline.bit) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    guard item.words >= Byline.fewestWords, item.ending == .word,
      page.place(index) <= Byline.latest || page.place(index + 1) == 100
    else { return nil }
    let words = page.words(index)
    guard page.vocabulary[words[0].hash]?.isFunctionWord == true else { return nil }
    for word in words.dropFirst() where word.first != .upper {
      guard page.vocabulary[word.hash]?.isFunctionWord == true, word.range.count <= 3,
        word.range != words[1].range
      else { return nil }
    }
    return Finding(kind: .byline)
  }
}
