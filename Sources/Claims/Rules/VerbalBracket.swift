import CopydeskCore

extension SlotRule {
  /// A verb in two parts that stand around what is counted, or around what follows it.
  static let verbalBracket = SlotRule(
    name: "verbal bracket",
    note:
      "Languages that put the verb's second part at the clause's end: nahm 34 Verdächtige fest, 12 Menschen kamen bei dem Anschlag ums Leben; and verbs that end a subordinate clause.",
    examples: [
      // English has no such verbs.
      Example("They took 34 men with them.", "34 ")
    ],
    slot: { reading, index in
      guard reading.vocabulary.traits.contains(.verbSecond) else { return nil }
      let figure = reading.figures[index]
      let start = max(reading.sentenceStart(figure.first), figure.first - reach)
      for verb in (start..<max(start, figure.first)).reversed() {
        if endsClause(reading, verb) { break }
        if let slot = slot(reading, verb, figure, roles: [.slotVerb, .slotIntransitive]) {
          return slot
        }
      }
      for verb in figure.nounEnd..<min(reading.tokens.count, figure.nounEnd + 2) {
        if let slot = slot(reading, verb, figure, roles: .slotIntransitive) { return slot }
      }
      return closing(reading, figure)
    })

  /// Words between a verb and what it counts.
  private static let reach = 10
  /// Words between a verb and its second part.
  private static let longest = 24

  private static func endsClause(_ reading: borrowing Reading, _ at: Int) -> Bool {
    let kind = reading.kind(at)
    return kind == .comma || kind == .stop || kind == .colon || kind == .semicolon
  }

  /// The slot of a verb whose second part ends the clause behind the figure.
  private static func slot(
    _ reading: borrowing Reading, _ verb: Int, _ figure: Figure, roles: Senses
  ) -> Slot? {
    guard reading.senses(verb).contains(.phraseStart) else { return nil }
    let first = max(verb + 1, figure.nounEnd)
    let limit = min(reading.sentenceEnd(verb), first + longest)
    var next = reading.entry(verb).phrases
    while next >= 0 {
      let phrase = reading.vocabulary.phrases[Int(next)]
      next = phrase.next
      let entry = reading.vocabulary.entries[Int(phrase.entry)]
      guard entry.senses.contains(.bracket), !entry.senses.isDisjoint(with: roles) else { continue }
      let part = phrase.words.dropFirst()
      var at = first
      while at + part.count <= limit, !endsClause(reading, at) {
        if matches(reading, part, at), closes(reading, at + part.count) { return entry.slot }
        at += 1
      }
    }
    return nil
  }

  private static func matches(
    _ reading: borrowing Reading, _ words: Range<Int>, _ at: Int
  ) -> Bool {
    for (offset, word) in words.enumerated()
    where reading.tokens[at + offset].entry != reading.vocabulary.phraseWords[word] {
      return false
    }
    return true
  }

  /// Whether a clause ends at a token: a sign, or the joint to the next clause.
  private static func closes(_ reading: borrowing Reading, _ at: Int) -> Bool {
    at >= reading.tokens.count || reading.startsSentence(at) || reading.kind(at) != .word
      || !reading.senses(at).isDisjoint(with: [.joint, .conjunction])
  }

  /// `dass die Polizei 34 Verdächtige festnahm`: the verb stands last.
  private static func closing(_ reading: borrowing Reading, _ figure: Figure) -> Slot? {
    guard figure.head >= 0, let event = reading.event(figure.nounEnd),
      event.entry.senses.contains(.slotVerb), closes(reading, event.end),
      !reading.startsSentence(figure.first), !reading.isCapital(figure.nounEnd)
    else { return nil }
    return event.entry.slot
  }
}
