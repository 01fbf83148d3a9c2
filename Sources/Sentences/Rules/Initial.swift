import CopydeskCore

/// A single capital with a stop is the initial of a name, unless it labels something.
struct Initial: SentenceRule {
  var name: String { "initial" }
  var note: String {
    "a single capital with a stop is an initial; a label ends before a new clause"
  }
  var marks: Set<Mark> { [.stop] }
  var facts: Facts { .isLetter }
  var examples: [Example] {
    [
      Example(parted: "Judge A. M. Naidoo read the verdict. | The accused, D. F. Malan, wept."),
      Example(parted: "The court called him Witness K. | He spoke behind a screen."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard isInitial(passage),
      passage.close == passage.terminals.upperBound
    else { return nil }
    switch passage.shape {
    case .capital:
      if passage.isSingleLetter(passage.following),
        passage.byte(passage.following.upperBound) == Byte.stop
      {
        return .join
      }
      return passage.startsClause ? .split : labelled(passage)
    case .digit: return labelled(passage)
    case .small, .uncased: return .join
    case .symbol, .nothing: return nil
    }
  }

  /// A single capital, or a single letter of a script without case.
  private func isInitial(_ passage: borrowing Passage) -> Bool {
    let first = passage.word.lowerBound
    let (mark, length) = passage.scalar(before: first)
    // The last letter of an acronym of Hebrew stands behind a mark of quotation.
    if Marks.isQuotation(mark) || mark == 0x5F4, passage.isWordPart(first &- length &- 1) {
      return false
    }
    let shape = passage.shape(at: first)
    return shape == .capital || shape == .uncased
  }

  private func labelled(_ passage: borrowing Passage) -> Verdict {
    let before = passage.words.traits(of: passage.bytes, passage.wordBeforeWord)
    return before.contains(.labelled) ? .split : .join
  }
}
