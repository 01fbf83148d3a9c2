import CopydeskCore

/// A small letter after the mark carries the sentence on, but for casual writing.
struct SmallLetter: SentenceRule {
  var name: String { "small-letter" }
  var note: String { "a small letter carries the sentence on, unless the writer uses no capitals" }
  var marks: Set<CandidateMark> { [.stop, .question, .exclamation, .ellipsis] }
  var facts: Facts { .precedesSmall }
  var examples: [Example] {
    [
      Example(parted: "\"Get down!\" someone shouted, and the firing started."),
      Example(parted: "and then it was over. | nobody came."),
      Example(parted: "He had two phones. | iPhone sales fell."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.shape == .small, candidate.mark != .foreign else { return nil }
    if candidate.mark == .ellipsis || candidate.closesQuotation || candidate.closesBracket {
      return .join
    }
    if candidate.mark == .stop {
      if candidate.isAbbreviated || candidate.isSingleLetter(candidate.word) { return .join }
      if !candidate.wordTraits.isDisjoint(with: [.unit, .reference]) { return .join }
      if candidate.hasInnerCapital(candidate.following) { return .split }
      let isKnown =
        candidate.words.language.contains(.smallStarts) || !candidate.wordTraits.isEmpty
        || candidate.letters(in: candidate.word) >= Self.longWord
      return isKnown && isWord(candidate.word, candidate) ? .split : .join
    }
    return candidate.isCasual ? .split : .join
  }

  /// Where no careless capitals are to be expected, a shorter word may be an abbreviation.
  private static let longWord = 6
  /// Shorter words with a capital may be abbreviations that no list has.
  private static let shortestName = 5

  /// Whether the word is no abbreviation, by its letters.
  private func isWord(_ word: Range<Int>, _ candidate: borrowing Candidate) -> Bool {
    candidate.isPlain(word) || (word.count >= Self.shortestName && candidate.isCapitalised(word))
  }
}
