import CopydeskCore

/// German, Russian and Czech "SOURCE sagte, ...", "So berichtete SOURCE ..., dass ...", "SOURCE kündigte an, ...".
struct CommaClause: AttributionRule {
  let name = "comma-clause"
  let note = "In German the clause that is reported stands behind a comma."
  let examples = [
    Example(
      "Petra Klein sagte am Montag, die Lage sei ernst.", "Petra Klein | die Lage sei ernst"),
    Example(
      "So berichtete Dirk Lorenzen dem Sender, dass die Arbeit beginne.",
      "Dirk Lorenzen | dass die Arbeit beginne"),
  ]

  /// How far behind the verb its clause may begin, in tokens.
  private static let reach = 30

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard passage.language.partsClauses, site.frame.has(.speech),
      !site.isPassive || passage.language.dropsSubjects && isImpersonal(site, passage)
    else {
      return false
    }
    let limit = passage.contentLimit(site.sentence)
    guard let mark = mark(site.verb + 1, limit, passage), passage.hasPrefix(site, mark),
      !hasGivenWords(site, before: mark, passage)
    else { return false }
    guard let source = source(site, mark, passage) else {
      return withoutSource(site, mark, limit, &passage)
    }
    let cue = site.verb..<site.verb + 1
    if let quoted = QuotedContent.at(mark, limit, passage, manner: false) {
      return passage.attribute(quoted, source: source, cue: cue)
    }
    guard mark + 1 < limit else { return false }
    if let announced = announced(mark, limit, passage) {
      return passage.attribute(announced, source: source, cue: cue)
    }
    guard opensReport(mark + 1, limit, passage) else { return false }
    let end =
      passage.language.isVerbSecond ? limit : passage.clauseEnd(mark + 1, limit, isObject: false)
    return passage.attribute(Contents(mark + 1..<end), source: source, cue: cue)
  }

  /// Polish "Dodał, że ...", "Podano, że ...": who was spoken of last says so, or nobody is named.
  private func withoutSource(
    _ site: CueSite, _ mark: Int, _ limit: Int, _ passage: inout Passage
  ) -> Bool {
    guard passage.language.dropsSubjects, mark + 1 < limit,
      passage.bits(mark).has([.comma, .colon]) || passage.isQuoted(mark)
    else { return false }
    let content =
      QuotedContent.at(mark, limit, passage, manner: false)
      ?? Contents(mark + 1..<passage.clauseEnd(mark + 1, limit, isObject: false))
    if isImpersonal(site, passage) {
      return passage.attribute(
        content, source: nil, cue: site.verb..<site.verb + 1, evidence: Evidence.none)
    }
    return passage.attribute(content, implied: site)
  }

  /// A form without a subject: "podano", "podaje się".
  private func isImpersonal(_ site: CueSite, _ passage: Passage) -> Bool {
    !site.frame.has([.past, .third]) || passage.traits(site.verb + 1).has(.reflexive)
  }

  /// "sagte ab, weil es regnete": the clause of such a conjunction is a remark of the text.
  private func opensReport(_ index: Int, _ limit: Int, _ passage: Passage) -> Bool {
    guard passage.language.isVerbSecond else { return true }
    let here = passage.bits(index)
    if here.has(.subordinator), !here.has([.complementizer, .wh, .preposition]),
      !passage.traits(index).has(.conditional)
    {
      return false
    }
    return !isRelative(index, limit, passage)
  }

  /// "einen Vertrag, der in Kraft tritt": behind an article would stand its noun, and a verb in the
  /// mood of reported speech.
  private func isRelative(_ index: Int, _ limit: Int, _ passage: Passage) -> Bool {
    passage.bits(index).has(.determiner) && !passage.bits(index).has(.complementizer)
      && passage.bits(index + 1).has([.preposition, .determiner, .pronoun])
      && !passage.bits(index + 1).has(.capital)
      && !(index..<limit).contains { passage.bits($0).has(.reportive) }
  }

  /// "sprachen von einem „Dammbruch“ und ..., dass": its words are those between the marks.
  private func hasGivenWords(_ site: CueSite, before mark: Int, _ passage: Passage) -> Bool {
    guard passage.language.isVerbSecond, site.frame.has(.calling) else { return false }
    return passage.stretches[passage.stretchNumbers(in: site.verb..<mark)].contains {
      !$0.isUsed && QuotedWords.isGiven($0, site, passage)
    }
  }

  /// The comma, colon or quotation mark before what is reported; one before "dass" goes first.
  private func mark(_ from: Int, _ limit: Int, _ passage: Passage) -> Int? {
    var first: Int?
    var index = from
    while index < limit, first != nil || index - from < Self.reach {
      let here = passage.bits(index)
      if passage.isQuoted(index) {
        if first == nil, passage.isLong(index) { return index }
        index = passage.after(index)
        continue
      }
      if here.has(.colon) { return first ?? index }
      if here.has(.comma) {
        if passage.bits(index + 1).has([.complementizer, .wh])
          || passage.bits(index + 1).has(.preposition) && passage.bits(index + 2).has(.wh)
        {
          return index
        }
        if passage.language.isVerbSecond { first = first ?? index }
      }
      if here.has(.coordinator), passage.language.dropsSubjects,
        passage.bits(index + 1).has(.negation)
      {
        break
      }
      if here.has(.semicolon) { break }
      index += 1
    }
    return first
  }

  /// "sagte Petra Klein, die Leiterin: „...“", "sagte, die Lage sei ernst: „...“": the quotation
  /// behind a colon, and the clause before it where one stands there.
  private func announced(_ comma: Int, _ limit: Int, _ passage: Passage) -> Contents? {
    var colon = comma + 1
    while colon < limit, passage.isQuoted(colon) || !passage.bits(colon).has(.colon) {
      colon = passage.after(colon)
    }
    guard colon + 1 < limit else { return nil }
    guard passage.isQuoted(colon + 1) else {
      return passage.language.isVerbSecond ? Contents(comma + 1..<colon) : nil
    }
    let quotation = colon + 1..<passage.after(colon + 1)
    let clause = comma + 1..<colon
    let isClause =
      passage.bits(comma + 1).has([.complementizer, .wh])
      || clause.contains {
        passage.bits($0).has([.be, .have, .modal, .reportive]) && !passage.bits($0).has(.capital)
      }
    return isClause ? Contents(clause, quotation) : Contents(quotation)
  }

  /// "In einem Interview erklärte er: ...": where a pronoun stands behind the verb, or a phrase behind
  /// one that a preposition opens, that is the subject.
  private func inverted(_ site: CueSite, _ mark: Int, _ passage: Passage) -> Range<Int>? {
    let next = site.verb + 1
    guard passage.language.isVerbSecond, next < mark, !passage.isQuoted(next) else { return nil }
    let here = passage.bits(next)
    if here.has(.pronoun), !here.has([.oblique, .determiner, .possessive]) {
      return next..<next + 1
    }
    let first = passage.bits(site.sentence.lowerBound)
    guard first.has(.preposition), !first.has(.oblique), !here.has(.oblique),
      here.has([.determiner, .possessive, .capital])
    else { return nil }
    return passage.phrase(startingAt: next, limit: mark)
  }

  private func source(_ site: CueSite, _ mark: Int, _ passage: Passage) -> Range<Int>? {
    if let inverted = inverted(site, mark, passage) { return inverted }
    if let subject = passage.source(of: site), !passage.bits(subject.lowerBound).has(.adverb) {
      return subject
    }
    if isImpersonal(site, passage), passage.language.dropsSubjects {
      return passage.institution(at: site.verb + 1, limit: mark)
        ?? passage.institution(before: site)
    }
    return passage.phrase(startingAt: site.verb + 1, limit: mark)
      ?? passage.institution(at: site.verb + 1, limit: mark) ?? passage.institution(before: site)
  }
}

extension Passage {
  /// The verb stands without its prefix, or with one of those it needs.
  func hasPrefix(_ site: CueSite, _ mark: Int) -> Bool {
    if site.frame.has(.plain) { return true }
    guard language.vocabulary.needsPreposition(word(site.verb)) else { return true }
    return (site.verb + 1..<max(mark, site.verb + 1)).contains {
      language.vocabulary.takes(word(site.verb), word($0))
        // A preposition before its noun is no prefix: that ends the clause.
        && (!bits($0).has(.preposition) || $0 + 1 == mark || !bits($0 + 1).has(.word))
    }
  }
}
