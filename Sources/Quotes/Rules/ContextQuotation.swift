import CopydeskCore

/// A quotation without a verb of saying: whoever spoke last goes on.
struct ContextQuotation: AttributionRule {
  let name = "context"
  let note = "A quotation that nothing introduces is by the speaker of the quotation before."
  let examples = [
    Example(
      "Paul Meyer said the fire began in the kitchen.\n\n\u{201C}We all ran out barefoot.\u{201D}",
      "Paul Meyer | the fire began in the kitchen // \u{201C}We all ran out barefoot.\u{201D}"
    )
  ]

  /// Fewest words of a quotation inside a sentence that has no verb of saying.  In German such
  /// words are mostly titles, mottos and names.
  private static let shortestInside = 5

  /// Fewest words of a quotation that makes up its sentence, or opens it before a comma.
  private static let shortestAlone = 2

  /// The quotation opens the sentence and a comma parts it from what follows.
  private func opensWithComma(
    _ stretch: MarkedStretch, _ sentence: Range<Int>, _ passage: Passage
  ) -> Bool {
    guard stretch.open == sentence.lowerBound, stretch.isClosed else { return false }
    return passage.bits(stretch.end).has(.comma) || passage.bits(stretch.close - 1).has(.comma)
  }

  /// A colon of the sentence announces it.
  private func isAnnounced(
    _ stretch: MarkedStretch, _ sentence: Range<Int>, _ passage: Passage
  ) -> Bool {
    stretch.open > sentence.lowerBound && passage.bits(stretch.open - 1).has(.colon)
  }

  func finish(sentence: Range<Int>, in passage: inout Passage) {
    for number in passage.stretchNumbers(in: sentence) {
      let stretch = passage.stretches[number]
      guard !stretch.isUsed else { continue }
      apply(stretch, sentence, &passage)
    }
  }

  private func apply(_ stretch: MarkedStretch, _ sentence: Range<Int>, _ passage: inout Passage) {
    let range = stretch.open..<stretch.end
    let isAlone =
      stretch.open == sentence.lowerBound && stretch.end >= passage.contentLimit(sentence)
    let isSpeech =
      isAlone || opensWithComma(stretch, sentence, passage) && !passage.isName(stretch)
        || isAnnounced(stretch, sentence, passage)
      ? passage.hasWords(range, atLeast: Self.shortestAlone)
      : !passage.language.isVerbSecond
        && passage.hasWords(range, atLeast: Self.shortestInside) && !passage.isHeadline(range)
    guard isSpeech || stretch.continues else { return }
    if isAnnounced(stretch, sentence, passage),
      let source = passage.mainSubject(sentence, before: stretch.open)
    {
      passage.attribute([range], source: source, cue: nil, rule: name)
      return
    }
    guard let before = passage.voice else {
      passage.attribute([range], source: nil, cue: nil, rule: name, evidence: "none")
      return
    }
    passage.attribute([range], by: before, rule: name)
  }
}
