import CopydeskCore

/// In many languages an ordinal number is written with a stop.
struct Ordinal: SentenceRule {
  var name: String { "ordinal" }
  var language: String { "de" }
  var note: String { "a number with a stop before a month or after an article is an ordinal" }
  var marks: Set<CandidateMark> { [.stop] }
  var facts: Facts { .mayBeNumeral }
  var examples: [Example] {
    [
      Example(parted: "Was folgt aus der Abstimmung vom 12. Juni?"),
      Example(parted: "Am 13. 1. 2006 fiel Schnee. | Es blieb kalt."),
      Example(parted: "Nach dem II. Weltkrieg kam Karl. | Stadt und Land brannten."),
    ]
  }

  /// Days, centuries, places: an ordinal in running text is short.
  private static let mostDigits = 3

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.close == candidate.terminals.upperBound,
      isNumber(candidate)
    else { return nil }
    if !candidate.followingTraits.isDisjoint(with: [.month, .ordinal]) { return .join }
    if candidate.words.language.contains(.ordinalStops),
      isDatePart(candidate) || isOfName(candidate)
    {
      return .join
    }
    let before = candidate.words.traits(of: candidate.bytes, candidate.wordBeforeWord)
    return before.contains(.beforeOrdinal) && !candidate.followingTraits.contains(.starter)
      ? .join : nil
  }

  /// Whether the number is the day or the month of a date in figures, or stands before a month in
  /// Roman numerals: `13. 1. 2006`, `21. XI`.
  private func isDatePart(_ candidate: borrowing Candidate) -> Bool {
    guard candidate.byte(candidate.word.lowerBound).isDigit else { return false }
    if candidate.shape == .capital {
      return candidate.isRoman(candidate.following) && !candidate.followingTraits.contains(.starter)
    }
    guard candidate.shape == .digit, candidate.word.count <= 2 else { return false }
    var end = candidate.content
    while candidate.byte(end).isDigit { end &+= 1 }
    let digits = end &- candidate.content
    if digits <= 2 { return candidate.byte(end) == Byte.stop }
    let before = candidate.wordBeforeWord
    return digits == 4 && candidate.isFigure(before) && before.count <= 2
      && candidate.byte(before.upperBound) == Byte.stop
  }

  /// Whether the Roman numeral belongs to the name behind it, as it does not to one before it.
  private func isOfName(_ candidate: borrowing Candidate) -> Bool {
    candidate.shape == .capital && !candidate.byte(candidate.word.lowerBound).isDigit
      && !candidate.followingTraits.contains(.starter) && !candidate.opensQuotation
      && !candidate.opensBracket
      && candidate.shape(at: candidate.wordBeforeWord.lowerBound) == .small
  }

  private func isNumber(_ candidate: borrowing Candidate) -> Bool {
    let word = candidate.word
    if candidate.isRoman(word) { return true }
    guard !word.isEmpty, word.count <= Self.mostDigits else { return false }
    for index in word where !candidate.bytes[index].isDigit { return false }
    return true
  }
}
