import CopydeskCore

extension SlotRule {
  /// A figure between commas behind the victims it counts.
  static let apposition = SlotRule(
    name: "apposition",
    note: "The wounded, 400 by his count; the dead: 14; of the dead, 22 were women.",
    examples: [
      Example("The wounded, 400 by his count, lay there.", "400 wounded"),
      Example("Of the dead, 22 were women and 16 men.", "22 killed|16 killed"),
      Example("After the dead, 22 ships came.", "22 "),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      let at = reading.beforeBound(figure.first)
      if let slot = reached(reading, figure, at) { return slot }
      guard reading.kind(at - 1) == .comma || reading.kind(at - 1) == .colon,
        let event = reading.eventBefore(at - 1), event.entry.slot.isNamed,
        event.entry.senses.contains(.slotNoun) || event.entry.senses.contains(.slotState),
        reading.senses(event.start - 1).contains(.determiner),
        figure.head < 0 || isWhole(reading, event.start - 1)
      else { return nil }
      return event.entry.slot
    })

  /// `stieg auf 31, die der Verletzten auf 120`, `погибших — 31`: the noun, then a dash or the word
  /// that tells how far it rose.
  private static func reached(
    _ reading: borrowing Reading, _ figure: Figure, _ at: Int
  ) -> Slot? {
    guard figure.head < 0, figure.kind == .count,
      reading.has(.upTo, at - 1) || reading.has(.upTo, at) || reading.kind(at - 1) == .dash
    else { return nil }
    let end = reading.has(.upTo, at) ? at : at - 1
    guard let event = reading.eventBefore(end), event.entry.slot.isNamed,
      event.entry.senses.contains(.slotNoun)
    else { return nil }
    return event.entry.slot
  }

  /// `Of the dead,`: the sentence begins with those of whom the counted are a part.
  private static func isWhole(_ reading: borrowing Reading, _ determiner: Int) -> Bool {
    let first = reading.sentenceStart(determiner)
    return determiner - first <= 1 && reading.senses(first).contains(.partitive)
  }
}
