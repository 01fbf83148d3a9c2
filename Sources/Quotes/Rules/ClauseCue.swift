import CopydeskCore

/// "SOURCE said (on Monday) that ...", "SOURCE said ...", "SOURCE asked whether ...".
struct ClauseCue: AttributionRule {
  let name = "clause"
  let note = "The clause or quotation that follows a verb of saying belongs to its subject."
  let examples = [
    Example(
      "The World Health Organization said on Monday that the outbreak was over.",
      "World Health Organization | that the outbreak was over"),
    Example("Lena Fox said the dam was safe.", "Lena Fox | the dam was safe"),
    Example("Lena Fox said on Monday it would be mended.", "Lena Fox | it would be mended"),
    Example("Lena Fox said only four of them left.", "Lena Fox | only four of them left"),
    Example(
      "Lena Fox said the pilot, who lived, had been drunk.",
      "Lena Fox | the pilot, who lived, had been drunk"),
    Example(
      "A nurse at the clinic, who asked not to be named, said it was full.",
      "nurse at the clinic | it was full"),
  ]

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard site.frame.has([.speech, .belief, .thatClause, .question, .infinitive, .manner]),
      !site.isPassive
    else { return false }
    let limit = passage.contentLimit(site.sentence)
    if passage.language.isVerbSecond, let found = inverted(site, limit, passage) {
      return passage.attribute(
        Contents(found.content), source: found.source, cue: site.verb..<site.verb + 1)
    }
    guard let content = content(site, limit, passage) else { return false }
    if isUnsaid(site, content, passage) { return true }
    guard
      let source = passage.source(of: site) ?? ofInfinitive(site, content[0], passage)
        ?? passage.institution(before: site)
    else {
      return withoutSubject(site, content, &passage)
    }
    var contents = Contents()
    if let lead = passage.fronted(site) ?? condition(site, passage) { contents.append(lead) }
    contents.append(content)
    return passage.attribute(
      contents, source: source, cue: site.verb..<site.verb + 1,
      isSpeech: site.frame.has(.speech))
  }

  /// Dutch "Gisteren zei de premier dat ...": the subject stands between the verb and its clause.
  private func inverted(
    _ site: CueSite, _ limit: Int, _ passage: Passage
  ) -> (source: Range<Int>, content: Range<Int>)? {
    let next = site.verb + 1
    guard site.frame.has(.speech), next < limit,
      passage.bits(next).has([.pronoun, .determiner, .capital, .person, .group, .possessive]),
      let mark = (next..<min(limit, next + Passage.gapReach)).first(where: {
        passage.bits($0).has(.complementizer) && $0 > next && !passage.bits($0 + 1).has(.comma)
      }),
      let source = passage.phrase(startingAt: next, limit: mark),
      passage.bits(next).has(.pronoun) || site.subject == nil
        || passage.bits(site.sentence.lowerBound).has([.preposition, .time, .adverb])
    else { return nil }
    return (source, mark..<passage.clauseEnd(mark, limit, isObject: false))
  }

  /// "didn't say “perhaps never”": words that somebody did not use.
  private func isUnsaid(_ site: CueSite, _ content: Contents, _ passage: Passage) -> Bool {
    site.frame.has(.base) && passage.isQuoted(content[0].lowerBound)
      && (site.first..<site.verb).contains {
        passage.bits($0).has(.negation)
          || passage.bits($0).has(.auxiliaryDo) && isNegated($0, passage)
      }
      && !passage.hasWords(content[0], atLeast: Self.shortestDenied)
  }

  /// "didn't": one word with its negation.
  private func isNegated(_ index: Int, _ passage: Passage) -> Bool {
    passage.traits(index).has(.negator)
  }

  /// Fewest words that are denied as a statement rather than as words.
  private static let shortestDenied = 5

  /// Spanish "Negó que ...": who was spoken of last says so.
  private func withoutSubject(
    _ site: CueSite, _ content: Contents, _ passage: inout Passage
  ) -> Bool {
    guard passage.language.dropsSubjects, site.frame.has(.speech), site.subject == nil,
      site.frame.has([.past, .third]) || passage.bits(site.first).has(.have),
      passage.bits(content[0].lowerBound).has(.complementizer)
    else { return false }
    return passage.attribute(content, implied: site)
  }

  /// "led her to declare that ...", "went on to say that ...": who speaks where the verb is an
  /// infinitive with a clause of its own.
  private func ofInfinitive(
    _ site: CueSite, _ content: Range<Int>, _ passage: Passage
  ) -> Range<Int>? {
    let mark = site.first - 1
    guard mark > site.sentence.lowerBound, passage.traits(mark).has(.infinitive),
      site.frame.has(.speech),
      passage.isQuoted(content.lowerBound)
        || passage.bits(content.lowerBound).has(.complementizer)
    else { return nil }
    let before = passage.bits(mark - 1)
    if before.has([.objectPronoun, .person]) || before.has(.capital) && !before.has(.time) {
      return passage.phrase(endingAt: mark - 1, floor: site.sentence.lowerBound)
        ?? mark - 1..<mark
    }
    return passage.mainSubject(site.sentence, before: mark)
  }

  /// "If it rains, she said the dam ...": the condition belongs to what is said.
  private func condition(_ site: CueSite, _ passage: Passage) -> Range<Int>? {
    let first = site.sentence.lowerBound
    guard site.frame.has(.speech), let subject = site.subject, subject.lowerBound > first + 2,
      passage.traits(first).has(.conditional),
      passage.bits(subject.lowerBound - 1).has(.comma),
      ClauseShape.isFinite(first, subject.lowerBound, passage)
    else { return nil }
    return first..<subject.lowerBound - 1
  }

  private func content(_ site: CueSite, _ limit: Int, _ passage: Passage) -> Contents? {
    let next = site.verb + 1
    guard next < limit else { return nil }
    let start =
      infinitive(next, limit, site, passage)
      ?? pastTime(passage.skipGap(next, limit), next, limit, passage)
    guard start < limit, !passage.isWork(start, site) else { return nil }
    if let quoted = QuotedContent.at(start, limit, passage, manner: site.frame.has(.manner)) {
      return quoted
    }
    let limit = passage.gapEnd(site, start, passage.subordinateEnd(site, start, limit))
    guard opens(start, next, site, limit, passage) else { return nil }
    return Contents(
      withFocus(
        start, next, passage)..<passage.clauseEnd(
          start, limit, isObject: !site.frame.has([.speech, .belief, .thatClause])))
  }

  /// "said on Monday it would", "said in the afternoon the city": past the time, where a subject and
  /// its verb follow.
  private func pastTime(_ start: Int, _ next: Int, _ limit: Int, _ passage: Passage) -> Int {
    guard start == next, passage.language.hasBareClauses, !passage.isQuoted(start) else {
      return start
    }
    let end = pastVenue(passage.skipTimes(start, limit), limit, passage)
    guard end > start, end < limit, !passage.isQuoted(end),
      passage.bits(end).has([.pronoun, .determiner, .capital, .possessive, .quantifier, .digit]),
      ClauseShape.isFinite(end, limit, passage)
    else { return start }
    return end
  }

  /// "said only four": the adverb belongs to the number behind it.
  private func withFocus(_ start: Int, _ next: Int, _ passage: Passage) -> Int {
    let isFocus =
      start > next && passage.bits(start).has([.digit, .quantifier])
      && passage.bits(start - 1).has(.adverb) && !passage.bits(start - 1).has(.time)
    return isFocus ? start - 1 : start
  }

  /// Past "in a statement", "on television".
  private func pastVenue(_ from: Int, _ limit: Int, _ passage: Passage) -> Int {
    guard passage.traits(from).has(.setting) else { return from }
    var index = from + 1
    while index < min(limit, from + Self.longestVenue), passage.bits(index).has(.word),
      !passage.bits(index).has([.pronoun, .preposition])
    {
      if passage.bits(index).has(.venue), !passage.bits(index + 1).has([.venue, .clitic]) {
        return passage.skipTimes(index + 1, limit)
      }
      index += 1
    }
    return from
  }

  /// Tokens of such a phrase.
  private static let longestVenue = 6

  /// A clause of a kind that the verb takes begins at `start`.
  private func opens(
    _ start: Int, _ next: Int, _ site: CueSite, _ limit: Int, _ passage: Passage
  ) -> Bool {
    let here = passage.bits(start)
    let frame = site.frame
    if passage.bits(start).has(.complementizer) {
      return frame.has([.speech, .belief, .thatClause])
    }
    if here.has(.wh), frame.has(.question), !here.has(.determiner) { return true }
    if passage.traits(start).has(.infinitive) {
      return frame.has(.infinitive) && start == next
        || passage.traits(start - 1).has(.negator) && frame.has(.infinitive)
    }
    if here.has(.negation), passage.traits(start + 1).has(.infinitive) {
      return frame.has(.infinitive)
    }
    if frame.has(.infinitive), opensInfinitive(start, limit, passage) { return true }
    guard frame.has([.speech, .belief]), passage.language.hasBareClauses,
      start == next
        || here.has([.pronoun, .determiner, .capital, .digit, .quantifier, .possessive])
    else { return false }
    return isClause(start, limit, passage, strict: !frame.has(.speech) || frame.has(.object))
  }

  /// French "affirme avoir vu", Italian "nega di aver visto", Dutch "belooft het te doen".
  private func opensInfinitive(_ start: Int, _ limit: Int, _ passage: Passage) -> Bool {
    if passage.language.isVerbLast {
      return (start..<min(limit, start + Self.longestHearer)).contains {
        passage.traits($0).has(.infinitive)
      }
    }
    var index = start
    if passage.bits(index).has(.preposition) { index += 1 }
    while index < min(limit, start + Self.longestLead),
      passage.bits(index).has([.adverb, .negation])
        || passage.traits(index).has(.reflexive)
    { index += 1 }
    guard index < limit, passage.bits(index).has(.word), !passage.isQuoted(index) else {
      return false
    }
    return passage.ends(index, .infinitive)
      && !passage.bits(index).has([.capital, .determiner, .namer])
  }

  /// Italian "ha chiesto alle truppe di ritirarsi", Dutch "zegt de brieven te hebben": where the
  /// infinitive begins that the verb takes, behind who shall do so; nil where none follows.
  private func infinitive(
    _ from: Int, _ limit: Int, _ site: CueSite, _ passage: Passage
  ) -> Int? {
    guard site.frame.has(.infinitive), !passage.language.hasBareClauses else { return nil }
    let stop = min(limit, from + Self.longestHearer)
    for index in from..<max(from, stop) {
      let here = passage.bits(index)
      guard here.has(.word), !passage.isQuoted(index), !here.has([.complementizer, .be, .modal])
      else {
        return nil
      }
      if passage.language.isVerbLast {
        if passage.traits(index).has(.infinitive) { return from }
      } else if opensInfinitive(index, limit, passage) {
        return index
      }
    }
    return nil
  }

  /// Tokens from such a verb to the infinitive.
  private static let longestHearer = 8

  /// Tokens of a preposition and small words before an infinitive.
  private static let longestLead = 4

  /// A finite clause without "that".
  private func isClause(_ start: Int, _ limit: Int, _ passage: Passage, strict: Bool) -> Bool {
    let here = passage.bits(start)
    if !here.has(.word) { return false }
    if here.has([.coordinator, .time]), !here.has([.pronoun, .quantifier, .determiner, .capital]) {
      return false
    }
    // "said about half of them had left"
    if here.has(.preposition), passage.bits(start + 1).has([.digit, .quantifier]) {
      return ClauseShape.isFinite(start, limit, passage)
    }
    if here.has(.preposition), !here.has([.determiner, .pronoun, .capital, .subordinator]) {
      if !passage.traits(start).has([.inessive, .adessive]) { return false }
      return ClauseShape.isFinite(start, limit, passage)
    }
    if here.has(.adverb), !here.has([.determiner, .quantifier, .pronoun]) {
      return ClauseShape.isFinite(start, limit, passage)
    }
    return !strict || ClauseShape.isFinite(start, limit, passage)
  }
}

