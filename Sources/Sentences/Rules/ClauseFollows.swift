import CopydeskCore

/// After an abbreviation that can end a sentence only a new clause shows that it does.
struct ClauseFollows: SentenceRule {
  var name: String { "clause-follows" }
  var note: String { "U.S., a.m., Inc. and the like end a sentence where a new clause starts" }
  var marks: Set<Mark> { [.stop] }
  var facts: Facts { .isAbbreviated }
  var examples: [Example] {
    [
      Example(
        parted:
          "Officials in the U.S. Congress disagreed. | He was flown to the U.S. | The operation took hours."
      ),
      Example(parted: "He came at 6 p.m. | Mr. Wu left the F.B.I. | It's late."),
      Example(parted: "The fire began at 14 Orchard St. | The school was empty."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.isAbbreviated, !passage.wordTraits.contains(.final) else {
      return nil
    }
    if passage.opensBracket { return .join }
    if passage.closesQuotation || passage.opensQuotation {
      return passage.shape == .capital ? .split : .join
    }
    switch passage.shape {
    case .capital: return passage.startsClause ? .split : .join
    case .small, .digit, .uncased, .symbol, .nothing: return .join
    }
  }
}
