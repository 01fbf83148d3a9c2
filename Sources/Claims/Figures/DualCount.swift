/// Finds small counts that are words of their own where something happened to those counted: the two
/// of `Both men were killed` and of the dual قتيلان, the one of `один человек погиб` and 一人受伤.
enum DualCount {
  /// Adds such counts to the figures; those that get no slot are taken out again by `drop`.
  static func find(_ reading: inout Reading) {
    guard reading.present.contains(.dual) else { return }
    var found: [Figure] = []
    var counted = 0
    for at in reading.tokens.indices where reading.senses(at).contains(.dual) {
      while counted < reading.figures.count, reading.figures[counted].last <= at { counted += 1 }
      let isCounted = counted < reading.figures.count && reading.figures[counted].first <= at
      guard !isCounted, counts(reading, at) else { continue }
      let token = reading.tokens[at]
      let value = reading.entry(at).low
      found.append(
        Figure(
          start: token.start, end: token.end, low: value, high: value, first: at, last: at + 1,
          nounEnd: at + 1))
    }
    guard !found.isEmpty else { return }
    reading.figures += found
    reading.figures.sort { $0.first < $1.first }
    for index in reading.figures.indices where isDual(reading, reading.figures[index]) {
      findNoun(&reading, index)
    }
  }

  /// Whether the word at a token counts what follows it, or is itself what it counts.
  private static func counts(_ reading: borrowing Reading, _ at: Int) -> Bool {
    let senses = reading.senses(at)
    if senses.contains(.victim) { return true }
    let next = reading.senses(at + 1)
    if reading.entry(at).low == 1 {
      return next.contains(.victim) || reading.has(.classifier, at + 1)
        || !next.isDisjoint(with: [.slotIntransitive, .slotParticiple, .slotState])
    }
    return reading.isPlural(at + 1)
      || !next.isDisjoint(with: [
        .plural, .auxiliary, .victim, .more, .slotIntransitive, .adjective, .partitive,
      ])
  }

  private static func findNoun(_ reading: inout Reading, _ index: Int) {
    let at = reading.figures[index].first
    guard reading.senses(at).contains(.victim) else {
      NounFinder.find(&reading, index)
      return
    }
    let token = reading.tokens[at]
    reading.figures[index].head = at
    reading.figures[index].noun = token.start..<token.end
    reading.figures[index].phrase = token.start..<token.end
    reading.figures[index].group = reading.entry(at).group
  }

  /// Takes out those without a slot.
  static func drop(_ reading: inout Reading) {
    guard reading.present.contains(.dual) else { return }
    var kept: [Figure] = []
    for figure in reading.figures where figure.slot != .none || !isDual(reading, figure) {
      kept.append(figure)
    }
    reading.figures = kept
  }

  private static func isDual(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    figure.last == figure.first + 1 && reading.senses(figure.first).contains(.dual)
  }
}
