import CopydeskCore

extension SlotRule {
  /// What is counted is the subject: it died, or something was done to it.
  static let predicate = SlotRule(
    name: "predicate",
    note:
      "The first verb behind the counted phrase, over phrases in between: a passive participle, a verb like die, or a state after be.",
    examples: [
      Example("At least 19 people had died when it fell.", "19 killed"),
      Example("52 people, most of them old, were killed.", "52 killed"),
      Example("Thirty-one sailors are still missing.", "Thirty-one missing"),
      Example("41 people lost their lives and 16 were taken to hospital.", "41 killed|16 wounded"),
      Example("Six men who were arrested spoke.", "Six arrested"),
      Example("Three men who were with him were shot and wounded.", "Three wounded"),
      Example("Two of the four shooting victims had died.", "Two killed|four "),
      Example("Five people \u{2013} all of them guards \u{2013} were killed.", "Five killed"),
      Example("Two books on the six monks who were murdered sold well.", "Two |six killed"),
      Example("He fired 90 rounds in the rampage that left two wounded.", "90 fired|two wounded"),
      Example("Six men on the bus that burned were killed.", "Six killed"),
      Example("Of the 16 members, three were murdered.", "16 |three killed"),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      if let slot = inverted(reading, figure) { return slot }
      // Where verbs begin their clauses, the next one is of another.
      if reading.vocabulary.traits.contains(.verbFirst) { return nil }
      if isWholeOfPart(reading, index) || isWholeBefore(reading, figure) { return nil }
      let limit = min(reading.sentenceEnd(figure.first), figure.nounEnd + longest)
      var at = figure.nounEnd
      var commas = 0
      while at < limit {
        let senses = reading.senses(at)
        if let end = inserted(reading, at, figure, limit) {
          at = end
          continue
        }
        switch reading.kind(at) {
        case .semicolon, .colon, .dash, .stop, .mark: return nil
        case .comma:
          commas += 1
          if commas > 2 || (commas == 1 && endsClause(reading, at + 1)) { return nil }
        case .word:
          if let end = nearerClause(reading, at, figure, limit) {
            at = end
            continue
          }
          if let slot = verb(reading, at, figure) {
            if slot != .none { return slot }
            // A clause that describes the counted does not hold the main verb.
            guard reading.senses(at - 1).contains(.relative), at - 1 == figure.nounEnd else {
              return nil
            }
          }
          if senses.contains(.conjunction), !reading.senses(at).contains(.joint) { return nil }
        default: break
        }
        at += 1
      }
      return nil
    })

  private static let longest = 24

  /// `two of the four men died`: what happened to the two did not to the four.
  static func isWholeOfPart(_ reading: borrowing Reading, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let part = reading.figures[index - 1]
    let first = reading.figures[index].first
    guard first - part.last >= 1, first - part.last <= 3 else { return false }
    return reading.senses(part.last).contains(.partitive)
  }

  /// `of the 16 members, three died`: the clause is about the three.
  private static func isWholeBefore(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    let first = reading.beforeBound(figure.first) - 1
    // French `des` and German `der` begin a subject as often as a part.
    let senses = first >= 0 ? reading.senses(first) : []
    guard senses.contains(.partitive), !senses.contains(.determiner) else { return false }
    return reading.startsSentence(first) || first == 0 || reading.kind(first - 1) == .comma
  }

  /// The end of the verb of a relative clause that belongs to a nearer noun than the counted one.
  private static func nearerClause(
    _ reading: borrowing Reading, _ at: Int, _ figure: Figure, _ limit: Int
  ) -> Int? {
    guard reading.senses(at).contains(.relative), at > figure.nounEnd,
      reading.kind(at - 1) == .word, reading.senses(at - 1).isDisjoint(with: .function)
    else { return nil }
    var end = at + 1
    while end < limit, reading.kind(end) == .word, verb(reading, end, figure) == nil { end += 1 }
    guard end < limit, reading.kind(end) == .word else { return nil }
    while reading.senses(end).contains(.auxiliary) || reading.senses(end).contains(.adverb) {
      end += 1
    }
    end = reading.event(end)?.end ?? end + 1
    // What follows an object of the clause may belong to that object.
    return reading.startsObject(end) ? limit : min(limit, end)
  }

