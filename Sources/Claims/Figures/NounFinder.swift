/// Finds what a figure counts: the head of the words behind it, and their class.
enum NounFinder {
  /// Words of a counted phrase that are looked at, so that time stays linear.
  private static let longest = 9

  /// Fills in the nouns of all figures that count something.
  static func find(_ reading: inout Reading) {
    for index in reading.figures.indices { find(&reading, index) }
  }

  /// Fills in the noun of one figure.
  static func find(_ reading: inout Reading, _ index: Int) {
    let limit =
      index + 1 < reading.figures.count ? reading.figures[index + 1].first : reading.tokens.count
    switch reading.figures[index].kind {
    case .count, .ratio, .percent: phrase(&reading, index, limit)
    case .measure, .times: unitNoun(&reading, index)
    default: break
    }
  }

  private static func unitNoun(_ reading: inout Reading, _ index: Int) {
    let last = reading.figures[index].last - 1
    guard last > reading.figures[index].first, reading.kind(last) == .word else { return }
    reading.figures[index].noun = reading.tokens[last].start..<reading.tokens[last].end
    reading.figures[index].head = last
  }

  private static func phrase(_ reading: inout Reading, _ index: Int, _ limit: Int) {
    var figure = reading.figures[index]
    var at = figure.last
    if reading.kind(at) == .hyphen, reading.isGlued(at) { at += 1 }
    at = afterOf(reading, at, &figure)
    let measure = measureWord(reading, at)
    at = measure.map { $0 + 1 } ?? at
    let first = at
    var head = -1
    while at < min(limit, first + longest), reading.kind(at) == .word,
      !reading.startsSentence(at) || at == figure.first
    {
      if let victim = victimPhrase(reading, at) {
        head = victim.end - 1
        figure.group = victim.group
        at = victim.end
        break
      }
      // A lower-case word behind a noun begins what is said of it.
      if reading.vocabulary.nounsAreCapital, head >= 0, reading.isCapital(head),
        !reading.isCapital(at)
      {
        break
      }
      let step = step(reading, at, head, &figure)
      if step == .stop { break }
      // Where nouns are capital, no other word is one.
      let isNoun = !reading.vocabulary.nounsAreCapital || reading.isCapital(at)
      if step != .skip, isNoun { head = at }
      if step == .word, isNoun, standsFirst(reading, at) { break }
      at = next(reading, at + 1)
      if step == .head, isNoun { break }
    }
    if let measure {
      if head < 0 { head = measure }
      if figure.group == 0, reading.entry(head).group == 0 {
        figure.group = reading.entry(measure).group
      }
    }
    var isPredicate = false
    if head < 0, let noun = predicateNoun(reading, figure) {
      isPredicate = true
      figure.group = noun.group
      head = noun.end - 1
    }
    finish(reading, &figure, isPredicate ? figure.last + 1 : first, head)
    reading.figures[index] = figure
  }

  /// A measure word behind the number, which stands for the noun where none follows: 两名, 5 نفر.
  private static func measureWord(_ reading: Reading, _ at: Int) -> Int? {
    reading.has(.classifier, at) && !reading.startsSentence(at) ? at : nil
  }

  /// Where plurals have no common ending, the first word that is no adjective is the head, unless
  /// a word for persons or things follows at once.
  private static func standsFirst(_ reading: Reading, _ at: Int) -> Bool {
    let traits = reading.vocabulary.traits
    guard traits.isDisjoint(with: [.pluralS, .capitalNouns]) else { return false }
    for next in at + 1...at + 2 {
      guard reading.kind(next) == .word, !reading.startsSentence(next),
        reading.senses(next).isDisjoint(with: .function)
      else { return true }
      if reading.senses(next).contains(.victim) { return false }
    }
    return true
  }

  /// Steps over `of`, and sees `of them`, `of the`.
  private static func afterOf(_ reading: Reading, _ start: Int, _ figure: inout Figure) -> Int {
    guard reading.senses(start).contains(.partitive) else { return start }
    var at = start + 1
    if reading.has(.anaphor, at) {
      figure.traits.insert(.partOf)
      return reading.senses(at).contains(.determiner) && reading.isPlural(at + 1) ? at + 1 : at
    }
    if reading.senses(at).contains(.determiner) {
      if !figure.traits.contains(.vague) { figure.traits.insert(.partOf) }
      at += 1
    }
    return at
  }

  /// Steps over hyphens inside words and over possessive endings.
  private static func next(_ reading: Reading, _ at: Int) -> Int {
    var at = at
    if reading.kind(at) == .apostrophe, reading.isGlued(at) { at += 1 }
    if reading.kind(at) == .hyphen, reading.isGlued(at), reading.isGlued(at + 1) { at += 1 }
    return at
  }

  private enum Step { case stop, skip, word, head }

