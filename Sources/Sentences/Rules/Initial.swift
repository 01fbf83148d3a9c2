import CopydeskCore

/// A single capital with a stop is the initial of a name, unless it labels something.
struct Initial: SentenceRule {
  var name: String { "initial" }
  var note: String {
    "a single capital with a stop is an initial; a label ends before a new clause"
  }
  var marks: Set<CandidateMark> { [.stop] }
  var facts: Facts { .isLetter }
  var examples: [Example] {
    [
      Example(parted: "Judge A. M. Naidoo read the verdict. | The accused, D. F. Malan, wept."),
      Example(parted: "The court called him Witness K. | He spoke behind a screen."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard isInitial(candidate),
      candidate.close == candidate.terminals.upperBound
    else { return nil }
    switch candidate.shape {
    case .capital:
      if candidate.isSingleLetter(candidate.following),
        candidate.byte(candidate.following.upperBound) == Byte.stop
      {
        return .join
      }
      return candidate.startsClause ? .split : labelled(candidate)
    case .digit: return labelled(candidate)
    case .small, .uncased: return .join
    case .symbol, .nothing: return nil
    }
  }

  /// A single capital, or a single letter of a script without case.
  private func isInitial(_ candidate: borrowing Candidate) -> Bool {
    let first = candidate.word.lowerBound
    let (mark, length) = candidate.scalar(before: first)
    // The last letter of an acronym of Hebrew stands behind a mark of quotation.
    if Marks.isQuotation(mark) || mark == 0x5F4, candidate.isWordPart(first &- length &- 1) {
      return false
    }
    let shape = candidate.shape(at: first)
    return shape == .capital || shape == .uncased
  }

  private func labelled(_ candidate: borrowing Candidate) -> Verdict {
    let before = candidate.words.traits(of: candidate.bytes, candidate.wordBeforeWord)
    return before.contains(.labelled) ? .split : .join
  }
}
