/// Which figures are claims that a table compares.
enum ClaimTest {
  /// What a web page counts under its own text.
  private static let counters: [StaticString] = [
    "reposts", "repost", "retweets", "retweet", "quotes", "quote", "likes", "like", "views", "view",
    "shares", "share", "comments", "comment", "replies", "reply", "followers", "following",
    "bookmarks", "bookmark", "reactions", "upvotes", "subscribers", "posts", "tweets",
  ]

  static func isClaim(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let figure = reading.figures[index]
    switch figure.kind {
    case .duration: return figure.slot == .sentenced
    case .age, .date, .time, .ordinal: return false
    case .count: break
    default: return true
    }
    if figure.low == 1, figure.high == 1, figure.slot == .none, introducesSource(reading, figure) {
      return false
    }
    if isCounter(reading, figure) || isCompound(reading, figure) { return false }
    return figure.head >= 0 || figure.slot != .none
      || Ellipsis.antecedent(reading, index) != nil
  }

  /// `an eight-storey building`: the number tells of what kind it is, and counts nothing.
  private static func isCompound(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    figure.slot == .none && reading.kind(figure.last) == .hyphen && reading.isGlued(figure.last)
      && reading.isGlued(figure.last + 1) && !reading.isPlural(figure.last + 1)
  }

  /// `1,204 Reposts`: a counter has a capital, or its line holds nothing but counters.
  private static func isCounter(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    guard figure.head == figure.last, reading.isAny(counters, figure.head) else { return false }
    if reading.isCapital(figure.head) { return true }
    for at in reading.sentenceStart(figure.first)..<reading.sentenceEnd(figure.first)
    where reading.kind(at) == .word && !reading.isAny(counters, at) {
      return false
    }
    return true
  }

  /// `one soldier told state television`: he is a source, not a count.
  private static func introducesSource(
    _ reading: borrowing Reading, _ figure: Figure
  ) -> Bool {
    reading.senses(figure.nounEnd).contains(.say)
  }
}
