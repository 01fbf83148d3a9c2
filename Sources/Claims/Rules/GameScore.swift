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

  private static let games: [StaticString] = [
    "won", "win", "wins", "lost", "lose", "beat", "lead", "led", "leads", "victory", "defeat",
    "draw", "drew", "loss", "score", "trailed", "trailing", "record", "voted", "vote", "ruled",
    "ruling",
  ]

  private static func isGame(_ reading: borrowing Reading, _ index: Int) -> Bool {
    reading.isAny(games, index - 1) || reading.isAny(games, index + 3)
  }
}
