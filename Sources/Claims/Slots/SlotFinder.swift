import CopydeskCore

/// A rule that tells what happened to what a figure counts.
struct SlotRule: Rule {
  let name: String
  let note: String
  /// Texts and the figures with their slots, as `52 killed|14 wounded`.
  let examples: [Example]
  /// The language of the examples.
  var language = "en"
  /// The slot of the figure of that index, nil where the rule does not hold.
  let slot: @Sendable (_ reading: borrowing Reading, _ index: Int) -> Slot?
}

/// Gives the figures their slots: first from the words around each, then from its neighbours.
enum SlotFinder {
  /// Rules that look at one figure, in the order in which they are tried.
  static let ownRules: [SlotRule] = [
    .attribute, .headNoun, .verbalBracket, .followingState, .eventNoun, .hospital, .predicate,
    .injuries,
    .object, .company, .namedVictims, .listedObject, .toll, .numberOf, .apposition, .nearestEvent,
    .crowd,
  ]
  /// Rules for figures that count nothing.
  static let otherRules: [SlotRule] = [.punishment]
  /// Rules that take a slot over from a figure before.
  static let takingRules: [SlotRule] = [
    .breakdown, .partition, .coordination, .distribution, .ellipsis,
  ]

  /// Fills in the slots and the modality of all figures; `hasDead` tells whether the document
  /// speaks of dead, and is set where this stretch does.
  static func find(_ reading: inout Reading, _ hasDead: inout Bool) {
    hasDead = hasDead || speaksOfDead(reading)
    MultipleEvent.find(&reading)
    DualCount.find(&reading)
    for index in reading.figures.indices
    where counts(reading.figures[index]) && reading.figures[index].slot == .none {
      reading.figures[index].slot = first(ownRules, reading, index)
    }
    for index in reading.figures.indices where counts(reading.figures[index]) {
      if reading.figures[index].slot == .none {
        reading.figures[index].slot = first(takingRules, reading, index)
      }
    }
    for index in reading.figures.indices where SlotRule.mayPunish(reading.figures[index]) {
      reading.figures[index].slot = first(otherRules, reading, index)
    }
    Coordination.backward(&reading)
    DualCount.drop(&reading)
    VictimList.find(&reading)
    for index in reading.figures.indices {
      settle(&reading, index)
      if reading.figures[index].slot == .hit { settleHit(&reading, index, hasDead) }
      reading.figures[index].modality = ModalityFinder.modality(reading, index)
    }
  }

  /// Who is shot or hit is wounded; where some of them died it is the sum of both.
  private static func settleHit(_ reading: inout Reading, _ index: Int, _ hasDead: Bool) {
    let isRest = reading.figures[index].traits.contains(.further)
    reading.figures[index].slot = hasDead && !isRest ? .casualties : .wounded
  }

  private static func speaksOfDead(_ reading: borrowing Reading) -> Bool {
    let slotSenses: Senses = [.slotParticiple, .slotIntransitive, .slotState, .slotNoun]
    for at in reading.tokens.indices {
      if reading.has(.fatal, at) { return true }
      let senses = reading.senses(at)
      guard !senses.isDisjoint(with: slotSenses), reading.entry(at).slot == .killed else {
        continue
      }
      if !senses.isDisjoint(with: [.slotParticiple, .slotIntransitive, .slotState]) { return true }
      if senses.contains(.slotNoun), !isAttempted(reading, at) { return true }
    }
    return false
  }

  /// `attempted murder`, `attempted criminal homicide`.
  private static func isAttempted(_ reading: borrowing Reading, _ at: Int) -> Bool {
    (at - 4..<at).contains {
      reading.has(.attempted, $0) && reading.kind($0 + 1) == .word
    }
  }

  static func counts(_ figure: Figure) -> Bool {
    figure.kind == .count || figure.kind == .ratio || figure.kind == .percent
  }

  private static func first(
    _ rules: [SlotRule], _ reading: borrowing Reading, _ index: Int
  ) -> Slot {
    for rule in rules {
      if let slot = rule.slot(reading, index) { return slot }
    }
    return .none
  }

