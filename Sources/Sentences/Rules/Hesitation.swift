import CopydeskCore

/// An ellipsis after a word that no clause ends with, or before the same word again, is a pause.
struct Hesitation: SentenceRule {
  var name: String { "hesitation" }
  var note: String { "an ellipsis inside a clause is a pause" }
  var marks: Set<CandidateMark> { [.ellipsis] }
  var examples: [Example] {
    [
      Example(parted: "“It was... I can't find the word... a wall of water,” he said."),
      Example(parted: "I... I did not see it."),
      Example(parted: "He promised roads, schools, hospitals.... | None was built."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.mark == .ellipsis, !candidate.closesQuotation else { return nil }
    if candidate.wordTraits.contains(.function) { return .join }
    return candidate.sameWord(candidate.word, candidate.following) ? .join : nil
  }
}
