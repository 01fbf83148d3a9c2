import CopydeskCore

/// An ellipsis in brackets stands for words left out inside the sentence.
struct BracketedEllipsis: SentenceRule {
  var name: String { "bracketed-ellipsis" }
  var note: String {
    "an ellipsis in brackets or at the start ends nothing, but before a new clause"
  }
  var marks: Set<Mark> { [.ellipsis] }
  var examples: [Example] {
    [
      Example(parted: "The army [...] has left."),
      Example(parted: "Ozone is rising [...] | However, yields grew."),
      Example(parted: "The army \"... will respond at a time of its choosing.\""),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.mark == .ellipsis else { return nil }
    let before = passage.scalar(before: passage.terminals.lowerBound).value
    if before == 0x5B || before == 0x28 {
      guard passage.closesBracket, passage.shape != .nothing else { return nil }
      return passage.startsClause ? .split : .join
    }
    if passage.startsSentence(passage.terminals) { return .join }
    return Marks.isQuotation(before) && !passage.closesQuotation ? .join : nil
  }
}