extension Passage {
  /// "When he said X, they left", "Noting that X, he left": inside a clause that opens its sentence,
  /// what is said ends at the first comma.
  func subordinateEnd(_ site: CueSite, _ start: Int, _ limit: Int) -> Int {
    guard opensSentence(site) else { return limit }
    var index = start
    while index < limit {
      if bits(index).has(.comma), !isQuoted(index) { return index }
      index = after(index)
    }
    return limit
  }

  /// A conjunction and the subject, or a participle, opens the sentence.
  private func opensSentence(_ site: CueSite) -> Bool {
    var first = site.sentence.lowerBound
    if bits(first).has(.coordinator) { first += 1 }
    if let subject = site.subject, subject.lowerBound == first + 1, bits(first).has(.subordinator) {
      return true
    }
    return opensWithParticiple(site)
  }

  /// "Noting that ...", "After praising ...".
  func opensWithParticiple(_ site: CueSite) -> Bool {
    guard language.hasBareClauses, site.frame.has(.gerund) else { return false }
    let first =
      site.sentence.lowerBound + (bits(site.sentence.lowerBound).has(.coordinator) ? 1 : 0)
    return site.first == first
      || site.first == first + 1 && bits(first).has([.preposition, .subordinator])
  }
}

/// Tells a clause from a noun phrase.
enum ClauseShape {
  /// How far the finite verb of a clause may stand from its start, in tokens.
  static let reach = 18

