import CopydeskCore

/// A date and a time in figures stamp a message: they stand apart from its sender and its text.
struct TimeStamp: SentenceRule {
  var name: String { "time-stamp" }
  var note: String { "a date and time in figures, as in the head of a message, stand apart" }
  var marks: Set<Mark> { [.gap, .line] }
  var examples: [Example] {
    [
      Example(parted: "Ruth Vane | 03/14/2002 09:05 AM | Can we meet at noon?"),
      Example(parted: "The order of 03/14/2002 09:05 AM was void."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    if passage.text.stampEnd(from: passage.next) != nil {
      return Self.isApart(passage) ? .split : nil
    }
    guard passage.shape == .capital || passage.shape == .small,
      let start = start(endingAt: passage.close, passage)
    else { return nil }
    if passage.shape == .capital || start == passage.sentence { return .split }
    return nil
  }

  /// Whether the words before the gap ask for nothing more.
  static func isApart(_ passage: borrowing Passage) -> Bool {
    let last = passage.byte(passage.close &- 1)
    return !passage.wordTraits.contains(.function)
      && (last.isLetter || last.isDigit || last >= 0x80 || last == UInt8(ascii: ">")
        || last == UInt8(ascii: ")") || last == Byte.quote)
  }

  private func start(endingAt close: Int, _ passage: borrowing Passage) -> Int? {
    let limit = max(passage.sentence, close &- TextView.longestStamp)
    var at = close &- 1
    while at >= limit {
      if at == passage.sentence || passage.byte(at &- 1) == Byte.space, passage.byte(at).isDigit,
        passage.text.stampEnd(from: at) == close
      {
        return at
      }
      at &-= 1
    }
    return nil
  }
}
