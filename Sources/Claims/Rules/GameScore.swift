import CopydeskCore

extension NonFigure {
  /// Results of games and votes: two numbers joined by a hyphen that do not rise.
  static let gameScore = NonFigure(
    name: "game score",
    note:
      "A pair joined by a hyphen or dash that falls or is level, or one next to a word of games.",
    examples: [
      Example("They drew 2-2 and won 3-1.", ""), Example("A 9-2 lead.", ""),
      Example("It was tied at 89-89.", ""),
      Example("Some 10-20 people came.", "10-20"),
    ],
    end: { reading, index in
      if isColonScore(reading, index) { return index + 3 }
      guard reading.kind(index) == .number, let mark = reading.kind(index + 1),
        mark == .hyphen || mark == .dash, reading.isGlued(index + 1),
        reading.kind(index + 2) == .number, reading.isGlued(index + 2)
      else { return nil }
      let one = reading.literal(index)
      let two = reading.literal(index + 2)
      guard one.style == .plain, two.style == .plain, one.digits <= 3, two.digits <= 3 else {
        return nil
      }
      let falls = one.value >= two.value && !reading.senses(index + 3).contains(.multiplier)
      return falls || isGame(reading, index) ? index + 3 : nil
    })

  /// `3:0`: two short numbers with a colon between.
  private static func isColonScore(_ reading: borrowing Reading, _ index: Int) -> Bool {
    guard reading.kind(index) == .number, reading.kind(index + 1) == .colon,
      reading.kind(index + 2) == .number, reading.isGlued(index + 1), reading.isGlued(index + 2)
    else { return false }
    return reading.literal(index).digits <= 2 && reading.literal(index + 2).digits <= 2
      && reading.literal(index).style == .plain && reading.literal(index + 2).style == .plain
  }

  private static func isGame(_ reading: borrowing Reading, _ index: Int) -> Bool {
    reading.has(.game, index - 1) || reading.has(.game, index + 3)
  }
}
