import CopydeskCore

/// The number or letter of a list item or heading belongs to what it counts.
struct ListMarker: SentenceRule {
  var name: String { "list-marker" }
  var note: String {
    "a number, letter or Roman numeral at the start of a sentence counts what follows"
  }
  var marks: Set<Mark> { [.stop] }
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

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.mark == .stop || passage.mark == .exclamation, passage.terminals.count == 1,
      passage.next > passage.close, !passage.closesQuotation,
      passage.shape != .nothing,
      passage.startsSentence(passage.word) || isCaption(passage)
    else { return nil }
    return isMarker(passage) ? .join : nil
  }

  /// Whether the number follows a label at the start of the sentence: `Figure 1.`
  private func isCaption(_ passage: borrowing Passage) -> Bool {
    let label = passage.wordBeforeWord
    return passage.shape == .capital && passage.byte(passage.word.lowerBound).isDigit
      && passage.byte(label.lowerBound).isUpper && passage.startsSentence(label)
      && passage.words.traits(of: passage.bytes, label).contains(.labelled)
  }

  private func isMarker(_ passage: borrowing Passage) -> Bool {
    let word = passage.word
    guard passage.mark == .stop else { return false }
    if passage.isSingleLetter(word) || passage.isRoman(word) { return true }
    var digits = 0
    for index in word {
      let byte = passage.bytes[index]
      if byte == Byte.stop { digits = 0; continue }
      guard byte.isDigit else { return false }
      digits &+= 1
      if digits > Self.mostDigits { return false }
    }
    return digits > 0
  }
}
