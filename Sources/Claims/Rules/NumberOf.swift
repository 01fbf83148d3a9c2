import CopydeskCore

extension SlotRule {
  /// A count behind the number of those it counts.
  static let numberOf = SlotRule(
    name: "number of",
    note: "The number of persons to whom something happened, then verbs, then the figure.",
    examples: [
      Example("The number of soldiers killed rose to 30.", "30 killed"),
      Example("They put the number of wounded children at 12.", "12 wounded"),
      Example("The number of soldiers rose to 30.", "30 "),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      guard let named = NumberOf.persons(reading, figure) else { return nil }
      for at in [named - 1, named + 1] {
        guard let event = reading.event(at), event.end <= figure.first,
          event.entry.senses.contains(.slotParticiple)
        else { continue }
        return event.entry.slot
      }
      return nil
    })
}

/// The persons that `the number of persons` or `the toll among persons` names before a figure.
enum NumberOf {
  /// Tokens between the figure and the persons, and between them and `number`.
  private static let reach = 8
  private static let depth = 3

  /// The token of the persons, nil where the figure has a noun of its own or none are named.
  static func persons(_ reading: borrowing Reading, _ figure: Figure) -> Int? {
    guard figure.head < 0, figure.kind == .count else { return nil }
    let start = max(reading.sentenceStart(figure.first), figure.first - reach)
    for at in stride(from: figure.first - 1, to: start, by: -1) {
      guard reading.kind(at) == .word || reading.kind(at) == .number else { return nil }
      guard reading.senses(at).contains(.victim), reading.senses(at).isDisjoint(with: .function)
      else { continue }
      let isNumbered = (max(start, at - depth)..<at).contains { reading.has(.number, $0) }
      return isNumbered ? at : nil
    }
    return nil
  }
}
