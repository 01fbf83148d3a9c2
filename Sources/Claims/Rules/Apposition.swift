import CopydeskCore

extension SlotRule {
  /// A figure between commas behind the victims it counts.
  static let apposition = SlotRule(
    name: "apposition", note: "The wounded, 400 by his count; the dead: 14.",
    examples: [Example("The wounded, 400 by his count, lay there.", "400 wounded")],
    slot: { reading, index in
      let figure = reading.figures[index]
      let at = reading.beforeBound(figure.first)
      guard reading.kind(at - 1) == .comma || reading.kind(at - 1) == .colon,
        let event = reading.eventBefore(at - 1), event.entry.slot.isNamed,
        event.entry.senses.contains(.slotNoun) || event.entry.senses.contains(.slotState),
        reading.senses(event.start - 1).contains(.determiner), figure.head < 0
      else { return nil }
      return event.entry.slot
    })
}
