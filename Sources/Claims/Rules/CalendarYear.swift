import CopydeskCore

extension NonFigure {
  /// Years and decades that stand alone.
  static let calendarYear = NonFigure(
    name: "calendar year",
    note:
      "Four digits from 1500 to 2199 without a mark of thousands, unless what follows is counted.",
    examples: [
      Example("In 2011 and 2012-13 it grew.", ""), Example("The 1990s were calm.", ""),
      Example("The 1995 proposal by the firm.", ""), Example("About 1900 people came.", "1900"),
      Example("They fired 2000 shells.", "2000"),
    ],
    end: { reading, index in
      guard reading.kind(index) == .number else { return nil }
      let literal = reading.literal(index)
      if reading.isGlued(index + 1), reading.has(.decadeEnding, index + 1), literal.style == .plain
      {
        return index + 2
      }
      if reading.kind(index - 1) == .apostrophe, reading.isGlued(index), literal.digits == 2 {
        return index + 1
      }
      guard literal.style == .plain, literal.digits == 4, literal.value >= 1500,
        literal.value < 2200
      else { return nil }
      if reading.kind(index - 1) == .money { return nil }
      if let end = yearRange(reading, index) { return end }
      return isCounted(reading, index) ? nil : index + 1
    })

  /// `2012-13`, `2011-2013`, `2011/12`.
  private static func yearRange(_ reading: borrowing Reading, _ index: Int) -> Int? {
    guard let mark = reading.kind(index + 1), mark == .hyphen || mark == .slash || mark == .dash,
      reading.isGlued(index + 1), reading.kind(index + 2) == .number, reading.isGlued(index + 2)
    else { return nil }
    let other = reading.literal(index + 2)
    guard other.style == .plain, other.digits == 2 || isYear(other) else { return nil }
    return isCounted(reading, index + 2) ? nil : index + 3
  }

  private static func isCounted(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let before = reading.senses(index - 1)
    let after = reading.senses(index + 1)
    if reading.entry(index - 1).side & 1 != 0,
      !before.contains(.preposition)
        || reading.has(.about, index - 1) || reading.has(.over, index - 1)
    {
      return true
    }
    if after.contains(.unit), !after.contains(.period) || reading.isPlural(index + 1) {
      return true
    }
    if after.contains(.multiplier) || after.contains(.more) { return true }
    let isPlace =
      !before.isDisjoint(with: [.inside, .from, .determiner, .month])
      || reading.has(.dating, index - 1)
    if isPlace || reading.startsSentence(index + 1) { return false }
    // `the 2015 data breach`: the plural only tells of what kind the noun is.
    if reading.has(.attributivePlural, index + 1), reading.kind(index + 2) == .word,
      !reading.isPlural(index + 2), reading.senses(index + 2).isDisjoint(with: .function)
    {
      return false
    }
    if !reading.vocabulary.traits.contains(.pluralS),
      after.contains(.victim) || reading.has(.classifier, index + 1)
    {
      return true
    }
    return (reading.isPlural(index + 1) || after.contains(.plural)) && !reading.isCapital(index + 1)
      && after.isDisjoint(with: [.auxiliary, .verb])
  }
}
