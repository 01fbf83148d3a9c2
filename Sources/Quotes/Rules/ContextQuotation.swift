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

  /// In German, where titles and mottos begin with a capital: the words are part of a sentence.
  private func opensSmall(_ stretch: MarkedStretch, _ passage: Passage) -> Bool {
    let first = passage.bits(stretch.open + 1)
    return first.has(.word) && !first.has([.capital, .digit])
  }

  /// "„Nieder mit ihm“ und „Brot für alle“": nothing but "and" parts it from another quotation.
  private func isJoined(_ number: Int, _ passage: Passage) -> Bool {
    guard number > 0 else { return false }
    let other = passage.stretches[number - 1]
    let between = other.end..<max(other.end, passage.stretches[number].open)
    return other.isUsed && between.count <= 2
      && between.contains { passage.bits($0).has(.coordinator) }
      && between.allSatisfy { passage.bits($0).has([.coordinator, .comma]) }
  }

  /// The quotation opens the sentence and a comma parts it from what follows.
  private func opensWithComma(
    _ stretch: MarkedStretch, _ sentence: Range<Int>, _ passage: Passage
  ) -> Bool {
    guard stretch.open == sentence.lowerBound, stretch.isClosed else { return false }
    return passage.bits(stretch.end).has(.comma) || passage.bits(stretch.close - 1).has(.comma)
  }

  /// "“Indeed!” was the reply": it opens the sentence and ends in a mark of exclamation or question.
  private func exclaims(
    _ stretch: MarkedStretch, _ sentence: Range<Int>, _ passage: Passage
  ) -> Bool {
    let last = stretch.close - 1
    guard stretch.open == sentence.lowerBound, stretch.isClosed, last > stretch.open,
      passage.bits(last).has(.stop), !passage.language.hasCapitalNouns
    else { return false }
    let mark = passage.bytes[passage.tokens[last].start]
    return (mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?"))
      && passage.bits(stretch.end).has(.word) && !passage.bits(stretch.end).has(.capital)
  }

  /// "said the man. “Quick!”": one word with its stop, where somebody spoke or a colon announces it.
  private func answers(_ stretch: MarkedStretch, _ passage: Passage) -> Bool {
    stretch.isClosed && passage.endsInStop(stretch)
      && (!passage.attributions.isEmpty || passage.bits(stretch.open - 1).has(.colon))
  }

  /// "“Yes.”" is the whole paragraph.
  private func isParagraph(_ stretch: MarkedStretch, _ passage: Passage) -> Bool {
    stretch.isClosed && stretch.open == 0 && stretch.end == passage.tokens.count
      && passage.endsInStop(stretch)
  }

  /// A colon of the sentence announces it.
  private func isAnnounced(
    _ stretch: MarkedStretch, _ sentence: Range<Int>, _ passage: Passage
  ) -> Bool {
    guard stretch.open > sentence.lowerBound, passage.bits(stretch.open - 1).has(.colon) else {
      return false
    }
    // "(motto: “Fair and free”)": a remark on a name.
    let lead = max(sentence.lowerBound, stretch.open - Self.longestLabel)..<stretch.open
    return !lead.contains { passage.bits($0).has(.openBracket) }
  }

  /// "Pollsters agree - Ann Baker: “...”": the name right before the colon, behind a sign.
  private func labelling(
    _ colon: Int, _ sentence: Range<Int>, _ passage: Passage
  ) -> Range<Int>? {
    var start = colon
    while start > sentence.lowerBound, isLabelPart(start - 1, passage) { start -= 1 }
    guard start < colon, passage.bits(start).has(.capital), colon - start <= Self.longestLabel,
      start == sentence.lowerBound || passage.bits(start - 1).has(.dash)
    else { return nil }
    return start..<colon
  }

  /// The subject of the sentence; behind its verb where a mere "das" opens it: "Das sieht Klein anders:".
  private func subject(
    _ sentence: Range<Int>, before limit: Int, _ passage: Passage
  ) -> Range<Int>? {
    guard let subject = passage.mainSubject(sentence, before: limit) else { return nil }
    let first = passage.bits(subject.lowerBound)
    guard passage.language.isVerbSecond, subject.count == 1, first.has(.determiner),
      let other = passage.phrase(startingAt: subject.upperBound + 1, limit: limit - 1),
      other.contains(where: { passage.bits($0).has(.capital) })
    else { return subject }
    return other
  }

  private func isLabelPart(_ index: Int, _ passage: Passage) -> Bool {
    NameSpan.isNamePart(index, passage) || passage.bits(index).has(.pronoun)
      || passage.bits(index).has([.person, .document, .group, .title])
        && !passage.bits(index).has(.label)
  }

  /// Tokens before the colon among which a bracket makes of what follows a label.
  private static let longestLabel = 10

  func finish(sentence: Range<Int>, in passage: inout Passage) {
    for number in passage.stretchNumbers(in: sentence) {
      let stretch = passage.stretches[number]
      guard !stretch.isUsed else { continue }
      apply(number, sentence, &passage)
    }
  }

  private func apply(_ number: Int, _ sentence: Range<Int>, _ passage: inout Passage) {
    let stretch = passage.stretches[number]
    let range = stretch.open..<stretch.end
    let isAlone =
      stretch.open == sentence.lowerBound && stretch.end >= passage.contentLimit(sentence)
    let isSpeech =
      isAlone || opensWithComma(stretch, sentence, passage) && !passage.isName(stretch)
        || isAnnounced(stretch, sentence, passage)
      ? passage.hasWords(range, atLeast: Self.shortestAlone) || answers(stretch, passage)
      : passage.hasWords(range, atLeast: Self.shortestInside) && !passage.isHeadline(range)
        && (!passage.language.hasCapitalNouns || opensSmall(stretch, passage))
        && (passage.language.hasSpaces || passage.bits(stretch.close - 1).has([.stop, .comma]))
    guard
      isSpeech || stretch.continues || isJoined(number, passage)
        || exclaims(stretch, sentence, passage) || isParagraph(stretch, passage)
    else { return }
    if isAnnounced(stretch, sentence, passage),
      let source = labelling(stretch.open - 1, sentence, passage)
        ?? subject(sentence, before: stretch.open, passage)
    {
      passage.attribute(Contents(range), source: source, cue: nil)
      return
    }
    if let other = passage.otherVoice(stretch) {
      passage.attribute(Contents(range), by: other)
      return
    }
    guard let before = passage.voice else {
      passage.attribute(Contents(range), source: nil, cue: nil, evidence: Evidence.none)
      return
    }
    passage.attribute(Contents(range), by: before)
  }
}
