import CopydeskCore

/// A line that is a known phrase of a page's machinery and nothing else.
struct WidgetPhrase: BlockRule {
  let name = "widget-phrase"
  let note = """
    A line of at least three words, all of them in phrases that pages put around articles and none \
    of them capitalised like a name, is no sentence of the article.
    """
  let examples = [
    Example("Sign up for our newsletter", "promo"),
    Example("Story continues below advertisement", "advert"),
    Example("Share this article", "share"),
    Example("The story continues in court.", "-"),
  ]

  private static let fewestWords = 3
  private static let longest = 80

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    guard item.words >= WidgetPhrase.fewestWords, item.length <= WidgetPhrase.longest,
      item.covered >= item.words, item.leading != 0,
      let subject = Subject(rawValue: UInt8(item.leading.trailingZeroBitCount))
    else { return nil }
    return Finding(kind: Kind(subject))
  }
}
