import CopydeskCore

extension SlotRule {
  /// The event stands right behind what is counted.
  static let followingState = SlotRule(
    name: "following state",
    note:
      "A state or participle right behind the counted phrase, perhaps after an adverb: 13 people dead, six killed, 30 feared missing. A verb with an object of its own is no state.",
    examples: [
      Example("12 dead, 30 hurt in Marvik blast", "12 killed|30 wounded"),
      Example("The storm left 13 people dead.", "13 killed"),
      Example("Some 80 still missing, police said.", "80 missing"),
      Example("The five-shot revolver was found.", "five "),
      Example("100 gunmen killed 5 policemen.", "100 |5 killed"),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      var at = figure.nounEnd
      if reading.kind(at) == .hyphen { return nil }
      while at < reading.tokens.count, reading.senses(at).contains(.adverb),
        reading.event(at) == nil, at - figure.nounEnd < 3
      {
        at += 1
      }
      guard !reading.startsSentence(at), let event = reading.event(at) else { return nil }
      let senses = event.entry.senses
      if senses.contains(.slotState),
        senses.isDisjoint(with: [.slotVerb]) || !reading.startsObject(event.end)
      {
        return event.entry.slot
      }
      if senses.contains(.slotParticiple), !reading.startsObject(event.end) {
        return event.entry.slot
      }
      return nil
    })
}
