import CopydeskCore

extension SlotRule {
  /// Who the victims of an event were.
  static let namedVictims = SlotRule(
    name: "named victims",
    note: "The dead, the wounded and the like, then be or include, then the figure.",
    examples: [
      Example("Among the injured were two girls.", "two wounded"),
      Example("The dead included at least three clerks.", "three killed"),
      Example("The missing are all 12 sailors.", "12 missing"),
      Example("The guests included two mayors.", "two "),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      let verb = reading.beforeBound(figure.first) - 1
      guard
        reading.has(.consist, verb),
        let event = reading.eventBefore(verb), event.entry.slot.isNamed,
        !event.entry.senses.isDisjoint(with: [.slotState, .slotNoun, .slotParticiple]),
        reading.senses(event.start - 1).contains(.determiner),
        figure.head < 0 || isPerson(reading, figure)
      else { return nil }
      return event.entry.slot
    })
}
