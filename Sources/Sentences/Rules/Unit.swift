import CopydeskCore

/// A unit after a figure is abbreviated; alone the same letters are a word.
struct Unit: SentenceRule {
  var name: String { "unit" }
  var note: String { "the stop of a unit after a figure ends a sentence only before a capital" }
  var marks: Set<Mark> { [.stop] }
  var examples: [Example] {
    [
      Example(parted: "The suspect is 5 ft. 11 in. tall. | He has a scar."),
      Example(parted: "The coordinates are 34.5127 N., 36.5779 E. | A drone filmed the site."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.mark == .stop,
      passage.wordTraits.contains(.unit) || passage.facts.contains(.isLetter),
      passage.isFigure(passage.wordBeforeWord)
    else { return nil }
    switch passage.shape {
    case .capital: return .split
    case .digit, .small: return .join
    default: return nil
    }
  }
}
