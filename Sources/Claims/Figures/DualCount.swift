/// Finds the two that `both` counts where something happened to them: `Both men were killed`.
enum DualCount {
  /// Adds the twos to the figures; those that get no slot are taken out again by `drop`.
  static func find(_ reading: inout Reading) {
    guard reading.present.contains(.dual) else { return }
    var found: [Figure] = []
    for at in reading.tokens.indices where reading.senses(at).contains(.dual) {
      let next = reading.senses(at + 1)
      guard
        reading.isPlural(at + 1) || !next.isDisjoint(with: [.plural, .auxiliary, .victim, .more])
          || !next.isDisjoint(with: [.slotIntransitive, .adjective]) || next.contains(.partitive)
      else { continue }
      let token = reading.tokens[at]
      found.append(
        Figure(
          start: token.start, end: token.end, low: 2, high: 2, first: at, last: at + 1,
          nounEnd: at + 1))
    }
    guard !found.isEmpty else { return }
    reading.figures += found
    reading.figures.sort { $0.first < $1.first }
    for index in reading.figures.indices
    where reading.senses(reading.figures[index].first).contains(.dual) {
      NounFinder.find(&reading, index)
    }
  }

  /// Takes out the twos without a slot.
  static func drop(_ reading: inout Reading) {
    guard reading.present.contains(.dual) else { return }
    var kept: [Figure] = []
    for figure in reading.figures
    where figure.slot != .none || !reading.senses(figure.first).contains(.dual) {
      kept.append(figure)
    }
    reading.figures = kept
  }
}
