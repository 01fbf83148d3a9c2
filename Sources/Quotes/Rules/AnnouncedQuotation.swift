import CopydeskCore

/// "SOURCE continued:" and then the quotation as a paragraph of its own.
struct AnnouncedQuotation: AttributionRule {
  let name = "announced"
  let note = "A paragraph that ends in a colon announces who speaks in the next."
  let examples = [
    Example(
      "The ministry issued a statement:\n\n\u{201C}The border will stay closed.\u{201D}",
      "ministry | \u{201C}The border will stay closed.\u{201D}")
  ]

  func read(paragraph passage: inout Passage) -> Bool {
    guard let announcement = passage.announcement, let first = passage.stretches.first,
      first.open == 0
    else { return false }
    passage.attribute(Contents(0..<first.end), by: announcement)
    return first.end >= passage.tokens.count
  }
}

extension Passage {
  /// Who is announced by the colon at the paragraph's end, and by which verb.
  func announced() -> Attribution? {
    guard let last = tokens.indices.last, bits(last).has(.colon), !isQuoted(last),
      let sentence = sentences.last
    else { return nil }
    if let sender = sender(sentence, last) { return announcement(sender, last..<last + 1) }
    var index = last - 1
    while index >= sentence.lowerBound {
      if tokens[index].has(.cue), let site = site(index, sentence), let source = source(of: site),
        site.frame.has([.speech, .manner]) || !site.frame.has(.gerund)
      {
        return announcement(source, index..<index + 1)
      }
      index -= 1
    }
    guard let verb = announcingVerb(sentence, last),
      let source = subject(before: verb, floor: sentence.lowerBound)
    else { return nil }
    return announcement(source, verb..<last)
  }

  /// "And from Chairwoman Baker:", "From the desk of Tom Reed:": the name at the end, where no verb
  /// stands.
  private func sender(_ sentence: Range<Int>, _ colon: Int) -> Range<Int>? {
    var start = sentence.lowerBound
    if bits(start).has(.coordinator) { start += 1 }
    guard language.hasBareClauses, traits(start).has(.ablative), start + 1 < colon,
      colon - start <= Self.gapReach,
      !(start..<colon).contains(where: {
        bits($0).has([.auxiliary, .predicate]) && !bits($0).has(.namer) && !bits($0).has(.capital)
      })
    else { return nil }
    let genitive = (start + 1..<colon).last {
      traits($0).has(.genitive) && !bits($0 - 1).has(.capital) && bits($0 + 1).has(.capital)
    }
    return (genitive ?? start) + 1..<colon
  }

  private func announcement(_ source: Range<Int>, _ cue: Range<Int>) -> Attribution {
    let (speaker, evidence) = speakers.resolve(source, in: self)
    return Attribution(
      cue: ByteRange(byteRange(cue)), source: ByteRange(byteRange(source)), speaker: speaker,
      evidence: evidence, isSpeech: true, paragraph: number)
  }

  /// The first finite verb of the sentence: "issued a statement:".
  private func announcingVerb(_ sentence: Range<Int>, _ limit: Int) -> Int? {
    sentence.first { index in
      index < limit && !isQuoted(index) && bits(index).has(.predicate) && !bits(index).has(.namer)
    }
  }
}