  /// The end of what is put in right behind the counted phrase: between two dashes, or the whole
  /// in `two of the four men died`.
  private static func inserted(
    _ reading: borrowing Reading, _ at: Int, _ figure: Figure, _ limit: Int
  ) -> Int? {
    if at == figure.nounEnd, reading.kind(at) == .dash {
      var end = at + 1
      while end < limit, reading.kind(end) != .dash {
        if reading.kind(end) == .stop { return nil }
        end += 1
      }
      return end < limit ? end + 1 : nil
    }
    guard figure.head < 0, at == figure.nounEnd, reading.senses(at).contains(.partitive) else {
      return nil
    }
    for whole in reading.figures where whole.first > at && whole.first <= at + 3 {
      return whole.nounEnd
    }
    return nil
  }

  /// The slot of the verb at a token; `.none` for another verb, nil for no verb.
  private static func verb(
    _ reading: borrowing Reading, _ at: Int, _ figure: Figure
  ) -> Slot? {
    let senses = reading.senses(at)
    if senses.contains(.auxiliary) { return afterAuxiliary(reading, at, figure) }
    if let event = reading.event(at) {
      let roles = event.entry.senses
      if roles.contains(.slotIntransitive),
        !roles.contains(.slotVerb) || !reading.startsObject(event.end)
      {
        return event.entry.slot
      }
      if roles.contains(.slotParticiple), !reading.startsObject(event.end), at > figure.nounEnd {
        return isReduced(reading, at, figure) ? event.entry.slot : Slot.none
      }
      if roles.contains(.slotVerb), !roles.contains(.slotNoun) { return Slot.none }
    }
    if senses.contains(.verb), senses.isDisjoint(with: [.adjective, .expected]) {
      return Slot.none
    }
    return nil
  }

  /// A participle without an auxiliary belongs to the nearest noun, so only a plain phrase may lie between.
  private static func isReduced(
    _ reading: borrowing Reading, _ at: Int, _ figure: Figure
  ) -> Bool {
    for between in figure.nounEnd..<at where reading.kind(between) == .comma { return false }
    return at - figure.nounEnd <= 9
  }

  private static func afterAuxiliary(
    _ reading: borrowing Reading, _ start: Int, _ figure: Figure
  ) -> Slot {
    if reading.vocabulary.traits.contains(.verbSecond) { return lastVerb(reading, start) }
    var at = start + 1
    var steps = 0
    while steps < 6 {
      if let event = reading.event(at) {
        let roles = event.entry.senses
        let fits = !roles.isDisjoint(with: [.slotParticiple, .slotIntransitive, .slotState])
        let active =
          roles.contains(.slotVerb) && reading.startsObject(event.end)
          && !reading.senses(at - 1).contains(.be)
        if fits, !active { return event.entry.slot }
        return .none
      }
      let senses = reading.senses(at)
      guard
        !senses.isDisjoint(with: [.auxiliary, .adverb, .expected, .more, .determiner])
          || isManner(reading, at)
          || reading.has(.passiveChain, at)
      else { return .none }
      at += 1
      steps += 1
    }
    return .none
  }

  /// The slot of the participle that ends the clause: `wurden bei einem Angriff getötet`.
  private static func lastVerb(_ reading: borrowing Reading, _ auxiliary: Int) -> Slot {
    let limit = min(reading.sentenceEnd(auxiliary), auxiliary + longest)
    for at in auxiliary + 1..<max(auxiliary + 1, limit) {
      let kind = reading.kind(at)
      if kind == .comma || kind == .semicolon || kind == .colon { return .none }
      if reading.senses(at).contains(.conjunction), !reading.senses(at).contains(.joint) {
        return .none
      }
      guard let event = reading.event(at) else { continue }
      let roles = event.entry.senses
      if !roles.isDisjoint(with: [.slotParticiple, .slotIntransitive, .slotState]) {
        return event.entry.slot
      }
    }
    return .none
  }

  /// `brutally`: an adverb that no list has.
  private static func isManner(_ reading: borrowing Reading, _ at: Int) -> Bool {
    guard reading.kind(at) == .word else { return false }
    let token = reading.tokens[at]
    return token.end - token.start > 4 && reading.bytes[token.end - 1] == UInt8(ascii: "y")
      && reading.bytes[token.end - 2] == UInt8(ascii: "l")
  }

  /// After a comma: a word that begins another clause.
  private static func endsClause(_ reading: borrowing Reading, _ at: Int) -> Bool {
    let senses = reading.senses(at)
    if senses.contains(.relative) || senses.contains(.breakdown) { return false }
    return !senses.isDisjoint(with: [.conjunction, .say])
      || (!senses.isDisjoint(with: [.slotVerb]) && senses.isDisjoint(with: [.slotParticiple]))
  }
}
