import CopydeskCore

extension NonFigure {
  /// How old somebody is.
  static let age = NonFigure(
    name: "age",
    note: "Years old, year-old, aged, and a number between commas behind a name.",
    examples: [
      Example("The 21-year-old striker and a 3-month-old boy.", ""),
      Example("Men aged 18 to 34 vote.", ""),
      Example("Maria Lopez, 25, fled.", ""), Example("He is 35 years old.", ""),
      Example("A boy, 6, met a girl, 4, there.", ""),
      Example("At age 30 he left.", ""), Example("Vilk, 44, was shot.", ""),
      Example("The retired miner, 65, was killed.", ""),
    ],
    end: { reading, index in
      guard reading.kind(index) == .number || reading.senses(index).contains(.cardinal),
        let numeral = reading.numeral(at: index)
      else { return nil }
      return old(reading, numeral.end) ?? aged(reading, index, numeral)
        ?? apposed(reading, index, numeral)
    })

  /// `-year-old`, `years old`, `Jahre alt`, `-jährige`.
  private static func old(_ reading: borrowing Reading, _ end: Int) -> Int? {
    var at = end
    if reading.kind(at) == .hyphen { at += 1 }
    if reading.has(.yearOld, at) { return at + 1 }
    guard reading.senses(at).contains(.period) else { return nil }
    at += 1
    if reading.kind(at) == .hyphen { at += 1 }
    guard reading.has(.old, at) else { return nil }
    return at + 1
  }

  /// `aged 18 to 34`, `age 30`, `age of 15`, `ages 3, 5 and 7`.
  private static func aged(
    _ reading: borrowing Reading, _ index: Int, _ numeral: Numeral
  ) -> Int? {
    guard numeral.low < 130 else { return nil }
    var at = index - 1
    while at >= 0, index - at < 5 {
      if reading.has(.aged, at) { break }
      let senses = reading.senses(at)
      guard !senses.isDisjoint(with: [.partitive, .between, .preposition, .adverb]) else {
        return nil
      }
      at -= 1
    }
    guard at >= 0, reading.has(.aged, at) else { return nil }
    var end = numeral.end
    while reading.kind(end) == .comma || reading.kind(end) == .hyphen
      || !reading.senses(end).isDisjoint(with: [.through, .joint, .either]),
      let next = reading.numeral(at: end + 1), next.low < 130, next.low == next.high,
      !reading.isPlural(next.end)
    {
      end = next.end
    }
    return end
  }

  /// `Maria Lopez, 25,` and `a boy, 6,`, with the word for years in other languages.
  private static func apposed(
    _ reading: borrowing Reading, _ index: Int, _ numeral: Numeral
  ) -> Int? {
    let comma = reading.senses(index - 1).contains(.partitive) ? index - 2 : index - 1
    let end = reading.senses(numeral.end).contains(.period) ? numeral.end + 1 : numeral.end
    let named = comma - 1
    guard numeral.low < 115, numeral.isLiteral, reading.kind(comma) == .comma,
      reading.kind(named) == .word
    else { return nil }
    let isFirst =
      reading.isCapital(named) && reading.startsSentence(named)
      && reading.kind(end) == .comma
      && !reading.senses(end + 1).isDisjoint(with: [.auxiliary, .verb])
      && reading.senses(named).isEmpty
    let ofYears = comma == index - 2 && end > numeral.end && reading.kind(end) == .comma
    if ofYears || isFirst || agreesInSingular(reading, end) { return end }
    let isNamed =
      reading.isCapital(named) && !reading.startsSentence(named)
      && reading.senses(named).isDisjoint(with: [.month, .weekday, .label])
    let victim =
      reading.senses(named).contains(.victim) && !reading.isPlural(named)
      && !reading.senses(named).contains(.plural)
    guard isNamed || victim else { return nil }
    let next = reading.kind(end)
    if next == .comma || next == .stop || next == .close || next == .semicolon { return end }
    return nextIsBreak(reading, end) ? end : nil
  }

  /// `, 65, was`: what was is one, whatever the number.
  private static func agreesInSingular(_ reading: borrowing Reading, _ end: Int) -> Bool {
    reading.kind(end) == .comma && reading.has(.singularVerb, end + 1)
  }

  private static func nextIsBreak(_ reading: borrowing Reading, _ at: Int) -> Bool {
    !reading.senses(at).isDisjoint(with: [.joint, .relative]) && !reading.isPlural(at + 1)
      && reading.isCapital(at + 1)
  }
}
