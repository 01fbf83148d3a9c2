import CopydeskCore

/// A date and a time in figures stamp a message: they stand apart from its sender and its text.
struct TimeStamp: SentenceRule {
  var name: String { "time-stamp" }
  var note: String { "a date and time in figures, as in the head of a message, stand apart" }
  var marks: Set<CandidateMark> { [.gap, .line] }
  var examples: [Example] {
    [
      Example(parted: "Ruth Vane | 03/14/2002 09:05 AM | Can we meet at noon?"),
      Example(parted: "The order of 03/14/2002 09:05 AM was void."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    if candidate.text.stampEnd(from: candidate.next) != nil {
      return Self.isApart(candidate) ? .split : nil
    }
    guard candidate.shape == .capital || candidate.shape == .small,
      let start = start(endingAt: candidate.close, candidate)
    else { return nil }
    if candidate.shape == .capital || start == candidate.sentence { return .split }
    return nil
  }

  /// Whether the words before the gap ask for nothing more.
  static func isApart(_ candidate: borrowing Candidate) -> Bool {
    let last = candidate.byte(candidate.close &- 1)
    return !candidate.wordTraits.contains(.function)
      && (last.isLetter || last.isDigit || last >= 0x80 || last == UInt8(ascii: ">")
        || last == UInt8(ascii: ")") || last == Byte.quote)
  }

  private func start(endingAt close: Int, _ candidate: borrowing Candidate) -> Int? {
    let limit = max(candidate.sentence, close &- TextView.longestStamp)
    var at = close &- 1
    while at >= limit {
      if at == candidate.sentence || candidate.byte(at &- 1) == Byte.space,
        candidate.byte(at).isDigit,
        candidate.text.stampEnd(from: at) == close
      {
        return at
      }
      at &-= 1
    }
    return nil
  }
}
