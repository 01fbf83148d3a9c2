import CopydeskCore

/// "SOURCE puts the death toll at 94,000".
struct EstimateCue: AttributionRule {
  let name = "estimate"
  let note = "Who puts something at a figure says so."
  let examples = [
    Example(
      "The Observatory puts the death toll at around 94,000.",
      "Observatory | the death toll at around 94,000")
  ]

  /// Longest thing that is estimated, and longest phrase before the figure, in tokens.
  private static let longestObject = 14
  private static let longestLead = 4

  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    guard classes.has(.estimating), classes.has(.digit) else { return }
    for verb in sentence where passage.bits(verb).has(.estimating) && !passage.isQuoted(verb) {
      guard let at = at(verb + 1, sentence.upperBound, passage),
        let source = passage.subject(before: verb, floor: sentence.lowerBound)
      else { continue }
      let end = passage.clauseEnd(at, passage.contentLimit(sentence), isObject: true)
      passage.attribute(
        Contents(verb + 1..<end), source: source, cue: verb..<verb + 1)
    }
  }

  /// The "at" before a figure, with nothing but the estimated thing before it.
  private func at(_ from: Int, _ limit: Int, _ passage: Passage) -> Int? {
    var index = from
    while index < min(limit, from + Self.longestObject), passage.bits(index).has(.word),
      !passage.isQuoted(index)
    {
      if index > from, passage.traits(index).has(.adessive) {
        let figures = index + 1..<min(limit, index + 1 + Self.longestLead)
        return figures.contains { passage.bits($0).has(.digit) } ? index : nil
      }
      index += 1
    }
    return nil
  }
}
