import CopydeskCore

/// "signs reading „...“", "mit der Parole „...“": the words of a crowd or on a banner.
struct Slogan: AttributionRule {
  let name = "slogan"
  let note = "Behind a word for a slogan or for a banner stand words that no single person says."
  let examples = [
    Example(
      "The crowd filled the square with chants of \u{201C}Bread and peace now\u{201D}.",
      " | \u{201C}Bread and peace now\u{201D}")
  ]

  /// How far before the words the noun may stand, in tokens.
  private static let reach = 4
  /// Fewest words of a slogan: a single one may be a name.
  private static let shortest = 2

  func finish(sentence: Range<Int>, in passage: inout Passage) {
    for number in passage.stretchNumbers(in: sentence) {
      let stretch = passage.stretches[number]
      guard !stretch.isUsed, stretch.isClosed,
        passage.hasWords(stretch.open..<stretch.end, atLeast: Self.shortest),
        let noun = noun(before: stretch.open, sentence.lowerBound, passage)
      else { continue }
      passage.attribute(
        Contents(stretch.open..<stretch.end), source: nil, cue: noun..<noun + 1,
        isSpeech: false)
    }
  }

  /// The noun, with nothing but "of", "reading", "wie" or a sign between it and the words.
  private func noun(before open: Int, _ floor: Int, _ passage: Passage) -> Int? {
    var index = open - 1
    while index >= max(floor, open - Self.reach), !passage.isQuoted(index) {
      let here = passage.bits(index)
      if here.has(.slogan) { return index }
      guard here.has([.preposition, .wh, .comma, .colon]) || passage.isGerund(index) else {
        return nil
      }
      index -= 1
    }
    return nil
  }
}
