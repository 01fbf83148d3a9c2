import CopydeskCore

/// A mark alone in brackets comments on the word before it.
struct BracketedMark: SentenceRule {
  var name: String { "bracketed-mark" }
  var note: String { "a mark alone in brackets ends nothing" }
  var marks: Set<CandidateMark> { [.question, .exclamation] }
  var examples: [Example] {
    [
      Example(parted: "He paid one (!) Mark for it."),
      Example(parted: "They met in Kersk (?) Square."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    let before = candidate.byte(candidate.terminals.lowerBound &- 1)
    return before == 0x28 && candidate.closesBracket
      && candidate.close == candidate.terminals.upperBound &+ 1 ? .join : nil
  }
}
