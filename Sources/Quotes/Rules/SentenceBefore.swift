import CopydeskCore

/// Russian "... . Ob etom soobshchil SOURCE.": the sentence before is what the source says.
struct SentenceBefore: AttributionRule {
  let name = "sentence-before"
  let note = "A sentence that says who told this makes the sentence before it what was told."
  let examples = [
    Example(
      "\u{41C}\u{43E}\u{441}\u{442} \u{437}\u{430}\u{43A}\u{440}\u{44B}\u{442}. "
        + "\u{41E}\u{431} \u{44D}\u{442}\u{43E}\u{43C} \u{441}\u{43E}\u{43E}\u{431}\u{449}\u{438}\u{43B}"
        + " \u{43C}\u{44D}\u{440}.",
      "\u{43C}\u{44D}\u{440} | \u{41C}\u{43E}\u{441}\u{442} \u{437}\u{430}\u{43A}\u{440}\u{44B}\u{442}"
    )
  ]

  /// Most tokens of such a sentence before its verb.
  private static let reach = 9

  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    guard classes.has(.cue),
      let before = passage.sentences.last(where: { $0.upperBound <= sentence.lowerBound }),
      opens(sentence, passage), let cue = cue(sentence, passage)
    else { return }
    let limit = passage.contentLimit(sentence)
    // Nothing else is told: no clause of its own follows.
    guard
      !(cue + 1..<max(cue + 1, limit)).contains(where: {
        passage.bits($0).has([.complementizer, .colon])
      })
    else { return }
    let start = passage.pastHeard(cue + 1, limit)
    let subject =
      passage.institution(at: start, limit: limit) ?? passage.phrase(
        startingAt: start, limit: limit)
      ?? agency(sentence, cue, passage)
    guard let subject else { return }
    passage.attribute(
      Contents(before.lowerBound..<passage.contentLimit(before)), source: subject,
      cue: cue..<cue + 1)
  }

  /// A word that stands for the sentence before opens it, behind a preposition perhaps.
  private func opens(_ sentence: Range<Int>, _ passage: Passage) -> Bool {
    let first = sentence.lowerBound
    return passage.traits(first).has(.anaphoric)
      || passage.bits(first).has(.preposition) && passage.traits(first + 1).has(.anaphoric)
  }

  private func cue(_ sentence: Range<Int>, _ passage: Passage) -> Int? {
    let stop = min(sentence.upperBound, sentence.lowerBound + Self.reach)
    return (sentence.lowerBound..<stop).first {
      passage.frame($0).has(.speech) && passage.frame($0).has([.past, .third])
        && !passage.bits($0).has(.capital)
    }
  }

  /// "Ob etom RIA Novosti soobshchil ...": the agency before the verb, where nobody follows.
  private func agency(_ sentence: Range<Int>, _ cue: Int, _ passage: Passage) -> Range<Int>? {
    passage.phrase(endingAt: cue - 1, floor: sentence.lowerBound + 1)
  }
}

extension Passage {
  /// Past adverbs, times and an agency that heard it, where a source follows.
  func pastHeard(_ from: Int, _ limit: Int) -> Int {
    let start = skipAdverbials(from, limit)
    var index = start
    while index < limit, traits(index).has(.agency) { index += 1 }
    index = skipAdverbials(index, limit)
    return index < limit && bits(index).has(.word)
      && !bits(index).has([.preposition, .coordinator])
      ? index : start
  }
}
