import CopydeskCore

/// "WALLACE: ..." in a transcript, "Assad: ..." in a headline.
struct SpeakerLabel: AttributionRule {
  let name = "speaker-label"
  let note = "A paragraph that begins with a name and a colon is what that person says."
  let examples = [
    Example(
      "WALLACE: Do you see those two as equivalent?",
      "WALLACE | Do you see those two as equivalent?"),
    Example(
      "Q: What did you find?\n\nA: The door was open.\n\nQ: And then?\n\nA: We went in.",
      "Q | What did you find? ## A | The door was open ## Q | And then? ## A | We went in"),
  ]

  /// Longest label, in tokens: "Gov. Mike Pence (R-IN)".
  private static let longestLabel = 9

  func read(paragraph passage: inout Passage) -> Bool {
    guard passage.classes.has(.colon) else { return false }
    let start = passage.bits(0).has([.doubleMark, .dash]) ? 1 : 0
    guard let colon = colon(start, passage) else { return false }
    let source = start..<colon
    let content = colon + 1..<passage.tokens.count
    guard !content.isEmpty, isLabel(source, passage), hasWords(content, passage) else {
      return false
    }
    // "“One thing is sure: it rains.”": the colon belongs to what is said.
    if start == 1, passage.isQuoted(0), passage.stretches[0].isClosed, !isShout(source, passage) {
      return false
    }
    let isRepeated = repeats(source, passage)
    if !isRepeated, isDateline(content, passage) || isTopic(source, content, passage) {
      let end = passage.sentences[0].upperBound
      if end > colon + 1 { passage.sentences[0] = colon + 1..<end }
      return false
    }
    let isTranscript = isRepeated || isShout(source, passage)
    guard isTranscript || isTitle(passage) else { return false }
    if passage.isQuoted(colon + 1), passage.stretchOf[colon + 1] != passage.stretchOf[colon] {
      return false
    }
    return passage.attribute(
      Contents(content), source: source, cue: colon..<colon + 1, isSpeech: isTranscript)
  }

  /// "LAGOS: Two ships sank on Monday, the navy said.": what stands behind the label, which opens the
  /// document and no other line, has a source of its own.
  private func isDateline(_ content: Range<Int>, _ passage: Passage) -> Bool {
    passage.number == 0 && isShout(0..<content.lowerBound - 1, passage)
      && content.contains { index in
        passage.isSpeechCue(index) && passage.frame(index).has([.past, .third])
          && !passage.bits(index).has(.capital)
      }
  }

  /// "US-CHINA TRADE: Equifax said ...": a label of several words that names nobody, before a sentence
  /// with a source of its own.
  private func isTopic(
    _ label: Range<Int>, _ content: Range<Int>, _ passage: Passage
  ) -> Bool {
    isShout(label, passage) && label.count > 1
      && !label.contains { passage.bits($0).has([.givenName, .title, .person, .abbreviation]) }
      && !passage.isQuoted(content.lowerBound)
      && content.contains { index in
        passage.isSpeechCue(index) && passage.frame(index).has([.past, .third])
          && !passage.bits(index).has(.capital)
      }
  }

  /// More than a figure stands behind the label.
  private func hasWords(_ range: Range<Int>, _ passage: Passage) -> Bool {
    range.contains { passage.bits($0).has(.word) && !passage.bits($0).has(.digit) }
  }

  private func colon(_ start: Int, _ passage: Passage) -> Int? {
    let stop = min(passage.tokens.count, start + Self.longestLabel)
    guard start + 1 < stop else { return nil }
    for index in start + 1..<stop {
      if passage.bits(index).has(.colon) {
        return passage.bits(index).has(.spaceAfter) ? index : nil
      }
      if passage.bits(index).has([.stop, .comma, .semicolon, .doubleMark]) { return nil }
    }
    return nil
  }

  private func isLabel(_ range: Range<Int>, _ passage: Passage) -> Bool {
    let first = passage.bits(range.lowerBound)
    guard first.has(.capital), !first.has([.label, .time, .wh, .preposition]) else { return false }
    for index in range {
      if passage.bits(index).has(.label) { return false }
      if passage.language.hasCapitalNouns, passage.bits(index).has([.coordinator, .preposition]) {
        return false
      }
      if passage.bits(index).has([.be, .have, .modal, .auxiliaryDo, .predicate, .pronoun]),
        !passage.bits(index).has(.capital)
      {
        return false
      }
    }
    return true
  }

  /// The label is a name that begins several lines.
  private func repeats(_ range: Range<Int>, _ passage: Passage) -> Bool {
    range.allSatisfy {
      passage.bits($0).has([.capital, .particle, .digit, .openBracket, .closeBracket])
    } && passage.labels.repeats(passage.bytes[passage.byteRange(range)])
  }

  private func isShout(_ range: Range<Int>, _ passage: Passage) -> Bool {
    var shout = false
    for index in range
    where passage.bits(index).has(.word) && !passage.bits(index).has([.abbreviation, .digit]) {
      if passage.bits(index).has(.openBracket) { break }
      if !passage.bits(index).has(.allCapitals) { return false }
      shout = true
    }
    return shout
  }

  /// The first paragraph, of one sentence.
  private func isTitle(_ passage: Passage) -> Bool {
    passage.number == 0 && passage.sentences.count <= 2
  }
}
