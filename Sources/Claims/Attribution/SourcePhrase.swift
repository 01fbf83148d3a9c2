/// The words that name a source.
enum SourcePhrase {
  /// Words of a source that are looked at.
  private static let longest = 24

  /// Nouns that mean a body named before: `the group said`.
  static let bodies: [StaticString] = [
    "group", "organisation", "organization", "agency", "watchdog", "network", "body", "monitor",
    "ministry", "company", "party", "movement", "coalition", "council", "commission", "statement",
    "report", "charity", "hospital", "union", "army", "military",
  ]

  /// Those of them that say nothing of what the body is.
  static let generalBodies: [StaticString] = [
    "group", "organisation", "organization", "agency", "watchdog", "network", "body", "monitor",
    "company", "party", "movement", "charity", "union", "statement", "report",
  ]

  /// What somebody publishes, and not somebody: `an estimate by the newspaper`.
  private static let papers: [StaticString] = [
    "estimate", "estimates", "report", "reports", "count", "tally", "statement", "study", "survey",
    "poll", "figures", "data", "statistics", "records", "documents", "analysis", "assessment",
  ]

  /// The tokens of the subject that ends right before a cue; empty where none stands there.
  static func before(_ reading: Reading, _ cue: Int, from: Int) -> Range<Int> {
    var end = cue
    while end > from, skips(reading, end - 1) { end -= 1 }
    let none = cue..<cue
    guard end > from else { return none }
    if reading.kind(end - 1) == .comma { return apposed(reading, end - 1, from) }
    guard reading.kind(end - 1) == .word || isEnding(reading, end - 1) else { return none }
    // The subject of a second verb stands before the first: `cut its forecast and said`.
    if reading.senses(end - 1).contains(.joint) { return none }
    var start = end
    while start > from, end - start < longest, continues(reading, start - 1, start) {
      start -= 1
    }
    while start < end, opens(reading, start) { start += 1 }
    return start < end && isSource(reading, start..<end) ? start..<end : none
  }

  /// `Hadi Abdullah, a Qusair activist reached by Skype, said`: the name, or the apposition where it alone is one.
  private static func apposed(_ reading: Reading, _ comma: Int, _ from: Int) -> Range<Int> {
    var first = comma - 1
    while first > from, reading.kind(first) != .comma, comma - first < longest { first -= 1 }
    guard reading.kind(first) == .comma else { return comma..<comma }
    var start = first
    while start > from, first - start < longest, continues(reading, start - 1, start) { start -= 1 }
    while start < first, opens(reading, start) { start += 1 }
    guard start < first else { return comma..<comma }
    let inner = first + 1..<comma
    if !hasName(reading, start..<first), hasName(reading, inner) { return inner }
    return isSource(reading, start..<first) ? start..<first : comma..<comma
  }

  /// The tokens of a source behind `according to` or behind an inverted verb.
  static func after(_ reading: Reading, _ first: Int, _ limit: Int) -> Range<Int> {
    let from = publisher(reading, first, limit) ?? first
    let phrase = phrase(reading, from, limit)
    return apposed(reading, phrase, limit) ?? phrase
  }

  /// Where the publisher of an estimate or a report begins, nil where none follows.
  private static func publisher(_ reading: Reading, _ from: Int, _ limit: Int) -> Int? {
    var at = from
    while at < min(limit, from + 4), reading.kind(at) == .word, !reading.isAny(papers, at) {
      at += 1
    }
    guard at < limit, reading.isAny(papers, at) else { return nil }
    at += 1
    if reading.isAny(["released", "issued", "published", "compiled", "made", "collected"], at) {
      at += 1
    }
    return reading.isAny(["by", "from", "of"], at) && at + 1 < limit ? at + 1 : nil
  }

  /// The name between commas behind a description: `the governor, Milos Trenk`.
  private static func apposed(
    _ reading: Reading, _ phrase: Range<Int>, _ limit: Int
  ) -> Range<Int>? {
    guard !phrase.isEmpty, !hasName(reading, phrase), reading.kind(phrase.upperBound) == .comma
    else { return nil }
    let start = phrase.upperBound + 1
    var end = start
    while end < limit, reading.kind(end) == .word, reading.isCapital(end),
      !reading.startsSentence(end)
    {
      end += 1
    }
    let closes = end >= limit || reading.kind(end) == .comma || reading.kind(end) == .stop
    return end - start >= 2 && closes ? start..<end : nil
  }

  private static func phrase(_ reading: Reading, _ from: Int, _ limit: Int) -> Range<Int> {
    var end = from
    while end < limit, end - from < longest {
      let kind = reading.kind(end)
      guard
        kind == .word || kind == .hyphen || isEnding(reading, end)
          || kind == .stop && reading.isGlued(end) && end + 1 < limit
      else { break }
      let senses = reading.senses(end)
      if end > from, !senses.isDisjoint(with: [.auxiliary, .relative, .say]) { break }
      if senses.contains(.adverb), end > from { break }
      if senses.contains(.preposition), !senses.contains(.partitive),
        !reading.isAny(["for", "at", "to", "in"], end)
      {
        break
      }
      end += 1
    }
    return isSource(reading, from..<end) ? from..<end : from..<from
  }

