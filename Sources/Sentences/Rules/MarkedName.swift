import CopydeskCore

/// Some names end in a mark of their own.
struct MarkedName: SentenceRule {
  var name: String { "marked-name" }
  var note: String { "the mark of a name such as Yahoo! ends a sentence only before a new clause" }
  var marks: Set<CandidateMark> { [.question, .exclamation] }
  var facts: Facts { .isListed }
  var examples: [Example] {
    [
      Example(parted: "Shares of Yahoo! Japan fell. | Google did not.")
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.mark == .exclamation || candidate.mark == .question,
      candidate.terminals.count == 1, candidate.wordTraits.contains(.markedName),
      candidate.bytes[candidate.word.lowerBound].isUpper
    else { return nil }
    return candidate.startsClause ? .split : .join
  }
}
