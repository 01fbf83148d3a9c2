import CopydeskCore

/// A full-width stop between digits is the point of a number.
struct FullWidthFigure: SentenceRule {
  var name: String { "full-width-figure" }
  var language: String { "ja" }
  var note: String { "a full-width stop between two digits belongs to a number" }
  var marks: Set<Mark> { [.foreign] }
  var facts: Facts { .touches }
  var examples: [Example] { [Example(parted: "気温は３．２９度だった。 | 寒い。")] }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    let before = passage.scalar(before: passage.terminals.lowerBound).value
    return passage.shape == .digit && CodePoint.isDigit(before)
      && passage.scalar(passage.terminals.lowerBound).value == 0xFF0E ? .join : nil
  }
}