  private static func isEnding(_ reading: Reading, _ at: Int) -> Bool {
    reading.kind(at) == .apostrophe && reading.isGlued(at)
  }

  /// Verbs and small words before a verb of saying: `has said`, `en ont revendiqué`, `ha dicho`.
  private static let helpers: [StaticString] = [
    "has", "have", "had", "did", "does", "do", "ont", "avait", "avaient", "en", "ha", "han",
    "había", "habían", "hat", "haben", "hatte", "hatten",
  ]

  /// Words between a subject and its verb: `also`, `has`, `later`.
  private static func skips(_ reading: Reading, _ at: Int) -> Bool {
    let senses = reading.senses(at)
    return senses.contains(.adverb) && !reading.isCapital(at)
      || reading.isAny(helpers, at)
  }

  /// True where a token belongs to the phrase that goes on at the next.
  private static func continues(_ reading: Reading, _ at: Int, _ next: Int) -> Bool {
    if reading.startsSentence(next) { return false }
    switch reading.kind(at) {
    case .word: break
    case .hyphen: return true
    case .apostrophe: return reading.isGlued(at)
    case .stop: return reading.isGlued(at) && reading.kind(next) == .word
    case .open, .close: return true
    default: return false
    }
    let senses = reading.senses(at)
    if !senses.isDisjoint(with: [.auxiliary, .relative]) { return false }
    if senses.contains(.conjunction), !senses.contains(.joint) { return false }
    if senses.contains(.joint), !isNounJoint(reading, at) { return false }
    if senses.contains(.say), !reading.isCapital(at) { return false }
    return true
  }

  /// `watchdog and activists`: joined nouns, not joined clauses.
  private static func isNounJoint(_ reading: Reading, _ at: Int) -> Bool {
    reading.kind(at - 1) == .word && reading.senses(at - 1).isDisjoint(with: .function)
      && reading.senses(at + 1).isDisjoint(with: [.determiner, .article, .pronoun])
  }

  /// Words a subject does not begin with.
  private static func opens(_ reading: Reading, _ at: Int) -> Bool {
    let senses = reading.senses(at)
    if reading.kind(at) != .word { return true }
    return !senses.isDisjoint(with: [.conjunction]) || senses.contains(.preposition)
      || senses.contains(.adverb) && !senses.contains(.determiner)
  }

  private static func isSource(_ reading: Reading, _ range: Range<Int>) -> Bool {
    // Nobody says nothing.
    if reading.senses(range.lowerBound).contains(.negation) { return false }
    for at in range where reading.kind(at) == .word {
      let senses = reading.senses(at)
      if senses.isDisjoint(with: Senses.function.subtracting([.pronoun])) || reading.isCapital(at)
        || senses.contains(.pronoun)
      {
        return true
      }
    }
    return false
  }

  private static func hasName(_ reading: Reading, _ range: Range<Int>) -> Bool {
    for at in range where reading.isCapital(at) && !reading.startsSentence(at) {
      if reading.senses(at).isDisjoint(with: [.weekday, .month, .determiner]) { return true }
    }
    return false
  }

  private static let articles: [StaticString] = [
    "the", "a", "an", "le", "la", "les", "un", "une", "des", "el", "los", "las", "una", "der",
    "die",
    "das", "ein", "eine",
  ]

  /// The text of a source, without the article and without what hangs on behind a comma.
  static func text(_ reading: Reading, _ range: Range<Int>) -> [UInt8] {
    var start = range.lowerBound
    if reading.isAny(articles, start), range.count > 1 { start += 1 }
    var end = range.upperBound
    while end > start, isEnding(reading, end - 1) { end -= 1 }
    guard start < end else { return [] }
    let bytes = reading.tokens[start].start..<reading.tokens[end - 1].end
    return Array(reading.bytes[bytes])
  }

  /// True for a name of a person: capital words at the end, no noun of a body among them.
  static func isPerson(_ reading: Reading, _ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    guard reading.isCapital(last), reading.senses(last).isEmpty || reading.isCapital(last - 1)
    else {
      return reading.senses(last).contains(.victim) && !reading.isPlural(last)
        && !reading.isCapital(last)
    }
    guard !reading.is("the", range.lowerBound) || range.count > 4 else { return false }
    for at in range where reading.isAny(bodyWords, at) && reading.isCapital(at) && at == last {
      return false
    }
    return range.count >= 2
  }

  private static let bodyWords: [StaticString] = [
    "agency", "coalition", "council", "observatory", "ministry", "rights", "nations", "union",
    "department", "police", "army", "commission", "committee", "committees", "front", "party",
    "hospital", "authority", "news", "television", "tv", "radio", "times", "post", "league",
    "crescent", "cross", "office", "service", "institute", "university", "bank", "group",
  ]
}
