import CopydeskCore

/// "As SOURCE reported on Monday, ..." and "As reported by SOURCE, ...".
struct AsReported: AttributionRule {
  let name = "as-reported"
  let note =
    "A clause that begins with \"as\" and a verb of saying attributes the clause beside it."
  let examples = [
    Example("As the mayor said on Monday, the dam is safe.", "mayor | the dam is safe"),
    Example("As reported by The Times, two ports were closed.", "Times | two ports were closed"),
  ]

  /// Longest time or place between the verb and the comma, in tokens.
  private static let reach = 6

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    if passage.language.isVerbLast { return readLast(site, in: &passage) }
    guard site.frame.has(.speech),
      !passage.traits(site.verb + 1).has(.infinitive)
    else { return false }
    let limit = passage.contentLimit(site.sentence)
    guard let (mark, source) = frame(site, limit, passage) else { return false }
    guard let comma = comma(max(site.verb + 1, source.upperBound), limit, passage) else {
      return false
    }
    let first = site.sentence.lowerBound
    // "Last week, as The Times reported, two ports ...": a time before it is no clause.
    let isFirst =
      mark == first
      || passage.bits(mark - 1).has(.comma)
        && !ClauseShape.isFinite(first, mark, passage, within: mark - first)
    guard isFirst || passage.bits(mark - 1).has(.comma) else { return false }
    let content = isFirst ? min(comma + 1, limit)..<limit : first..<mark - 1
    guard !content.isEmpty else { return false }
    return passage.attribute(
      Contents(content), source: source, cue: site.verb..<site.verb + 1)
  }

  /// German "..., wie SOURCE am Montag mitteilte": the verb ends its clause, and the sentence.
  private func readLast(_ site: CueSite, in passage: inout Passage) -> Bool {
    let limit = passage.contentLimit(site.sentence)
    let first = site.sentence.lowerBound
    guard site.frame.has(.speech), let mark = mark(before: site, passage),
      let source = passage.phrase(startingAt: mark + 1, limit: site.first)
    else { return false }
    // "Wie die Polizei am Montag mitteilte, ist die Straße gesperrt."
    if mark == first, site.verb + 2 < limit, passage.bits(site.verb + 1).has(.comma) {
      return passage.attribute(
        Contents(site.verb + 2..<limit), source: source, cue: site.verb..<site.verb + 1)
    }
    guard site.verb + 1 == limit, mark > first + 1, passage.bits(mark - 1).has(.comma) else {
      return false
    }
    return passage.attribute(
      Contents(first..<mark - 1), source: source, cue: site.verb..<site.verb + 1)
  }

  /// Where "as" stands, and who reports.
  private func frame(_ site: CueSite, _ limit: Int, _ passage: Passage) -> (Int, Range<Int>)? {
    if site.verb > site.sentence.lowerBound, passage.traits(site.verb - 1).has(.comparison),
      passage.traits(site.verb + 1).has(.agentive),
      let agent = passage.phrase(
        startingAt: site.verb + (passage.bits(site.verb + 1).has(.determiner) ? 1 : 2),
        limit: limit,
        isFirst: true)
    {
      return (site.verb - 1, agent)
    }
    guard !site.isPassive else { return nil }
    // "As Ann Baker, the mayor, noted, ..."
    if let subject = site.subject, subject.lowerBound > site.sentence.lowerBound,
      passage.traits(subject.lowerBound - 1).has(.comparison), !isObject(subject, passage)
    {
      return (subject.lowerBound - 1, subject)
    }
    guard let mark = mark(before: site, passage) else { return nil }
    if mark + 1 < site.first, passage.isNominal(mark + 1..<site.first),
      !isObject(mark + 1..<site.first, passage)
    {
      return (mark, mark + 1..<site.first)
    }
    guard !passage.language.hasBareClauses,
      let source = passage.phrase(startingAt: site.verb + 1, limit: limit, isFirst: true)
        ?? passage.institution(at: site.verb + 1, limit: limit)
    else { return nil }
    return (mark, source)
  }

  /// French "comme le souligne le rapport": what is underlined, and not who does so.
  private func isObject(_ range: Range<Int>, _ passage: Passage) -> Bool {
    !passage.language.hasBareClauses
      && range.allSatisfy {
        passage.bits($0).has([.determiner, .objectPronoun, .adverb])
          || passage.traits($0).has(.reflexive)
      }
  }

  /// The "as" that opens the clause of the verb.
  private func mark(before site: CueSite, _ passage: Passage) -> Int? {
    var index = site.first - (passage.language.hasBareClauses ? 2 : 1)
    while index >= max(site.sentence.lowerBound, site.first - Passage.gapReach) {
      if passage.traits(index).has(.comparison) { return index }
      guard passage.bits(index).has(.word), !passage.isQuoted(index) else { return nil }
      index -= 1
    }
    return nil
  }

  private func comma(_ from: Int, _ limit: Int, _ passage: Passage) -> Int? {
    var index = from
    while index < min(limit, from + Self.reach), !passage.isQuoted(index) {
      if passage.bits(index).has(.comma) { return index }
      if passage.bits(index).has([.complementizer, .pronoun, .wh]) { return nil }
      index += 1
    }
    return index >= limit ? limit : nil
  }
}
