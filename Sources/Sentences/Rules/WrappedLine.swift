import CopydeskCore

/// A line that nothing ends was wrapped.
struct WrappedLine: SentenceRule {
  var name: String { "wrapped-line" }
  var note: String { "a line end without a mark, in running text, is white space" }
  var marks: Set<Mark> { [.line] }
  var examples: [Example] {
    [Example("Fighters killed in\nbattle for town", "Fighters killed in battle for town")]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? { passage.mark == .line ? .join : nil }
}
