import CopydeskCore

/// A full-width stop between digits is the point of a number.
struct FullWidthFigure: SentenceRule {
  var name: String { "full-width-figure" }
  var language: String { "ja" }
  var note: String { "a full-width stop between two digits belongs to a number" }
  var marks: Set<CandidateMark> { [.foreign] }
  var facts: Facts { .touches }
  var examples: [Example] { [Example(parted: "気温は３．２９度だった。 | 寒い。")] }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    let before = candidate.scalar(before: candidate.terminals.lowerBound).value
    return candidate.shape == .digit && CodePoint.isDigit(before)
      && candidate.scalar(candidate.terminals.lowerBound).value == 0xFF0E ? .join : nil
  }
}
