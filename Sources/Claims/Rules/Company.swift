import CopydeskCore

extension SlotRule {
  /// Those who shared somebody's fate.
  static let company = SlotRule(
    name: "company",
    note:
      "A participle of an event, then along with, together with or as well as, then the figure.",
    examples: [
      Example("Mr Tarn was shot along with three others.", "three wounded"),
      Example("The mayor was killed together with two aides.", "two killed"),
      Example("He was paid along with three others.", "three "),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      let end = reading.beforeBound(figure.first)
      guard let start = reading.phraseStart(endingAt: end, .company) else { return nil }
      let event = reading.eventBefore(start) ?? reading.eventBefore(start - 1)
      guard let event, event.entry.senses.contains(.slotParticiple) else { return nil }
      return event.entry.slot
    })
}
