/// Tells which figures are parts of others by the words around them.
enum ShareFinder {
  /// Shares of one whole that are told in a sentence.
  private static let mostShares = 8

  /// How the figure of an index is a part, and the figure that it is a part of, -1 where the words
  /// do not tell.
  static func share(_ reading: borrowing Reading, _ index: Int) -> (kind: Mention.Share, whole: Int)
  {
    let figure = reading.figures[index]
    if figure.kind == .percent { return (.none, -1) }
    if figure.traits.contains(.partOf) { return (.ofWhole, whole(reading, index)) }
    if isBrokenDown(reading, index) || isOfNamedWhole(reading, index) {
      return (.ofWhole, whole(reading, index))
    }
    return isFurther(reading, index) ? (.further, -1) : (.none, -1)
  }

  /// The nearest figure before in the sentence that counts more and is no share itself.
  private static func whole(_ reading: borrowing Reading, _ index: Int) -> Int {
    let figure = reading.figures[index]
    let start = reading.sentenceStart(figure.first)
    var at = index - 1
    while at >= 0, reading.figures[at].first >= start, index - at <= mostShares {
      let before = reading.figures[at]
      if before.kind == .count, before.high >= figure.low,
        figure.slot == .none || before.slot == .none || before.slot == figure.slot,
        !isBrokenDown(reading, at), !isOfNamedWhole(reading, at)
      {
        return at
      }
      at -= 1
    }
    return -1
  }

  /// `52 people, among them 21 rebels and three women`; `108 morts, dont 48 enfants`.
  private static func isBrokenDown(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let figure = reading.figures[index]
    guard figure.kind == .count else { return false }
    var at = reading.beforeBound(figure.first) - 1
    if opensShare(reading, at) { return index > 0 && hasWhole(reading, index) }
    // Behind another share: `among them six children and four women`.
    guard index > 0, reading.kind(at) == .comma || reading.senses(at).contains(.joint) else {
      return false
    }
    if reading.senses(at).contains(.joint), reading.kind(at - 1) == .comma { at -= 1 }
    let before = reading.figures[index - 1]
    return before.kind == .count && max(before.nounEnd, before.last) == at
      && reading.sentenceStart(before.first) == reading.sentenceStart(figure.first)
      && before.slot == figure.slot && isBrokenDown(reading, index - 1)
  }

  private static func opensShare(_ reading: borrowing Reading, _ bound: Int) -> Bool {
    var at = bound
    if reading.senses(at).contains(.breakdown) || reading.relation(at).contains(.whose) {
      return true
    }
    // `among them 13`, `of these 12`, `entre ellos 12`.
    if !reading.senses(at).isDisjoint(with: [.pronoun, .determiner]) { at -= 1 }
    let senses = reading.senses(at)
    return at < bound && (senses.contains(.breakdown) || senses.contains(.partitive))
  }

  /// A count that can hold this one stands before in the sentence.
  private static func hasWhole(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let start = reading.sentenceStart(reading.figures[index].first)
    var at = index - 1
    while at >= 0, reading.figures[at].first >= start, index - at <= mostShares {
      let before = reading.figures[at]
      if before.kind == .count, before.high >= reading.figures[index].low { return true }
      at -= 1
    }
    return reading.figures[index].head < 0
  }

  /// `Of the dead, 29 were in the city, nine in the hills`: behind a whole that begins the sentence.
  private static func isOfNamedWhole(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let figure = reading.figures[index]
    guard figure.slot.isNamed else { return false }
    let first = reading.sentenceStart(figure.first)
    guard reading.senses(first).contains(.partitive) else {
      return SlotRule.distribution.slot(reading, index) != nil
    }
    var at = index
    while at >= 0, index - at < mostShares, reading.figures[at].first > first {
      let mark = reading.figures[at].first - 1
      if reading.beforeBound(mark + 1) > first + 1, reading.kind(mark) == .comma { return true }
      at -= 1
    }
    return false
  }

  /// What was added: `eight more died`, `another four people died`.
  private static func isFurther(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let figure = reading.figures[index]
    guard figure.slot.isNamed, figure.traits.contains(.further) else { return false }
    // `20 killed and 30 more wounded`: the thirty are all the wounded.
    if index > 0, reading.figures[index - 1].slot.isNamed,
      reading.figures[index - 1].slot != figure.slot,
      reading.figures[index - 1].first >= reading.sentenceStart(figure.first)
    {
      return false
    }
    return (figure.first - 1..<figure.nounEnd + 1).contains {
      reading.relation($0).contains(.further)
    }
  }
}
