import CopydeskCore

/// A unit after a figure is abbreviated; alone the same letters are a word.
struct Unit: SentenceRule {
  var name: String { "unit" }
  var note: String { "the stop of a unit after a figure ends a sentence only before a capital" }
  var marks: Set<CandidateMark> { [.stop] }
  var examples: [Example] {
    [
      Example(parted: "The shelter is at 319 S. Denver Street."),
      Example(parted: "The suspect is 5 ft. 11 in. tall. | He has a scar."),
      Example(parted: "The port cost 86 mln. EUR in all."),
      Example(parted: "The coordinates are 34.5127 N., 36.5779 E. | A drone filmed the site."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.mark == .stop,
      candidate.wordTraits.contains(.unit) || isUnlistedLetter(candidate),
      candidate.isFigure(candidate.wordBeforeWord)
    else { return nil }
    switch candidate.shape {
    case .capital:
      let goesOn = isDirection(candidate) || candidate.isAcronym(candidate.following)
      return goesOn && !candidate.startsClause ? .join : .split
    case .digit, .small: return .join
    default: return nil
    }
  }

  private func isUnlistedLetter(_ candidate: borrowing Candidate) -> Bool {
    candidate.facts.contains(.isLetter) && candidate.wordTraits.isDisjoint(with: .abbreviation)
  }

  /// Whether the letter is that of a quarter of the sky after the number of a house; a latitude or
  /// longitude has a fraction.
  private func isDirection(_ candidate: borrowing Candidate) -> Bool {
    guard candidate.word.count == 1,
      Self.directions.contains(candidate.byte(candidate.word.lowerBound))
    else { return false }
    for index in candidate.wordBeforeWord where !candidate.bytes[index].isDigit { return false }
    return true
  }

  private static let directions = ByteSet("NESW".utf8)
}
