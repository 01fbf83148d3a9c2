import CopydeskCore

/// The number or letter of a list item or heading belongs to what it counts.
struct ListMarker: SentenceRule {
  var name: String { "list-marker" }
  var note: String {
    "a number, letter or Roman numeral at the start of a sentence counts what follows"
  }
  var marks: Set<CandidateMark> { [.stop] }
  var facts: Facts { .isNearStart }
  var examples: [Example] {
    [
      Example(parted: "1. A truce within 48 hours."),
      Example(parted: "I. The Siege"),
      Example(parted: "Figure 2. Refugees by month."),
      Example(parted: "Q. Were you there?"),
    ]
  }

  /// Larger figures start sentences, but do not count items or the articles of a law.
  private static let mostDigits = 4

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.mark == .stop || candidate.mark == .exclamation, candidate.terminals.count == 1,
      candidate.next > candidate.close, !candidate.closesQuotation,
      candidate.shape != .nothing,
      candidate.startsSentence(candidate.word) || isCaption(candidate)
    else { return nil }
    return isMarker(candidate) ? .join : nil
  }

  /// Whether the number follows a label at the start of the sentence: `Figure 1.`
  private func isCaption(_ candidate: borrowing Candidate) -> Bool {
    let label = candidate.wordBeforeWord
    return candidate.shape == .capital && candidate.byte(candidate.word.lowerBound).isDigit
      && candidate.byte(label.lowerBound).isUpper && candidate.startsSentence(label)
      && candidate.words.traits(of: candidate.bytes, label).contains(.labelled)
  }

  private func isMarker(_ candidate: borrowing Candidate) -> Bool {
    let word = candidate.word
    guard candidate.mark == .stop else { return false }
    if candidate.isSingleLetter(word) || candidate.isRoman(word) { return true }
    var digits = 0
    for index in word {
      let byte = candidate.bytes[index]
      if byte == Byte.stop { digits = 0; continue }
      guard byte.isDigit else { return false }
      digits &+= 1
      if digits > Self.mostDigits { return false }
    }
    return digits > 0
  }
}
