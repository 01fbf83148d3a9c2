import CopydeskCore

/// "Half of the voters back the plan in a poll released on Monday".
struct PollSource: AttributionRule {
  let name = "poll"
  let note = "A share of people \"in a poll\" is what the poll finds."
  let examples = [
    Example(
      "Lena Fox leads by 12 percent in a new poll.",
      "new poll | Lena Fox leads by 12 percent")
  ]

  /// Longest phrase between "in" and the poll, in tokens.
  private static let reach = 10

  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    guard classes.has(.digit), classes.has(.document), passage.language.hasBareClauses else {
      return
    }
    for index in sentence where isPoll(index, passage) && !passage.isQuoted(index) {
      guard let mark = mark(before: index, sentence.lowerBound, passage),
        isShare(sentence.lowerBound..<mark, passage)
      else { continue }
      passage.attribute(
        Contents(sentence.lowerBound..<mark), source: mark + 1..<index + 1, cue: mark..<mark + 1,
        isSpeech: false)
      return
    }
  }

  private func isPoll(_ index: Int, _ passage: Passage) -> Bool {
    passage.bits(index).has(.document) && passage.traits(index).has(.survey)
  }

  /// The "in" of the poll's phrase, behind a clause.
  private func mark(before poll: Int, _ floor: Int, _ passage: Passage) -> Int? {
    var index = poll - 1
    while index > max(floor + 1, poll - Self.reach), passage.bits(index).has(.word) {
      if passage.traits(index).has(.inessive),
        passage.bits(index + 1).has([.determiner, .possessive, .capital, .adverb, .quantifier])
          || index + 1 == poll
      {
        return index
      }
      if passage.bits(index).has([.preposition, .auxiliary, .relative]) { return nil }
      index -= 1
    }
    return nil
  }

  /// A figure and a finite verb: something that a poll can find.
  private func isShare(_ clause: Range<Int>, _ passage: Passage) -> Bool {
    clause.contains { passage.bits($0).has(.digit) }
      && !clause.contains { passage.bits($0).has(.cue) && passage.frame($0).has(.speech) }
      && ClauseShape.isFinite(clause.lowerBound, clause.upperBound, passage, within: clause.count)
  }
}
