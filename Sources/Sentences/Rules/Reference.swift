import CopydeskCore

/// The abbreviation of a part of a work or of a rank in a series stands before its number.
struct Reference: SentenceRule {
  var name: String { "reference" }
  var note: String { "No., Art., p. and the months stand before a number, a letter or a numeral" }
  var marks: Set<CandidateMark> { [.stop] }
  var facts: Facts { .isListed }
  var examples: [Example] {
    [
      Example(parted: "Art. 5 of the charter was invoked. | Under Art. 7, members must vote."),
      Example(parted: "They were last seen on Sept. 30. | Oct. 1 was a holiday."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard !candidate.wordTraits.isDisjoint(with: [.reference, .date]),
      candidate.close == candidate.terminals.upperBound
    else { return nil }
    if candidate.shape == .digit { return .join }
    guard candidate.wordTraits.contains(.reference) else { return nil }
    if candidate.shape == .symbol { return candidate.startsUpperOrdinary ? nil : .join }
    return candidate.isRoman(candidate.following) || candidate.isSingleLetter(candidate.following)
      ? .join : nil
  }
}
