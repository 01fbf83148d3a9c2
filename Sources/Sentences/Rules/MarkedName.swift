import CopydeskCore

/// Some names end in a mark of their own.
struct MarkedName: SentenceRule {
  var name: String { "marked-name" }
  var note: String { "the mark of a name such as Yahoo! ends a sentence only before a new clause" }
  var marks: Set<Mark> { [.question, .exclamation] }
  var facts: Facts { .isListed }
  var examples: [Example] {
    [
      Example(parted: "Shares of Yahoo! Japan fell. | Google did not.")
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.mark == .exclamation || passage.mark == .question,
      passage.terminals.count == 1, passage.wordTraits.contains(.markedName),
      passage.bytes[passage.word.lowerBound].isUpper
    else { return nil }
    return passage.startsClause ? .split : .join
  }
}
