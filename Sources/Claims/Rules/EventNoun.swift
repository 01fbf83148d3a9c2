import CopydeskCore

extension SlotRule {
  /// The victims of an event that a noun names.
  static let eventNoun = SlotRule(
    name: "event noun",
    note:
      "A noun of an event with of or a verbal noun: the murder of six priests, the arrests of 40.",
    examples: [
      Example("The murder of six priests shocked them.", "six killed"),
      Example("After the deaths of at least 12 miners.", "12 killed"),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      let at = reading.beforeBound(figure.first)
      guard reading.senses(at - 1).contains(.partitive),
        let event = reading.eventBefore(reading.kind(at - 2) == .open ? at - 2 : at - 1)
      else { return nil }
      let roles = event.entry.senses
      guard roles.contains(.slotNoun) || roles.contains(.slotVerb), !roles.contains(.toll) else {
        return nil
      }
      return event.entry.slot
    })
}
