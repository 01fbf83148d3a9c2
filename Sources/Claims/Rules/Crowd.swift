import CopydeskCore

extension SlotRule {
  /// Those who are counted as demonstrators took part, where nothing else happened to them.
  static let crowd = SlotRule(
    name: "crowd",
    note: "Demonstrators, marchers, strikers: the noun alone tells that they took part.",
    examples: [
      Example("The union counted 1,000 demonstrators, police 400.", "1,000 gathered|400 "),
      Example("Police arrested 12 protesters.", "12 arrested"),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      guard figure.kind == .count, figure.head >= 0,
        reading.vocabulary.code(figure.group).elementsEqual("protesters".utf8),
        reading.isPlural(figure.head) || reading.senses(figure.head).contains(.plural)
          || reading.vocabulary.nounsAreCapital
      else { return nil }
      return .gathered
    })
}
