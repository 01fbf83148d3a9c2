import CopydeskCore

/// A unit after a figure is abbreviated; alone the same letters are a word.
struct Unit: SentenceRule {
  var name: String { "unit" }
  var note: String { "the stop of a unit after a figure ends a sentence only before a capital" }
  var marks: Set<Mark> { [.stop] }
  var examples: [Example] {
    [
      Example(parted: "The shelter is at 319 S. Denver Street."),
      Example(parted: "The suspect is 5 ft. 11 in. tall. | He has a scar."),
      Example(parted: "The port cost 86 mln. EUR in all."),
      Example(parted: "The coordinates are 34.5127 N., 36.5779 E. | A drone filmed the site."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.mark == .stop,
      passage.wordTraits.contains(.unit) || isUnlistedLetter(passage),
      passage.isFigure(passage.wordBeforeWord)
    else { return nil }
    switch passage.shape {
    case .capital:
      let goesOn = isDirection(passage) || passage.isAcronym(passage.following)
      return goesOn && !passage.startsClause ? .join : .split
    case .digit, .small: return .join
    default: return nil
    }
  }

  private func isUnlistedLetter(_ passage: borrowing Passage) -> Bool {
    passage.facts.contains(.isLetter) && passage.wordTraits.isDisjoint(with: .abbreviation)
  }

  /// Whether the letter is that of a quarter of the sky after the number of a house; a latitude or
  /// longitude has a fraction.
  private func isDirection(_ passage: borrowing Passage) -> Bool {
    guard passage.word.count == 1,
      Self.directions.contains(passage.byte(passage.word.lowerBound))
    else { return false }
    for index in passage.wordBeforeWord where !passage.bytes[index].isDigit { return false }
    return true
  }

  private static let directions = ByteSet("NESW".utf8)
}
