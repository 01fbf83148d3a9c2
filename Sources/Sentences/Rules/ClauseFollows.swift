import CopydeskCore

/// After an abbreviation that can end a sentence only a new clause shows that it does.
struct ClauseFollows: SentenceRule {
  var name: String { "clause-follows" }
  var note: String { "U.S., a.m., Inc. and the like end a sentence where a new clause starts" }
  var marks: Set<CandidateMark> { [.stop] }
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

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.isAbbreviated, !candidate.wordTraits.contains(.final) else {
      return nil
    }
    if candidate.opensBracket { return .join }
    if candidate.closesQuotation || candidate.opensQuotation {
      return candidate.shape == .capital ? .split : .join
    }
    switch candidate.shape {
    case .capital: return candidate.startsClause ? .split : .join
    case .small, .digit, .uncased, .symbol, .nothing: return .join
    }
  }
}
