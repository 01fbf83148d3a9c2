import CopydeskCore

extension NonFigure {
  /// Names with numbers: flights, rooms, laws, models, indices.
  static let numberedThing = NonFigure(
    name: "numbered thing",
    note:
      "A number right behind a label (Section, gate) or behind a capital word inside a sentence is a part of a name, unless something plural is counted.",
    examples: [
      Example("Flight 370 left gate 12.", ""), Example("Section 14(b) and Resolution 1701.", ""),
      Example("The Group of Seven met.", ""), Example("Apollo 13 was shown at Studio 54.", ""),
      Example("In Homs 52 people died.", "52"), Example("The S&P 500 fell.", ""),
      Example("the number 10 shirt", ""),
    ],
    end: { reading, index in
      let isNumber = reading.kind(index) == .number
      guard isNumber || reading.senses(index).contains(.cardinal),
        let numeral = reading.numeral(at: index), numeral.end - index <= 3
      else { return nil }
      let plain =
        !isNumber || reading.literal(index).style == .plain
        || reading.literal(index).style == .decimal
      guard plain else { return nil }
      let counts = isCounting(reading, index, numeral.end)
      if isLabelled(reading, index, isNumber), !counts { return numeral.end }
      if isNamed(reading, index, isNumber), !counts { return numeral.end }
      return nil
    })

  /// A label before the number, perhaps with a point: `No. 10`.
  private static func isLabelled(
    _ reading: borrowing Reading, _ index: Int, _ isNumber: Bool
  ) -> Bool {
    var at = index - 1
    if reading.kind(at) == .stop, reading.isGlued(at) { at -= 1 }
    guard reading.senses(at).contains(.label), !reading.isPlural(at) || reading.isCapital(at)
    else { return false }
    return isNumber || (reading.isCapital(at) && reading.isCapital(index))
  }

  /// A capital word, inside a sentence, right before the number.
  private static func isNamed(
    _ reading: borrowing Reading, _ index: Int, _ isNumber: Bool
  ) -> Bool {
    if !isNumber {
      return reading.isCapital(index) && !reading.startsSentence(index)
        && reading.senses(index - 1).contains(.partitive) && reading.isCapital(index - 2)
    }
    let before = reading.senses(index - 1)
    guard reading.kind(index - 1) == .word, reading.isCapital(index - 1),
      !reading.startsSentence(index - 1),
      before.isDisjoint(with: [
        .month, .weekday, .auxiliary, .verb, .preposition, .conjunction, .unit, .qualifier,
        .determiner, .pronoun,
      ])
    else { return false }
    return !isTitleCase(reading, index)
  }

  /// True in a headline, where every word is a capital word.
  private static func isTitleCase(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let start = reading.sentenceStart(index)
    let end = min(reading.sentenceEnd(index), start + 30)
    var small = 0
    for at in start..<end where reading.kind(at) == .word {
      if !reading.isCapital(at), reading.senses(at).isDisjoint(with: .function) { small += 1 }
    }
    return small == 0 && end - start > 3
  }

  /// True where what follows is counted: a unit, a plural, a multiplier.
  private static func isCounting(
    _ reading: borrowing Reading, _ index: Int, _ end: Int
  ) -> Bool {
    if reading.kind(end) == .percent || reading.kind(end) == .plus { return true }
    let after = reading.senses(end)
    if !after.isDisjoint(with: [.unit, .multiplier, .more, .suffix]), !reading.isCapital(end) {
      return true
    }
    if !after.isDisjoint(with: [.slotState, .slotParticiple]) { return true }
    for at in end..<min(end + 3, reading.tokens.count) {
      guard reading.kind(at) == .word, !reading.startsSentence(at) else { return false }
      let senses = reading.senses(at)
      if senses.isDisjoint(with: .function), !senses.contains(.verb),
        reading.isPlural(at) || senses.contains(.plural)
      {
        return !reading.isCapital(at)
      }
      if !senses.isDisjoint(with: .function) { return false }
    }
    return false
  }
}
