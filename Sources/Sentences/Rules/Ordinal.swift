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
      Example(parted: "Was folgt aus der Abstimmung vom 12. Juni?"),
      Example(parted: "Am 13. 1. 2006 fiel Schnee. | Es blieb kalt."),
      Example(parted: "Nach dem II. Weltkrieg kam Karl V. | Stadt und Land brannten."),
    ]
  }

  /// Days, centuries, places: an ordinal in running text is short.
  private static let mostDigits = 3

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.close == passage.terminals.upperBound,
      isNumber(passage)
    else { return nil }
    if !passage.followingTraits.isDisjoint(with: [.month, .ordinal]) { return .join }
    if passage.words.language.contains(.ordinalStops),
      isDatePart(passage) || isOfName(passage)
    {
      return .join
    }
    let before = passage.words.traits(of: passage.bytes, passage.wordBeforeWord)
    return before.contains(.beforeOrdinal) && !passage.followingTraits.contains(.starter)
      ? .join : nil
  }

  /// Whether the number is the day or the month of a date in figures, or stands before a month in
  /// Roman numerals: `13. 1. 2006`, `21. XI`.
  private func isDatePart(_ passage: borrowing Passage) -> Bool {
    guard passage.byte(passage.word.lowerBound).isDigit else { return false }
    if passage.shape == .capital {
      return passage.isRoman(passage.following) && !passage.followingTraits.contains(.starter)
    }
    guard passage.shape == .digit, passage.word.count <= 2 else { return false }
    var end = passage.content
    while passage.byte(end).isDigit { end &+= 1 }
    let digits = end &- passage.content
    if digits <= 2 { return passage.byte(end) == Byte.stop }
    let before = passage.wordBeforeWord
    return digits == 4 && passage.isFigure(before) && before.count <= 2
      && passage.byte(before.upperBound) == Byte.stop
  }

  /// Whether the Roman numeral belongs to the name behind it, as it does not to one before it.
  private func isOfName(_ passage: borrowing Passage) -> Bool {
    passage.shape == .capital && !passage.byte(passage.word.lowerBound).isDigit
      && !passage.followingTraits.contains(.starter) && !passage.opensQuotation
      && !passage.opensBracket
      && passage.shape(at: passage.wordBeforeWord.lowerBound) == .small
  }

  private func isNumber(_ passage: borrowing Passage) -> Bool {
    let word = passage.word
    if passage.isRoman(word) { return true }
    guard !word.isEmpty, word.count <= Self.mostDigits else { return false }
    for index in word where !passage.bytes[index].isDigit { return false }
    return true
  }
}