  /// Things are not wounded, and nobody is destroyed: `30 burned` depends on who or what.
  private static func settle(_ reading: inout Reading, _ index: Int) {
    let figure = reading.figures[index]
    if figure.slot == .gathered, figure.kind != .count { reading.figures[index].slot = .none }
    if figure.slot == .turnout, figure.kind != .percent {
      reading.figures[index].slot = figure.kind == .count ? .gathered : .none
    }
    // Shares sink and seats are lost, but nobody is hurt.
    if figure.slot.isNamed, reading.has(.intangible, figure.head) {
      reading.figures[index].slot = .none
    }
    let isShare = figure.kind == .ratio || figure.kind == .percent
    if isShare, figure.head >= 0, figure.group == 0, figure.slot.isNamed,
      !figure.traits.contains(.partOf)
    {
      reading.figures[index].slot = .none
    }
    guard figure.group != 0 else { return }
    let isThing = reading.vocabulary.things[Int(figure.group)]
    if isThing,
      figure.slot == .wounded || figure.slot == .hit || figure.slot == .killed
        || figure.slot == .arrested
    {
      reading.figures[index].slot = figure.slot == .arrested ? .none : .destroyed
    } else if isThing, figure.slot == .gathered {
      reading.figures[index].slot = .none
    } else if !isThing, figure.slot == .destroyed {
      let isFighter = [reading.vocabulary.rebelsGroup, reading.vocabulary.soldiersGroup]
        .contains(figure.group)
      reading.figures[index].slot = isFighter ? .killed : .wounded
    }
  }
}

/// What the slot rules share: looking over the words between a figure and what governs it.
extension Reading {
  /// The slot words at a token: the longest phrase or the word, with its end.
  func event(_ index: Int) -> (entry: Entry, end: Int)? {
    if let phrase = phrase(index) {
      let entry = vocabulary.entries[Int(phrase.entry)]
      if entry.slot != .none, !entry.senses.contains(.bracket) { return (entry, phrase.end) }
    }
    let entry = entry(index)
    return entry.slot != .none && kind(index) == .word ? (entry, index + 1) : nil
  }

  /// The slot words that end right before a token, the longest phrase first.
  func eventBefore(_ end: Int) -> (entry: Entry, start: Int)? {
    var start = max(0, end - 5)
    while start < end {
      if let event = event(start), event.end == end { return (event.entry, start) }
      start += 1
    }
    return nil
  }

  /// Steps back over the words of a bound and over articles: `killing at least another 20`.
  func beforeBound(_ first: Int) -> Int {
    var at = first
    var steps = 0
    while at > 0, steps < 8 {
      let senses = senses(at - 1)
      let token = tokens[at - 1]
      let isBound =
        senses.contains(.qualifier) || senses.contains(.article)
        || senses.contains(.more) || senses.contains(.determiner)
        || senses.contains(.adverb) && !senses.contains(.preposition)
      let isQuote = token.kind == .quote || token.kind == .openQuote || token.kind == .tilde
      guard isQuote || (token.kind == .word && isBoundWord(at - 1, senses, isBound)) else { break }
      if tokens[at].flags.contains(.sentence) { break }
      at -= 1
      steps += 1
    }
    return at
  }

  private func isBoundWord(_ index: Int, _ senses: Senses, _ isBound: Bool) -> Bool {
    if !senses.isDisjoint(with: [.slotVerb, .slotNoun, .slotParticiple, .toll, .joint]) {
      return false
    }
    if isBound { return !senses.contains(.auxiliary) }
    if let phrase = phraseAround(index) { return phrase }
    return false
  }

  /// True where a token is inside a phrase that bounds figures.
  private func phraseAround(_ index: Int) -> Bool? {
    for start in max(0, index - 4)...index {
      if let phrase = phrase(start), phrase.end > index,
        vocabulary.entries[Int(phrase.entry)].senses.contains(.qualifier)
      {
        return true
      }
    }
    return nil
  }

  /// True where an object of a verb may begin: `killed 5`, `killed the mayor`.
  func startsObject(_ index: Int) -> Bool {
    guard index < tokens.count, !startsSentence(index) else { return false }
    let senses = senses(index)
    if tokens[index].kind == .number || tokens[index].kind == .money { return true }
    guard tokens[index].kind == .word else { return false }
    if senses.contains(.weekday) || senses.contains(.month) { return false }
    if senses.contains(.adverb) || senses.contains(.preposition) {
      return phrase(index).map {
        vocabulary.entries[Int($0.entry)].senses.contains(.qualifier) && startsObject($0.end)
      } ?? false
    }
    if !senses.isDisjoint(with: [.determiner, .article, .pronoun, .cardinal, .vague]) {
      return !has(.noObject, index)
    }
    if !senses.isDisjoint(with: [.conjunction, .auxiliary, .verb, .relative]) { return false }
    return isPlural(index) || senses.contains(.victim) || isCapital(index)
  }
}
