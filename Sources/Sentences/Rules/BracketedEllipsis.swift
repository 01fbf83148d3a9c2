import CopydeskCore

/// An ellipsis in brackets stands for words left out inside the sentence.
struct BracketedEllipsis: SentenceRule {
  var name: String { "bracketed-ellipsis" }
  var note: String {
    "an ellipsis in brackets or at the start ends nothing, but before a new clause"
  }
  var marks: Set<CandidateMark> { [.ellipsis] }
  var examples: [Example] {
    [
      Example(parted: "The army [...] has left."),
      Example(parted: "Ozone is rising [...] | However, yields grew."),
      Example(parted: "The army \"... will respond at a time of its choosing.\""),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.mark == .ellipsis else { return nil }
    let before = candidate.scalar(before: candidate.terminals.lowerBound).value
    if before == 0x5B || before == 0x28 {
      guard candidate.closesBracket, candidate.shape != .nothing else { return nil }
      return candidate.startsClause ? .split : .join
    }
    if candidate.startsSentence(candidate.terminals) { return .join }
    return Marks.isQuotation(before) && !candidate.closesQuotation ? .join : nil
  }
}
