import CopydeskCore

extension SlotRule {
  /// The last item of a list of victims whose first are named.
  static let listedObject = SlotRule(
    name: "listed object",
    note:
      "And or a comma before the figure, then back over nouns and names to an active verb of an event, or to its noun with of.",
    examples: [
      Example("They killed the mayor of Kersk, as well as two farmers.", "two killed"),
      Example("The murder of the rector and his three aides shocked them.", "three killed"),
      Example("They killed the mayor and two men escaped.", "two "),
      Example("They praised the mayor and two farmers.", "two "),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      guard figure.head >= 0, isPerson(reading, figure), !startsClause(reading, figure.nounEnd)
      else { return nil }
      var at = reading.beforeBound(figure.first) - 1
      guard
        reading.senses(at).contains(.joint) || reading.kind(at) == .comma || endsJoint(reading, at)
      else { return nil }
      let least = max(reading.sentenceStart(figure.first), at - longest)
      at -= 1
      while at >= least {
        if let slot = governing(reading, at) { return slot }
        guard isListed(reading, at) else { return nil }
        at -= 1
      }
      return nil
    })

  private static let longest = 16

  /// `as well as`, `along with`.
  private static func endsJoint(_ reading: borrowing Reading, _ at: Int) -> Bool {
    reading.phraseStart(endingAt: at + 1, .company) != nil
  }

  private static func startsClause(_ reading: borrowing Reading, _ at: Int) -> Bool {
    !reading.senses(at).isDisjoint(with: [.auxiliary, .verb, .say, .adverb])
      || reading.event(at) != nil || reading.event(at + 1) != nil
  }

  /// The slot of a verb that takes an object at a token, or of a noun before `of`.
  private static func governing(_ reading: borrowing Reading, _ at: Int) -> Slot? {
    guard let event = reading.event(at), event.entry.slot.isNamed else { return nil }
    let roles = event.entry.senses
    if roles.contains(.slotNoun), reading.senses(event.end).contains(.partitive) {
      return event.entry.slot
    }
    let wants = !roles.isDisjoint(with: [.persons, .lives])
    guard roles.contains(.slotVerb), !wants, reading.startsObject(event.end) else { return nil }
    return event.entry.slot
  }

  /// True for what may stand inside a list of persons.
  private static func isListed(_ reading: borrowing Reading, _ at: Int) -> Bool {
    switch reading.kind(at) {
    case .comma, .hyphen, .apostrophe, .number: return true
    case .word: break
    default: return false
    }
    let senses = reading.senses(at)
    if senses.contains(.joint) || senses.contains(.partitive) || senses.contains(.determiner) {
      return !senses.contains(.relative)
    }
    if reading.has(.companyPart, at) { return true }
    return senses.isDisjoint(with: [
      .auxiliary, .verb, .relative, .conjunction, .say, .preposition, .slotParticiple,
    ])
  }
}
