import CopydeskCore

/// A mark alone in brackets comments on the word before it.
struct BracketedMark: SentenceRule {
  var name: String { "bracketed-mark" }
  var note: String { "a mark alone in brackets ends nothing" }
  var marks: Set<Mark> { [.question, .exclamation] }
  var examples: [Example] {
    [
      Example(parted: "He paid one (!) Mark for it."),
      Example(parted: "They met in Kersk (?) Square."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    let before = passage.byte(passage.terminals.lowerBound &- 1)
    return before == 0x28 && passage.closesBracket
      && passage.close == passage.terminals.upperBound &+ 1 ? .join : nil
  }
}
