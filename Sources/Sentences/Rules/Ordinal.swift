import CopydeskCore

/// In many languages an ordinal number is written with a stop.
struct Ordinal: SentenceRule {
  var name: String { "ordinal" }
  var language: String { "de" }
  var note: String { "a number with a stop before a month or after an article is an ordinal" }
  var marks: Set<Mark> { [.stop] }
  var facts: Facts { .mayBeNumeral }
  var examples: [Example] {
    [
      Example(parted: "Was folgt aus der Abstimmung vom 12. Juni?")
    ]
  }

  /// Days, centuries, places: an ordinal in running text is short.
  private static let mostDigits = 3

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.close == passage.terminals.upperBound,
      isNumber(passage)
    else { return nil }
    if !passage.followingTraits.isDisjoint(with: [.month, .ordinal]) { return .join }
    let before = passage.words.traits(of: passage.bytes, passage.wordBeforeWord)
    return before.contains(.beforeOrdinal) && !passage.followingTraits.contains(.starter)
      ? .join : nil
  }

  private func isNumber(_ passage: borrowing Passage) -> Bool {
    let word = passage.word
    if passage.isRoman(word) { return true }
    guard !word.isEmpty, word.count <= Self.mostDigits else { return false }
    for index in word where !passage.bytes[index].isDigit { return false }
    return true
  }
}
