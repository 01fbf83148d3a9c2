import CopydeskCore

extension SlotRule {
  /// A part of those counted before.
  static let breakdown = SlotRule(
    name: "breakdown",
    note: "Including, among them, of them, of whom: a part has the slot of its whole.",
    examples: [
      Example("52 people were killed, including 48 fighters.", "52 killed|48 killed"),
      Example(
        "Staff counted thirty one bodies, among them seven children.",
        "thirty one killed|seven killed"),
      Example(
        "The blast killed six priests (five monks and a nun).", "six killed|five killed|a killed"),
      Example("The blast wounded 14 people, three of them seriously.", "14 wounded|three wounded"),
    ],
    slot: { reading, index in
      guard index > 0 else { return nil }
      let figure = reading.figures[index]
      let before = reading.figures[index - 1]
      guard reading.sentenceStart(figure.first) == reading.sentenceStart(before.first) else {
        return nil
      }
      if figure.traits.contains(.partOf) { return before.slot == .none ? nil : before.slot }
      let bound = reading.beforeBound(figure.first)
      var at = bound - 1
      if reading.has(.anaphor, at)
        || reading.senses(at).contains(.pronoun)
      {
        at -= 1
      }
      let isInserted =
        reading.kind(at) == .dash || reading.kind(at) == .open || reading.kind(at) == .colon
      if isInserted, at == before.nounEnd, before.slot != .none, figure.head >= 0 {
        return before.slot
      }
      guard
        reading.senses(at).contains(.breakdown) || endsBreakdown(reading, bound)
          || reading.senses(at).contains(.partitive) && at < bound - 1
      else { return nil }
      return whole(reading, index)
    })

  /// `в том числе`, `among others`: a phrase of several words.
  private static func endsBreakdown(_ reading: borrowing Reading, _ end: Int) -> Bool {
    (max(0, end - 4)..<max(0, end)).contains {
      reading.phrase($0).map {
        $0.end == end && reading.vocabulary.senses[Int($0.entry)].contains(.breakdown)
      } ?? false
    }
  }

  /// The nearest figure before with a slot, in the sentence.
  private static func whole(_ reading: borrowing Reading, _ index: Int) -> Slot? {
    let start = reading.sentenceStart(reading.figures[index].first)
    var at = index - 1
    while at >= 0, reading.figures[at].first >= start, index - at < 5 {
      if reading.figures[at].slot != .none { return reading.figures[at].slot }
      at -= 1
    }
    return nil
  }
}
