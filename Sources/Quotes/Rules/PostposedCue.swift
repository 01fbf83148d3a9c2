import CopydeskCore

/// "..., SOURCE said" and "..., said SOURCE", also in the middle of what is said.
struct PostposedCue: AttributionRule {
  /// Only an attribution that ends its sentence, or follows a quotation: those hold what other
  /// verbs of the sentence say.
  var isOuter = false

  var name: String { isOuter ? "postposed-last" : "postposed" }
  let note = "What stands before a comma or closing mark belongs to the verb of saying behind it."
  let examples = [
    Example(
      "Six are critical, said Ann Baker, medical director of the clinic.",
      "Ann Baker | Six are critical"),
    Example(
      "Police believe the men fled, said Ann Baker.", "Ann Baker | Police believe the men fled"),
    Example("\"The road is closed,\" Ann Baker said.", "Ann Baker | \"The road is closed,\""),
    Example(
      "SALEM, May 4 (Wire) - Every third job will go, works council head Ann Baker said.",
      "Ann Baker | Every third job will go"),
    Example(
      "The talks, Mr. Kerry said, would resume in June.",
      "Kerry | The talks // would resume in June"),
  ]

  /// Fewest tokens before an indirect attribution: "Also, he said ..." quotes nothing.
  static let shortestClause = 2

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard site.frame.has([.speech, .belief, .addressee, .manner, .trailing]), !site.isPassive,
      !site.frame.has(.gerund)
    else { return false }
    let limit = passage.contentLimit(site.sentence)
    guard
      let shape = inverted(site, limit, passage) ?? straight(site, limit, passage)
        ?? withoutSubject(site, limit, passage)
    else { return false }
    if isOuter, shape.last < limit, !isAfterQuotation(shape.first - 1, passage) { return false }
    let after = rest(shape.last, limit, wasQuoted: false, passage).first?.lowerBound
    var contents = before(
      shape.first, site, after: after, isLast: isLast(site, shape, limit), passage)
    guard !contents.isEmpty else { return false }
    if site.frame.has(.manner), !site.frame.has(.speech),
      !contents.contains(where: { passage.isQuoted($0.upperBound - 1) })
        || isGesture(shape.first, site, passage)
    {
      return false
    }
    let wasQuoted = contents.contains {
      passage.isQuoted(max(passage.trimmed($0).upperBound - 1, 0))
    }
    contents.append(rest(shape.last, limit, wasQuoted: wasQuoted, passage))
    if let source = shape.source, source.lowerBound > site.verb {
      passage.page.pointee.invertedSource = source
    }
    if shape.source == nil { return passage.attribute(contents, implied: site) }
    return passage.attribute(contents, source: shape.source, cue: cue(site))
  }

  /// "“It is late.” Anna nodded.": behind a full stop another sentence begins, with what she did.
  private func isGesture(_ first: Int, _ site: CueSite, _ passage: Passage) -> Bool {
    guard passage.traits(site.verb).has(.gesture), passage.isQuoted(first - 1) else { return false }
    let stretch = passage.stretches[Int(passage.stretchOf[first - 1])]
    return stretch.isClosed && passage.isFullStop(stretch.close - 1)
  }

  /// Spanish "“...”, dijo en la radio": who was spoken of last says so.
  private func withoutSubject(_ site: CueSite, _ limit: Int, _ passage: Passage) -> Shape? {
    guard passage.language.dropsSubjects, site.frame.has(.speech), site.subject == nil,
      site.frame.has([.past, .third]) || passage.bits(site.first).has(.have),
      site.first > site.sentence.lowerBound,
      closes(site.first - 1, passage), isAfterQuotation(site.first - 1, passage),
      site.verb + 1 >= limit || ends(site.verb + 1, passage)
    else { return nil }
    return Shape(source: nil, first: site.first, last: tail(site.verb + 1, limit, passage))
  }

  private struct Shape {
    var source: Range<Int>?
    var first: Int
    var last: Int
  }

  /// Nothing but the attribution is left, or behind a verb such as "tell" nothing but its hearer.
  private func isLast(_ site: CueSite, _ shape: Shape, _ limit: Int) -> Bool {
    site.verb + 1 >= limit
      || shape.last >= limit && site.frame.has(.addressee) && site.frame.has(.thatClause)
        && !site.frame.has(.prepositional)
  }

  private func cue(_ site: CueSite) -> Range<Int> { site.verb..<site.verb + 1 }

  /// "..., said SOURCE"
  private func inverted(_ site: CueSite, _ limit: Int, _ passage: Passage) -> Shape? {
    let first = site.frame.has(.trailing) ? site.verb : site.first
    guard isPlain(first..<site.verb, passage), first > site.sentence.lowerBound,
      closes(first - 1, passage), !site.frame.has(.noun) || passage.isQuoted(first - 1)
    else { return nil }
    let start = pastHearer(passage.skipAdverbials(site.verb + 1, limit), limit, passage)
    guard
      let found = passage.phrase(startingAt: start, limit: limit)
        ?? passage.institution(at: start, limit: limit)
        ?? behindManner(start, first, limit, passage),
      !passage.bits(found.lowerBound).has(.digit)
    else { return nil }
    let source = withoutSpeech(found, passage)
    if source.upperBound < limit, !ends(source.upperBound, passage),
      !passage.ends(source.upperBound, .adverb),
      !passage.language.isVerbSecond || !passage.bits(source.upperBound).has(.determiner),
      !isInSource(source, first, passage),
      !passage.bits(source.upperBound).has(.relative)
    {
      return nil
    }
    let isTail =
      passage.language.isVerbSecond && source.upperBound >= limit
      && passage.hasWords(site.sentence.lowerBound..<first, atLeast: Self.shortestMainClause)
    if !isAfterQuotation(first - 1, passage), !isTail, !isAfterClause(site, passage),
      !resumes(source.upperBound, limit, passage)
    {
      return nil
    }
    return Shape(source: source, first: first, last: source.upperBound)
  }

  /// "The bridge, says Ann Baker, is safe": a finite verb follows the second comma.
  private func resumes(_ comma: Int, _ limit: Int, _ passage: Passage) -> Bool {
    guard passage.language.hasBareClauses, comma + 1 < limit, passage.bits(comma).has(.comma),
      !passage.isQuoted(comma + 1)
    else { return false }
    let here = passage.bits(comma + 1)
    return here.has(.auxiliary) || here.has(.predicate) && !here.has(.namer)
  }

  /// Nothing but a form of "have" stands before the verb: "a déclaré".
  private func isPlain(_ range: Range<Int>, _ passage: Passage) -> Bool {
    range.allSatisfy {
      passage.bits($0).has(.have)
        || !passage.language.hasBareClauses && !passage.language.isVerbSecond
          && passage.bits($0).has([.be, .adverb])
    }
  }

  /// Before the comma stands a clause, not a name with its apposition.
  private func isAfterClause(_ site: CueSite, _ passage: Passage) -> Bool {
    if passage.language.isVerbSecond, isMainClause(site.sentence.lowerBound..<site.first, passage) {
      return true
    }
    if !passage.language.hasBareClauses, !passage.language.isVerbSecond {
      // "La ministra, Ana Soler, anunció el plan": a subject with its name, and no clause.
      if let subject = site.subject, subject.lowerBound == site.sentence.lowerBound,
        passage.bits(subject.lowerBound).has([.determiner, .capital]), subject.count > 1,
        isApposed(subject, passage)
      {
        return false
      }
      return passage.words(site.sentence.lowerBound..<site.first) >= Self.shortestClause
    }
    let reach = site.sentence.count
    guard ClauseShape.isFinite(site.sentence.lowerBound, site.verb, passage, within: reach) else {
      return false
    }
    guard let subject = site.subject else { return true }
    if bits(site.verb + 1, passage).has([.title, .givenName]) { return true }
    return ClauseShape.isFinite(site.sentence.lowerBound, subject.lowerBound, passage)
  }

  /// A short phrase and, behind its comma, what explains it.
  private func isApposed(_ subject: Range<Int>, _ passage: Passage) -> Bool {
    guard let comma = subject.dropLast().first(where: { passage.bits($0).has(.comma) }) else {
      return false
    }
    return comma - subject.lowerBound <= Self.longestBare
  }

  /// Tokens of a subject before what explains it.
  private static let longestBare = 6

  /// Words that no conjunction opens, and no comma parts.
  private func isMainClause(_ range: Range<Int>, _ passage: Passage) -> Bool {
    (passage.bits(range.lowerBound).has(.determiner)
      || !passage.bits(range.lowerBound).has([.subordinator, .relative, .wh, .complementizer]))
      && passage.hasWords(range, atLeast: Self.shortestMainClause)
      && !range.dropLast().contains { passage.bits($0).has([.comma, .colon]) }
  }

  /// Fewest words of a subject, its verb and what follows.
  private static let shortestMainClause = 2

  /// "..., SOURCE said"
  private func straight(_ site: CueSite, _ limit: Int, _ passage: Passage) -> Shape? {
    guard let source = site.subject else { return nil }
    var first = source.lowerBound
    // "a-t-il déclaré": the auxiliary stands before its pronoun.
    if first > site.sentence.lowerBound, passage.bits(first).has(.pronoun),
      passage.bits(first - 1).has(.have), passage.language.elides
    {
      first -= 1
    }
    // Where the verb stands second, only a subordinate clause has it behind its subject there.
    guard first > site.sentence.lowerBound, closes(first - 1, passage),
      endsAfter(site, limit, passage),
      passage.language.hasBareClauses || isAfterQuotation(first - 1, passage)
        || passage.bits(first).has(.have)
    else { return nil }
    if source.count == 1, passage.traits(source.lowerBound).has(.impersonal),
      let informant = informant(site.verb + 1, limit, passage)
    {
      return Shape(source: informant, first: first, last: limit)
    }
    return Shape(source: source, first: first, last: tail(site.verb + 1, limit, passage))
  }

  private func bits(_ index: Int, _ passage: Passage) -> WordClass { passage.bits(index) }

  private func closes(_ index: Int, _ passage: Passage) -> Bool {
    if passage.isQuoted(index) {
      return passage.isLong(index) || passage.bits(index - 1).has([.comma, .stop])
        || passage.bits(index).has([.comma, .dash])
    }
    return passage.bits(index).has([.comma, .dash])
  }

  /// Nothing that could be quoted follows the verb.
  private func endsAfter(_ site: CueSite, _ limit: Int, _ passage: Passage) -> Bool {
    let next = site.verb + 1
    if next >= limit { return true }
    if passage.isQuoted(next) || passage.bits(next).has(.colon) { return false }
    if passage.language.partsClauses, passage.bits(next).has(.comma),
      passage.bits(next + 1).has([.complementizer, .wh])
    {
      return false
    }
    let quoted = passage.isQuoted((site.subject?.lowerBound ?? 1) - 1)
    let gap = passage.skipGap(next, limit)
    if gap < limit, gap > next,
      passage.bits(gap).has(.complementizer) || passage.isQuoted(gap) && !quoted
        || passage.bits(gap).has(.colon)
    {
      return false
    }
    if site.frame.has(.addressee), !passage.bits(next).has([.comma, .stop]) {
      return quoted || !hasVerb(next, limit, passage)
    }
    return ends(next, passage) || quoted && !passage.bits(next).has([.complementizer])
  }

  private func hasVerb(_ from: Int, _ limit: Int, _ passage: Passage) -> Bool {
    var index = from
    while index < limit, !passage.bits(index).has(.comma) {
      if passage.bits(index).has([.complementizer, .be, .have, .modal, .auxiliaryDo, .predicate]) {
        return true
      }
      if passage.traits(index).has(.infinitive) { return true }
      index += 1
    }
    return false
  }

  private func ends(_ index: Int, _ passage: Passage) -> Bool {
    let here = passage.bits(index)
    if here.has([.comma, .stop, .semicolon, .dash, .time, .closeBracket, .openBracket]) {
      return true
    }
    if here.has(.adverb), !here.has([.determiner, .quantifier]) { return true }
    return here.has([.preposition, .coordinator, .subordinator]) && !here.has(.complementizer)
  }

  /// Past the addressee, the time and the place.
  private func tail(_ from: Int, _ limit: Int, _ passage: Passage) -> Int {
    var index = from
    while index < limit, !passage.bits(index).has([.comma, .semicolon, .dash]),
      !passage.isQuoted(index)
    {
      index += 1
    }
    return index
  }
}