  /// A finite verb stands near enough.
  static func isFinite(
    _ start: Int, _ limit: Int, _ passage: Passage, within reach: Int = reach
  ) -> Bool {
    var index = start
    let stop = min(limit, start + reach)
    while index < stop {
      let here = passage.bits(index)
      if passage.isQuoted(index) {
        index = passage.after(index)
        continue
      }
      if here.has([.be, .have, .auxiliaryDo, .modal]), !here.has(.capital) { return true }
      if here.has(.clitic), here.has(.modal) || passage.bits(index - 1).has(.pronoun) {
        return true
      }
      if index > start, here.has(.predicate), !here.has([.namer, .capital]),
        !passage.bits(index - 1).has([.determiner, .possessive, .preposition])
      {
        return true
      }
      let frame = passage.frame(index)
      if index > start, frame.has([.past, .third]), !frame.has(.noun), !here.has(.capital),
        !passage.bits(index - 1).has([.determiner, .possessive, .preposition])
      {
        return true
      }
      if here.has(.semicolon) { return false }
      index += 1
    }
    return false
  }
}

/// What is quoted where a quotation mark follows the cue.
enum QuotedContent {
  /// The stretches from the mark (or the colon before it) on; nil where none stands there.
  static func at(_ start: Int, _ limit: Int, _ passage: Passage, manner: Bool) -> Contents? {
    var index = start
    while index < limit, !passage.isQuoted(index), passage.bits(index).has([.comma, .colon]) {
      index += 1
    }
    guard index < limit else { return nil }
    if passage.isQuoted(index) {
      let end = passage.after(index)
      if passage.bits(start).has([.comma, .colon])
        || passage.isLong(index) && goesOn(end, limit, passage) == false
      {
        return Contents(index..<end)
      }
      return Contents(index..<passage.clauseEnd(index, limit, isObject: false))
    }
    if passage.bits(start).has(.colon), index > start, !manner { return Contents(index..<limit) }
    return nil
  }

  /// The sentence goes on after the mark with words that belong to the quotation.
  private static func goesOn(_ end: Int, _ limit: Int, _ passage: Passage) -> Bool {
    guard end < limit else { return false }
    let here = passage.bits(end)
    // "said “two were lost” and put the number at 30": the speaker did.
    if here.has(.coordinator), passage.bits(end + 1).has(.predicate),
      !passage.bits(end + 1).has(.namer)
    {
      return false
    }
    if here.has(.coordinator), !passage.language.hasBareClauses,
      passage.frame(end + 1).has([.speech, .thatClause])
    {
      return false
    }
    return here.has(.word) && !here.has([.time]) && !passage.bits(end - 2).has([.comma, .stop])
  }
}
