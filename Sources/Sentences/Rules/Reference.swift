import CopydeskCore

/// The abbreviation of a part of a work or of a rank in a series stands before its number.
struct Reference: SentenceRule {
  var name: String { "reference" }
  var note: String { "No., Art., p. and the months stand before a number, a letter or a numeral" }
  var marks: Set<Mark> { [.stop] }
  var facts: Facts { .isListed }
  var examples: [Example] {
    [
      Example(parted: "Art. 5 of the charter was invoked. | Under Art. 7, members must vote."),
      Example(parted: "They were last seen on Sept. 30. | Oct. 1 was a holiday."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard !passage.wordTraits.isDisjoint(with: [.reference, .date]),
      passage.close == passage.terminals.upperBound
    else { return nil }
    if passage.shape == .digit { return .join }
    guard passage.wordTraits.contains(.reference) else { return nil }
    if passage.shape == .symbol { return passage.startsUpperOrdinary ? nil : .join }
    return passage.isRoman(passage.following) || passage.isSingleLetter(passage.following)
      ? .join : nil
  }
}
