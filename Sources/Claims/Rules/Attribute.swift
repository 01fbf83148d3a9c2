import CopydeskCore

extension SlotRule {
  /// An event word between the number and its noun.
  static let attribute = SlotRule(
    name: "attribute",
    note: "Participles and adjectives of events between number and noun: three wounded soldiers.",
    examples: [
      Example("They found two injured men and five murdered priests.", "two wounded|five killed")
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      guard figure.head > figure.last else { return nil }
      for at in figure.last..<figure.head {
        let entry = reading.entry(at)
        if !entry.senses.isDisjoint(with: [.slotState, .slotParticiple]), entry.slot.isNamed {
          return entry.slot
        }
      }
      return nil
    })
}
