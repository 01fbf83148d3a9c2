/// Two who talk by turns: "“Where?” asked A." - "“There,” said B." - "“Are you sure?”".
struct Turns {
  /// The paragraphs before that were speech alone, the last one first.
  private var last: Attribution?
  private var before: Attribution?

  /// Forgets all: a document begins.
  mutating func removeAll() {
    last = nil
    before = nil
  }

  /// Notes a paragraph that is one speaker's turn; nil for any other.
  mutating func note(_ turn: Attribution?) {
    before = turn == nil ? nil : last
    last = turn
  }

  /// Who has the turn in that paragraph: who did not speak last.
  func next(in paragraph: Int) -> Attribution? {
    guard let last, let before, last.paragraph == paragraph - 1, before.paragraph == paragraph - 2,
      last.speaker >= 0, before.speaker >= 0, last.speaker != before.speaker
    else { return nil }
    return before
  }
}

extension Passage {
  /// The paragraph is what one speaker says, with or without an attribution that ends it.
  var turn: Attribution? {
    guard let first = stretches.first, first.open == 0, first.isClosed, let voice else {
      return nil
    }
    var outside = 0
    for index in tokens.indices where bits(index).has(.word) && !isQuoted(index) { outside += 1 }
    return outside <= Self.longestTag ? voice : nil
  }

  /// Words of an attribution in a paragraph of speech.
  private static let longestTag = 8

  /// Who answers where a paragraph is a quotation and nothing else.
  func otherVoice(_ stretch: MarkedStretch) -> Attribution? {
    guard stretch.open == 0, stretch.isClosed, stretch.end == tokens.count, attributions.isEmpty
    else { return nil }
    return page.pointee.turns.next(in: number)
  }
}
