import CopydeskCore

/// A line that is a known phrase of a page's machinery and nothing else.
struct WidgetPhrase: BlockRule {
  let name = "widget-phrase"
  let note = """
    A line of at least three words, all of them in phrases that pages put around articles, is no \
    sentence of the article; the label of an advertisement is none however short.
    """
  let examples = [
    Example("Sign up for our newsletter", "promo"),
    Example("Story continues below advertisement", "advert"),
    Example("Share this article", "share"),
    Example("ADVERTISEMENT", "advert"),
    Example("The story continues in court.", "-"),
  ]

  private static let fewestWords = 3
  private static let longest = 80

  var scope: Scope { Scope(longest: WidgetPhrase.longest, leading: .max) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    let isLabel = item.leading & Subject.advert.bit != 0 && item.ending == .word
    guard item.words >= WidgetPhrase.fewestWords || isLabel, item.covered >= item.words else {
      return nil
    }
    return Finding(kind: Kind(Subject(number: item.leading.trailingZeroBitCount)))
  }
}
