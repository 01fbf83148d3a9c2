import CopydeskCore

/// The first word in brackets with a stop, before a figure, a month or a small letter, is an abbreviation
/// that no list need have: nobody ends a sentence after one word in brackets.
struct BracketedAbbreviation: SentenceRule {
  var name: String { "bracketed-abbreviation" }
  var note: String { "a single word after a bracket, with a stop and a figure, is an abbreviation" }
  var marks: Set<CandidateMark> { [.stop] }
  var facts: Facts { .followsBracket }
  var examples: [Example] {
    [
      Example(parted: "The tool (illustr. 8) is old."),
      Example(parted: "The writer (bapt. 1562) wept."),
      Example(parted: "Her son (b. March 2009) is tall."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.close == candidate.terminals.upperBound,
      candidate.word.upperBound == candidate.terminals.lowerBound,
      candidate.shape == .digit || candidate.shape == .small
        || candidate.followingTraits.contains(.month)
    else { return nil }
    return .join
  }
}
