import CopydeskCore

extension SlotRule {
  /// The event words nearest to what is counted, where endings or the end of the clause tell who did
  /// what.
  static let nearestEvent = SlotRule(
    name: "nearest event",
    note:
      "In languages of free order, with the verb at the end, or with a bare genitive: the event words right before the figure, the first behind the counted phrase in its clause, or the last before it.",
    examples: [
      Example("Погибли 52 человека, ещё 30 ранены.", "52 killed|30 wounded"),
      Example("В результате взрыва погибли по данным полиции 12 человек.", "12 killed"),
      Example("12 солдат купили пять машин.", "12 |пять "),
    ],
    language: "ru",
    slot: { reading, index in
      let traits = reading.vocabulary.traits
      guard !traits.isDisjoint(with: [.freeOrder, .verbFinal, .bareGenitive]),
        !isWholeOfPart(reading, index)
      else { return nil }
      let figure = reading.figures[index]
      let adjacent = adjacent(reading, figure)
      if traits.contains(.verbFinal) {
        if let adjacent, adjacent.isActive { return adjacent.slot }
        return behind(reading, figure) ?? adjacent?.slot
      }
      return adjacent?.slot ?? behind(reading, figure) ?? before(reading, index)
    })

  /// Tokens between the counted phrase and the event words.
  private static let reach = 24
  /// The same where they stand before the figure.
  private static let reachBefore = 12

  /// The event words that end right before the figure or its bound.
  private static func adjacent(
    _ reading: borrowing Reading, _ figure: Figure
  ) -> (slot: Slot, isActive: Bool)? {
    let bound = reading.beforeBound(figure.first)
    // 逮捕了三百人: a particle of the verb stands between.
    let isParticle =
      reading.vocabulary.traits.contains(.noSpaces)
      && reading.senses(bound - 1).contains(.auxiliary)
    for at in (isParticle ? bound - 1 : bound)...figure.first {
      guard let event = reading.eventBefore(at), !endsClause(reading, event.start, at) else {
        continue
      }
      let roles = event.entry.senses
      let isActive =
        roles.contains(.slotVerb)
        && roles.isDisjoint(with: [.slotParticiple, .slotIntransitive, .slotNoun])
      guard !roles.contains(.toll) || !roles.isDisjoint(with: [.slotNoun]) else { continue }
      return (event.entry.slot, isActive)
    }
    return nil
  }

  private static func endsClause(_ reading: borrowing Reading, _ from: Int, _ to: Int) -> Bool {
    (from..<to).contains { isMark(reading, $0) }
  }

  private static func isMark(_ reading: borrowing Reading, _ at: Int) -> Bool {
    switch reading.kind(at) {
    case .comma, .semicolon, .colon, .dash, .stop, .mark: true
    default: false
    }
  }

  /// The first event words behind the counted phrase, in its clause.
  private static func behind(_ reading: borrowing Reading, _ figure: Figure) -> Slot? {
    let limit = min(reading.sentenceEnd(figure.first), figure.nounEnd + reach)
    let isVerbFirst = reading.vocabulary.traits.contains(.verbFirst)
    var isLinked = false
    var at = figure.nounEnd
    while at < limit {
      if isMark(reading, at) {
        guard let end = inserted(reading, at, limit) else { return nil }
        at = end
        continue
      }
      if let event = reading.event(at) {
        if isLinked, isVerbFirst, event.entry.senses.contains(.slotNoun) { return event.entry.slot }
        return isOf(figure, event, reading) ? event.entry.slot : nil
      }
      let senses = reading.senses(at)
      if isVerbFirst, senses.contains(.joint) { return nil }
      isLinked = isLinked || senses.contains(.be)
      if senses.contains(.conjunction), !senses.contains(.joint) { return nil }
      at += 1
    }
    return nil
  }

  /// Whether event words behind the counted phrase tell of it: an active verb has it for its object
  /// only where no other object follows.
  private static func isOf(
    _ figure: Figure, _ event: (entry: Entry, end: Int), _ reading: borrowing Reading
  ) -> Bool {
    let roles = event.entry.senses
    if !roles.isDisjoint(with: [.slotParticiple, .slotIntransitive, .slotState]) { return true }
    if roles.contains(.slotVerb) {
      let isLast = reading.vocabulary.traits.contains(.verbFinal)
      return isLast ? !startsNumber(reading, event.end) : endsPhrase(reading, event.end)
    }
    let isParticiple =
      reading.vocabulary.traits.contains(.freeOrder)
      && reading.kind(event.end - 2) == .comma
    return roles.contains(.slotNoun)
      && (isParticiple || reading.vocabulary.traits.contains(.verbFinal))
  }

  /// A verb stands between a noun or a state and the figure: `Жертвами взрыва стали 45 человек`,
  /// `Без крова остались 20 семей`.
  private static func linksBack(_ reading: borrowing Reading, _ from: Int, _ to: Int) -> Bool {
    (from..<max(from, to)).contains {
      !reading.senses($0).isDisjoint(with: [.verb, .auxiliary, .slotVerb, .slotIntransitive])
    }
  }

  private static func startsNumber(_ reading: borrowing Reading, _ at: Int) -> Bool {
    reading.kind(at) == .number
      || !reading.senses(at).isDisjoint(with: [.cardinal, .vague, .multiplier, .group])
  }

  /// No noun follows that could be the object instead.
  private static func endsPhrase(_ reading: borrowing Reading, _ at: Int) -> Bool {
    guard reading.kind(at) == .word, !reading.startsSentence(at) else {
      return reading.kind(at) != .number
    }
    return !reading.senses(at).isDisjoint(with: [
      .preposition, .adverb, .joint, .conjunction, .weekday, .say, .through,
    ])
  }

  /// The end of what is put in between commas, such as a relative clause or a breakdown.
  private static func inserted(
    _ reading: borrowing Reading, _ at: Int, _ limit: Int
  ) -> Int? {
    guard reading.kind(at) == .comma || reading.kind(at) == .dash else { return nil }
    let opens =
      !reading.senses(at + 1).isDisjoint(with: [.relative, .breakdown])
      || reading.phrase(at + 1).map {
        reading.vocabulary.senses[Int($0.entry)].contains(.breakdown)
      } ?? false
    if reading.senses(at + 1).contains(.relative) { return at + 1 }
    // A participle that agrees with the counted: `12 человек, погибших в аварии`.
    if let event = reading.event(at + 1), reading.vocabulary.traits.contains(.freeOrder),
      event.entry.senses.contains(.slotNoun)
    {
      return at + 1
    }
    guard opens else { return nil }
    var end = at + 1
    while end < limit, reading.kind(end) != .comma, reading.kind(end) != .dash { end += 1 }
    return end < limit ? end + 1 : nil
  }

  /// The last event words before the figure, in its clause and with no other figure between.
  private static func before(_ reading: borrowing Reading, _ index: Int) -> Slot? {
    let figure = reading.figures[index]
    let floor = index > 0 ? reading.figures[index - 1].nounEnd : 0
    let start = max(reading.sentenceStart(figure.first), figure.first - reachBefore, floor)
    var at = reading.beforeBound(figure.first) - 1
    while at >= start {
      if isMark(reading, at) || reading.senses(at).contains(.relative) { return nil }
      if let event = reading.event(at), event.end <= figure.first {
        let roles: Senses = [.slotVerb, .slotParticiple, .slotIntransitive]
        let isVerb = !event.entry.senses.isDisjoint(with: roles)
        return isVerb || linksBack(reading, event.end, figure.first) ? event.entry.slot : nil
      }
      at -= 1
    }
    return nil
  }
}