  private static func step(
    _ reading: Reading, _ at: Int, _ head: Int, _ figure: inout Figure
  ) -> Step {
    let senses = reading.senses(at)
    if senses.contains(.more) {
      figure.traits.insert(.further)
      return reading.isPlural(at) && !reading.isPlural(at + 1) ? .head : .skip
    }
    let isPossessive =
      reading.kind(at + 1) == .apostrophe && reading.isGlued(at + 1)
      && reading.tokens[at + 1].end - reading.tokens[at + 1].start > 1
    if isPossessive { return .skip }
    if !senses.isDisjoint(with: [
      .preposition, .auxiliary, .conjunction, .determiner, .pronoun, .relative, .article,
    ]) {
      return .stop
    }
    let nounFollows = nounFollows(reading, at + 1)
    if !senses.isDisjoint(with: [.slotParticiple, .slotState, .slotIntransitive, .slotVerb]) {
      let isNoun = senses.contains(.slotNoun) || senses.contains(.victim)
      // `300 attended Ann Baker's speech`: no participle, and nothing before its noun.
      let isVerb = senses.isDisjoint(with: [.slotParticiple, .slotState, .slotNoun, .victim])
      if isVerb, senses.contains(.slotIntransitive) { return .stop }
      if nounFollows, head < 0 { return .skip }
      return isNoun && isFirst(reading, at, figure) ? .head : .stop
    }
    if senses.contains(.adverb) { return nounFollows && head < 0 ? .skip : .stop }
    if senses.contains(.verb), !senses.contains(.adjective) {
      return nounFollows && head < 0 && reading.isPlural(at) ? .skip : .stop
    }
    if senses.contains(.adjective) { return nounFollows || head < 0 ? .skip : .stop }
    if senses.contains(.unit), head < 0, !reading.isPlural(at) { return .word }
    if isPlural(reading, at, senses) { return joinsNext(reading, at) ? .word : .head }
    return .word
  }

  /// True right behind the number, or behind `of the`.
  private static func isFirst(_ reading: Reading, _ at: Int, _ figure: Figure) -> Bool {
    at == figure.last || !reading.senses(at - 1).isDisjoint(with: [.determiner, .partitive])
  }

  private static func isPlural(_ reading: Reading, _ at: Int, _ senses: Senses) -> Bool {
    senses.contains(.plural) || (reading.isPlural(at) && !senses.contains(.singular))
  }

  /// `sports fans`, `arms dealers`: a few plurals stand before the head.
  private static func joinsNext(_ reading: Reading, _ at: Int) -> Bool {
    reading.has(.attributivePlural, at)
      && isPlural(reading, at + 1, reading.senses(at + 1))
      && reading.senses(at + 1).isDisjoint(with: .function)
  }

  private static func nounFollows(_ reading: Reading, _ at: Int) -> Bool {
    guard reading.kind(at) == .word, !reading.startsSentence(at) else {
      return reading.kind(at) == .hyphen && reading.isGlued(at) && reading.kind(at + 1) == .word
    }
    let senses = reading.senses(at)
    return senses.isDisjoint(with: [
      .preposition, .auxiliary, .conjunction, .determiner, .pronoun, .relative, .adverb,
    ]) && (!senses.contains(.verb) || reading.isPlural(at))
  }

  /// The longest phrase of the list of victims at a token, or the single word in it.
  private static func victimPhrase(_ reading: Reading, _ at: Int) -> (group: Int32, end: Int)? {
    if let phrase = reading.phrase(at) {
      let entry = reading.vocabulary.entries[Int(phrase.entry)]
      if entry.senses.contains(.victim) { return (entry.group, phrase.end) }
    }
    let entry = reading.entry(at)
    guard entry.senses.contains(.victim), !entry.senses.contains(.slotParticiple),
      !entry.senses.contains(.slotState), !entry.senses.contains(.more),
      !entry.senses.contains(.adjective) || !nounFollows(reading, at + 1)
    else { return nil }
    let following = reading.senses(at + 1)
    if following.contains(.victim), reading.isPlural(at + 1) || following.contains(.plural),
      following.isDisjoint(with: [.slotParticiple, .slotState, .more])
    {
      return nil
    }
    let mayGoOn = !reading.vocabulary.nounsAreCapital || reading.isCapital(at + 1)
    if !reading.isPlural(at), !entry.senses.contains(.plural), nounFollows(reading, at + 1),
      mayGoOn,
      reading.senses(at + 1).isDisjoint(with: [.slotParticiple, .slotIntransitive, .slotState])
    {
      return nil
    }
    return (entry.group, at + 1)
  }

  /// What those counted are said to be: `31 are women`, `15 were members of the crew`.
  private static func predicateNoun(
    _ reading: Reading, _ figure: Figure
  ) -> (group: Int32, end: Int)? {
    guard figure.kind == .count, reading.senses(figure.last).contains(.be),
      let victim = victimPhrase(reading, figure.last + 1),
      reading.isPlural(victim.end - 1) || reading.senses(victim.end - 1).contains(.plural),
      reading.senses(victim.end - 1).isDisjoint(with: [.slotParticiple, .slotState])
    else { return nil }
    return victim
  }

  private static func finish(
    _ reading: Reading, _ figure: inout Figure, _ first: Int, _ head: Int
  ) {
    guard head >= 0 else { return }
    figure.head = head
    figure.nounEnd = head + 1
    figure.noun = reading.tokens[head].start..<reading.tokens[head].end
    figure.phrase = reading.tokens[min(first, head)].start..<reading.tokens[head].end
    if figure.group == 0 { figure.group = reading.entry(head).group }
  }
}
