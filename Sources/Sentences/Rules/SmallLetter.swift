import CopydeskCore

/// A small letter after the mark carries the sentence on, but for casual writing.
struct SmallLetter: SentenceRule {
  var name: String { "small-letter" }
  var note: String { "a small letter carries the sentence on, unless the writer uses no capitals" }
  var marks: Set<Mark> { [.stop, .question, .exclamation, .ellipsis] }
  var facts: Facts { .precedesSmall }
  var examples: [Example] {
    [
      Example(parted: "\"Get down!\" someone shouted, and the firing started."),
      Example(parted: "and then it was over. | nobody came."),
      Example(parted: "He had two phones. | iPhone sales fell."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.shape == .small, passage.mark != .foreign else { return nil }
    if passage.mark == .ellipsis || passage.closesQuotation || passage.closesBracket {
      return .join
    }
    if passage.mark == .stop {
      if passage.isAbbreviated || passage.isSingleLetter(passage.word) { return .join }
      if !passage.wordTraits.isDisjoint(with: [.unit, .reference]) { return .join }
      if passage.hasInnerCapital(passage.following) { return .split }
      let isKnown =
        passage.words.language.contains(.smallStarts) || !passage.wordTraits.isEmpty
        || passage.letters(in: passage.word) >= Self.longWord
      return isKnown && isWord(passage.word, passage) ? .split : .join
    }
    return passage.isCasual ? .split : .join
  }

  /// Where no careless capitals are to be expected, a shorter word may be an abbreviation.
  private static let longWord = 6
  /// Shorter words with a capital may be abbreviations that no list has.
  private static let shortestName = 5

  /// Whether the word is no abbreviation, by its letters.
  private func isWord(_ word: Range<Int>, _ passage: borrowing Passage) -> Bool {
    passage.isPlain(word) || (word.count >= Self.shortestName && passage.isCapitalised(word))
  }
}
