import CopydeskCore

extension NonFigure {
  /// Days of a month.
  static let calendarDate = NonFigure(
    name: "calendar date",
    note:
      "A day next to a month's name, with its year; numeric dates parted by slashes or hyphens.",
    examples: [
      Example("On May 19, 2013, 52 people died.", "52"), Example("By 19 May 2013 it was over.", ""),
      Example("It closed on Oct. 31.", ""), Example("Between March 3 and 5, 2011, it rained.", ""),
      Example("The 2013-05-19 report and 19.5.2013.", ""), Example("In March 2011 they met.", ""),
    ],
    end: { reading, index in
      if reading.senses(index).contains(.month) { return afterMonth(reading, index) }
      guard reading.kind(index) == .number else { return nil }
      return dayFirst(reading, index) ?? numeric(reading, index)
    })

  /// `May 19, 2013`, `March 2011`, `Oct. 31`.
  private static func afterMonth(_ reading: borrowing Reading, _ index: Int) -> Int? {
    guard reading.isCapital(index) || reading.vocabulary.decimalComma else { return nil }
    var at = index + 1
    if reading.kind(at) == .stop, reading.isGlued(at) { at += 1 }
    if reading.senses(at).contains(.partitive) { at += 1 }
    guard reading.kind(at) == .number else { return nil }
    let literal = reading.literal(at)
    if isYear(literal) { return at + 1 }
    guard literal.style == .plain, literal.value >= 1, literal.value <= 31 else { return nil }
    return year(reading, moreDays(reading, endings(reading, at + 1)))
  }

  /// `19 May 2013`, `3 and 5 March`, `19th of May`.
  private static func dayFirst(_ reading: borrowing Reading, _ index: Int) -> Int? {
    let literal = reading.literal(index)
    guard literal.style == .plain, literal.value >= 1, literal.value <= 31, literal.digits <= 2
    else { return nil }
    var at = moreDays(reading, endings(reading, index + 1))
    if reading.kind(at) == .stop, reading.isGlued(at) { at += 1 }
    if reading.senses(at).contains(.partitive) { at += 1 }
    guard reading.senses(at).contains(.month), reading.kind(at) == .word else { return nil }
    guard reading.isCapital(at) || !reading.has(.monthOrWord, at) else {
      return nil
    }
    at += 1
    if reading.kind(at) == .stop, reading.isGlued(at) { at += 1 }
    if reading.senses(at).contains(.partitive) { at += 1 }
    return year(reading, at)
  }

  private static func endings(_ reading: borrowing Reading, _ at: Int) -> Int {
    reading.isGlued(at) && reading.has(.ordinalEnding, at) ? at + 1 : at
  }

  /// `3 and 5`, `3-5`.
  private static func moreDays(_ reading: borrowing Reading, _ at: Int) -> Int {
    let isJoint =
      reading.kind(at) == .hyphen || reading.kind(at) == .dash
      || !reading.senses(at).isDisjoint(with: [.joint, .either, .through])
    guard isJoint, reading.kind(at + 1) == .number else { return at }
    let literal = reading.literal(at + 1)
    guard literal.style == .plain, literal.value <= 31, literal.digits <= 2,
      !reading.isPlural(at + 2), reading.senses(at + 2).isDisjoint(with: [.unit, .plural])
    else { return at }
    return endings(reading, at + 2)
  }

  private static func year(_ reading: borrowing Reading, _ at: Int) -> Int {
    let next = reading.kind(at) == .comma ? at + 1 : at
    guard reading.kind(next) == .number, isYear(reading.literal(next)) else { return at }
    return next + 1
  }

  /// `2013-05-19`, `19/05/2013`.
  private static func numeric(_ reading: borrowing Reading, _ index: Int) -> Int? {
    guard let mark = reading.kind(index + 1), mark == .hyphen || mark == .slash || mark == .stop,
      reading.kind(index + 2) == .number, reading.kind(index + 3) == mark,
      mark != .stop || reading.isGlued(index + 1) && reading.isGlued(index + 3),
      reading.kind(index + 4) == .number, reading.isGlued(index + 4)
    else { return nil }
    return index + 5
  }

  /// True for four digits of a year of the last thousand years or the next.
  static func isYear(_ literal: NumberLiteral) -> Bool {
    literal.style == .plain && literal.digits == 4 && literal.value >= 1000
      && literal.value <= 2199
  }
}
