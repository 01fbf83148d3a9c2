import CopydeskCore

/// A line that nothing ends was wrapped.
struct WrappedLine: SentenceRule {
  var name: String { "wrapped-line" }
  var note: String { "a line end without a mark, in running text, is white space" }
  var marks: Set<CandidateMark> { [.line] }
  var examples: [Example] {
    [Example("Fighters killed in\nbattle for town", "Fighters killed in battle for town")]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    candidate.mark == .line ? .join : nil
  }
}
