import CopydeskCore

/// The headline above the line that says who wrote the article, or when.
struct Headline: BlockRule {
  let name = "headline"
  let note = """
    A line before the first paragraph that does not end like a sentence is the headline where a \
    by-line or a date stands between the two, even where a colon in it looks like an attribution; \
    in a text also where it is the first line that is left and a paragraph and a sentence \
    follow at once, and in markup the first heading that says what the page is called; markup without such a \
    heading is read as a text.
    """
  let examples = [
    Example("Mayor: bridge to close\n\nBy Jane Example\n\n" + Headline.body, "title - -"),
    Example("Bridge to close\n\nUpdated 12 March 2024, 10:15\n\n" + Headline.body, "title - -"),
    Example("Bridge: to close\n\nTuesday, 12 March 2024 - 22:05\n\n" + Headline.body, "title - -"),
    Example("Bridge to close\n\n" + Headline.body, "- -"),
    Example("Bridge to close\n\n" + Headline.body + "\n\n" + Headline.body, "title - -"),
    Example("The bridge is to close.\n\nBy Jane Example\n\n" + Headline.body, "- - -"),
  ]

  private static let body = """
    The river rose by two metres in the night, and the mayor said that the lower town had to be \
    cleared before the morning.
    """
  private static let longest = 160
  /// Lines between the headline and the first paragraph; more are a menu's.
  private static let reach = 10
  private static let longestByline = 60

  var scope: Scope { Scope(longest: Headline.longest) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let context = page.context
    if isTitle(index, page) { return Finding(kind: .title) }
    guard context.proseBefore[index + 1] == 0,
      ![.stop, .closedStop, .ellipsis].contains(page.statistics(index).ending)
    else { return nil }
    if context.page.layout != .markup, opens(index, page) { return Finding(kind: .title) }
    guard context.page.layout != .markup || context.titleBlock < 0 || isHeading(index, page) else {
      return nil
    }
    var isSigned = false
    for next in index + 1..<min(page.blocks.count, index + 1 + Headline.reach) {
      if context.isProse(next) { return isSigned ? Finding(kind: .title) : nil }
      isSigned = isSigned || signs(next, page)
    }
    return nil
  }

  /// Whether markup says that it is what the page is called, before any paragraph that is kept.
  private func isTitle(_ index: Int, _ page: JudgedPage) -> Bool {
    index == page.context.titleBlock && page.tag(index) == .h1
      && !(0..<index).contains { page.judgements[$0].isKept && page.context.isProse($0) }
  }

  private func isHeading(_ index: Int, _ page: JudgedPage) -> Bool {
    switch page.tag(index) {
    case .h1, .h2, .h3, .h4: true
    default: false
    }
  }

  /// Whether it is the first line that is left, with a paragraph and a sentence right behind it.
  private func opens(_ index: Int, _ page: JudgedPage) -> Bool {
    index + 2 < page.blocks.count && page.context.isProse(index + 1)
      && [.stop, .closedStop].contains(page.statistics(index + 2).ending)
      && !page.judgements[..<index].contains { $0.isKept }
  }

  /// Whether a line says who or when.
  private func signs(_ index: Int, _ page: JudgedPage) -> Bool {
    let item = page.statistics(index)
    guard item.length < Headline.longestByline else { return false }
    return item.leading & (Subject.byline.bit | Subject.time.bit) != 0
      || Timestamp().find(index, in: page) != nil
  }
}
