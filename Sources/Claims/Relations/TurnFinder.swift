/// Tells which way a figure goes that is not the only one of its claim: an earlier toll, a risen one.
enum TurnFinder {
  /// Words before a figure in which the course of the count is told.
  private static let reach = 14
  /// Words between `previous` and the count that it stands with: `previous official death toll`.
  private static let near = 4

  static func turn(_ reading: borrowing Reading, _ index: Int) -> Mention.Turn {
    let figure = reading.figures[index]
    if isFrom(reading, index) { return .earlier }
    let start = max(reading.sentenceStart(figure.first), figure.first - reach)
    var turn = Mention.Turn.none
    for at in start..<max(start, figure.first) {
      let relation = reading.relation(at)
      if relation.contains(.earlier), hasCount(reading, at, before: figure.first) {
        turn = .earlier
      } else if relation.contains(.later), turn == .none {
        turn = .later
      }
    }
    return turn
  }

  /// `from 171 to 145`, `up from 20`.
  private static func isFrom(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let figure = reading.figures[index]
    let bound = reading.beforeBound(figure.first) - 1
    guard reading.senses(bound).contains(.from), figure.low == figure.high else { return false }
    if reading.senses(figure.last).contains(.through)
      || reading.senses(figure.nounEnd).contains(.through)
    {
      let next = index + 1
      return next < reading.figures.count
        && reading.figures[next].first <= max(figure.last, figure.nounEnd) + 3
    }
    return reading.senses(bound - 1).contains(.adverb) && figure.kind == .count
      && reading.kind(bound - 2) == .comma
  }

  /// Whether what came before is a count: `the previous toll`, `earlier reports said`, not `earlier
  /// in the day`.
  private static func hasCount(
    _ reading: borrowing Reading, _ earlier: Int, before end: Int
  ) -> Bool {
    for at in earlier + 1..<max(earlier + 1, min(earlier + 1 + near, end)) {
      if reading.kind(at) == .comma || reading.kind(at) == .stop { return false }
      if reading.relation(at).contains(.count) || reading.senses(at).contains(.toll) {
        return true
      }
    }
    // `had earlier said`, `was initially put at`.
    return reading.senses(earlier + 1).contains(.say)
  }
}
