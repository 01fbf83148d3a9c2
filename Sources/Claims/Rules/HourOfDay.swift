import CopydeskCore

extension NonFigure {
  /// Hours that only the words or signs around them tell from counts.
  static let hourOfDay = NonFigure(
    name: "hour of the day",
    note:
      "An hour before a part of the day or behind half past, and the forms with a point or an h: 20.00 hrs, 10 h 30, las 20.11.",
    examples: [
      Example("She rang at three in the morning and woke 40 people.", "40"),
      Example("By half past six, 12 men stood there.", "12"),
      Example("As of 20.00 hrs 54 people were dead.", "54"),
      Example("At 0600 hours 30 ships left.", "30"),
      Example("Four in the crowd fell after 20.5 hours.", "Four"),
    ],
    end: { reading, index in
      guard let hour = hour(reading, index) else { return nil }
      // `около 12.25`, `kl. 12.25`: where a comma parts decimals, a point parts minutes.
      if hour > index + 1, reading.has(.clockLink, index - 1) { return hour }
      if reading.has(.pastHour, index - 1), reading.senses(index - 2).contains(.fraction) {
        return index + 1
      }
      if reading.has(.dayPartLink, index + 1) {
        let day = reading.senses(index + 2).contains(.determiner) ? index + 3 : index + 2
        return isTold(reading, index) && reading.has(.dayPart, day) ? day + 1 : nil
      }
      return inSpanish(reading, index, hour) ?? withLetter(reading, index, hour)
        ?? inHours(reading, index, hour)
    })

  /// A day has 24 hours, an hour 60 minutes.
  private static let hours = 24.0
  private static let minutes = 60.0

  /// One past the hour with its minutes at a token; nil where none stands there.
  private static func hour(_ reading: borrowing Reading, _ index: Int) -> Int? {
    guard reading.kind(index) == .number else {
      let isHour = reading.senses(index).contains(.cardinal) && reading.entry(index).low <= hours
      return isHour ? index + 1 : nil
    }
    let literal = reading.literal(index)
    guard literal.value < hours || literal.digits == 4, literal.style != .grouped else {
      return nil
    }
    guard reading.kind(index + 1) == .stop, reading.isGlued(index + 1),
      reading.isGlued(index + 2), hasTwoDigits(reading, index + 2)
    else { return index + 1 }
    return index + 3
  }

  private static func hasTwoDigits(_ reading: borrowing Reading, _ at: Int) -> Bool {
    guard reading.kind(at) == .number else { return false }
    let literal = reading.literal(at)
    return literal.digits == 2 && literal.style == .plain && literal.value < minutes
  }

  /// A word that times begin with stands before: `at three`, `about four`.
  private static func isTold(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let senses = reading.senses(index - 1)
    return !senses.isDisjoint(with: [.preposition, .qualifier, .adverb, .from])
  }

  /// `a las ocho de la tarde`, `hasta las 20.11`, `a las 22 horas`.
  private static func inSpanish(
    _ reading: borrowing Reading, _ index: Int, _ end: Int
  ) -> Int? {
    guard reading.has(.hourArticle, index - 1) else { return nil }
    if end > index + 1 { return end }
    var part = end
    while part < end + 2, !reading.senses(part).isDisjoint(with: [.partitive, .determiner]) {
      part += 1
    }
    if part > end, reading.has(.dayPart, part) { return part + 1 }
    guard reading.senses(index - 2).contains(.preposition) else { return nil }
    if reading.has(.hours, end) { return end + 1 }
    return reading.kind(end) == .word ? nil : end
  }

  /// `10 h 30`, `vers 13 h`.
  private static func withLetter(
    _ reading: borrowing Reading, _ index: Int, _ end: Int
  ) -> Int? {
    guard end == index + 1, reading.has(.hourLetter, end) else { return nil }
    if hasTwoDigits(reading, end + 1) { return end + 2 }
    return isTold(reading, index) ? end + 1 : nil
  }

  /// `20.00 hrs`, `at 0600 hours`: four digits, with a point or without.
  private static func inHours(
    _ reading: borrowing Reading, _ index: Int, _ end: Int
  ) -> Int? {
    guard reading.kind(index) == .number else { return nil }
    let token = reading.tokens[index]
    let literal = reading.literal(index)
    let isPointed = literal.style == .decimal && token.end - token.start == literal.digits + 3
    guard isPointed || literal.digits == 4 && literal.style == .plain else { return nil }
    guard reading.has(.hours, end) else { return nil }
    return reading.has(.hoursShort, end) || reading.has(.clockLink, index - 1) ? end + 1 : nil
  }
}
