import CopydeskCore

extension SlotRule {
  /// What is counted is the object of a verb.
  static let object = SlotRule(
    name: "object",
    note: "An active verb right before the figure and its bound: killing at least 40, wounded 14.",
    examples: [
      Example("The blast wounded 14 people.", "14 wounded"),
      Example("The army pounded the town, killing at least 40 people.", "40 killed"),
      Example("Troops rounded up 340 men.", "340 arrested"),
      Example("The quake took 12 lives and she took three children home.", "12 killed|three "),
      Example("Drive-by shooting kills 2, injures 4", "2 killed|4 wounded"),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      guard let event = governor(reading, figure) else { return nil }
      let roles = event.entry.senses
      let precedes =
        roles.contains(.slotIntransitive) && reading.vocabulary.subjectMayFollow
        && !roles.contains(.slotParticiple)
      if reading.vocabulary.subjectMayFollow, roles.contains(.slotParticiple),
        isPassive(reading, event.start)
      {
        return event.entry.slot
      }
      guard roles.contains(.slotVerb) || precedes else { return nil }
      if roles.contains(.persons), !isPerson(reading, figure) { return nil }
      if roles.contains(.lives), !reading.has(.life, figure.head) { return nil }
      if roles.contains(.slotParticiple), isPassive(reading, event.start) { return nil }
      return event.entry.slot
    })

  /// The event words before the figure or before its bound; `up` may belong to either.
  private static func governor(
    _ reading: borrowing Reading, _ figure: Figure
  ) -> (entry: Entry, start: Int)? {
    for at in reading.beforeBound(figure.first)...figure.first {
      if let event = reading.eventBefore(at) { return event }
      // Spanish marks persons as objects with a preposition.
      if reading.vocabulary.subjectMayFollow, reading.senses(at - 1).contains(.through),
        let event = reading.eventBefore(at - 1)
      {
        return event
      }
    }
    return nil
  }

  /// `sono morte 23 persone`, `murieron 52 personas`: the subject right behind its verb, whatever
  /// follows.
  static func inverted(_ reading: borrowing Reading, _ figure: Figure) -> Slot? {
    guard reading.vocabulary.subjectMayFollow,
      let event = reading.eventBefore(reading.beforeBound(figure.first))
    else { return nil }
    let roles = event.entry.senses
    if roles.contains(.slotParticiple) {
      return isPassive(reading, event.start) ? event.entry.slot : nil
    }
    let isIntransitive = roles.contains(.slotIntransitive)
    return isIntransitive && roles.isDisjoint(with: [.slotVerb, .slotNoun])
      ? event.entry.slot : nil
  }

  private static func isPassive(_ reading: borrowing Reading, _ verb: Int) -> Bool {
    var at = verb - 1
    while reading.senses(at).contains(.adverb) { at -= 1 }
    return reading.senses(at).contains(.be)
  }

  static func isPerson(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    figure.group != 0 && !reading.vocabulary.things[Int(figure.group)]
  }
}
