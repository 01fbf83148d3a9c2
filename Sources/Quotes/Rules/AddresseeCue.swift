import CopydeskCore

/// "SOURCE told ADDRESSEE (that) ...", "SOURCE urged ADDRESSEE to ...".
struct AddresseeCue: AttributionRule {
  let name = "addressee"
  let note = "Behind verbs such as \"tell\" the hearer stands before what is said."
  let examples = [
    Example(
      "A military source told AFP the airport had been retaken.",
      "military source | the airport had been retaken"),
    Example(
      "Ivan Petrov told reporters in Odesa that two ports were closed.",
      "Ivan Petrov | that two ports were closed"),
  ]

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard site.frame.has(.addressee), !site.isPassive, !passage.takesPreposition(site),
      let source = passage.source(of: site)
    else {
      return false
    }
    let limit = passage.subordinateEnd(
      site, site.verb + 1, passage.contentLimit(site.sentence))
    guard let content = content(site, limit, passage) else { return false }
    return passage.attribute(
      content, source: source, cue: site.verb..<site.verb + 1)
  }

  private func content(_ site: CueSite, _ limit: Int, _ passage: Passage) -> Contents? {
    let next = site.verb + 1
    guard next < limit else { return nil }
    if site.frame.has(.question), passage.bits(next).has(.wh) {
      return Contents(next..<passage.clauseEnd(next, limit, isObject: false))
    }
    if let start = landmark(next, limit, passage) {
      if let quoted = QuotedContent.at(start, limit, passage, manner: false) { return quoted }
      return Contents(start..<passage.clauseEnd(start, limit, isObject: false))
    }
    if site.frame.has(.thatClause), passage.bits(next).has([.determiner, .possessive]),
      !passage.isObjectPronoun(next), !needsHearer(site),
      ClauseShape.isFinite(next, limit, passage)
    {
      return Contents(next..<passage.clauseEnd(next, limit, isObject: false))
    }
    let start = pastHearer(next, limit, passage)
    guard start < limit, start > next, passage.bits(start).has(.word),
      !passage.bits(start).has([.preposition, .coordinator])
        || passage.traits(start).has(.infinitive)
    else { return nil }
    return Contents(start..<passage.clauseEnd(start, limit, isObject: false))
  }

  /// "tell" always has a hearer; "warn" can do without.
  private func needsHearer(_ site: CueSite) -> Bool { !site.frame.has(.prepositional) }

  /// "that", a question word, a colon or a quotation mark, before any comma.
  private func landmark(_ from: Int, _ limit: Int, _ passage: Passage) -> Int? {
    var index = from
    var hasPreposition = false
    let stop = min(limit, from + Passage.gapReach)
    while index < stop {
      if passage.isQuoted(index) {
        if passage.isLong(index) { return index }
        index = passage.after(index)
        continue
      }
      let here = passage.bits(index)
      if passage.bits(index).has(.complementizer) || here.has(.colon) { return index }
      if here.has(.wh), !here.has([.determiner, .relative]), index > from { return index }
      if passage.traits(index).has(.infinitive), index > from {
        if hasPreposition { return nil }
        return passage.bits(index - 1).has(.negation) ? index - 1 : index
      }
      // "warned of attempts to": the infinitive belongs to a noun.
      if passage.traits(index).has([.genitive, .purposive]) { hasPreposition = true }
      if here.has(.comma) {
        return index + 1 < limit && passage.isQuoted(index + 1) ? index + 1 : nil
      }
      if here.has([.stop, .semicolon, .be, .have, .modal, .auxiliaryDo, .predicate]) { return nil }
      index += 1
    }
    return nil
  }

  private func pastHearer(_ from: Int, _ limit: Int, _ passage: Passage) -> Int {
    let first = passage.bits(from)
    if passage.isObjectPronoun(from) { return from + 1 }
    var index = from
    if first.has(.capital) {
      if first.has(.determiner) { index += 1 }
      while index < limit,
        passage.bits(index).has([.capital, .clitic]) || passage.traits(index).has(.genitive)
      { index += 1 }
    } else {
      index += 1
      while index < limit,
        !passage.bits(index).has([
          .determiner, .pronoun, .capital, .comma, .stop, .possessive, .quantifier, .digit,
        ])
      { index += 1 }
      if index < limit, first.has(.determiner), passage.bits(index).has(.capital),
        !passage.bits(index - 1).has(.namer)
      {
        while index < limit, passage.bits(index).has(.capital) { index += 1 }
      }
    }
    return passage.skipAdverbials(index, limit)
  }
}

extension Passage {
  /// him, her, them, us, me, you: who is spoken to.
  func isObjectPronoun(_ index: Int) -> Bool { bits(index).has(.objectPronoun) }

  /// "warned of": the verb stands with its preposition, not with a hearer.
  func takesPreposition(_ site: CueSite) -> Bool {
    site.frame.has(.prepositional)
      && language.vocabulary.takes(word(site.verb), word(site.verb + 1))
  }

  /// Past times alone: "on Monday", "late Tuesday", "in the afternoon".
  func skipTimes(_ from: Int, _ limit: Int) -> Int {
    var end = from
    while end < limit {
      var index = end
      if bits(index).has(.preposition), !bits(index).has(.linking) { index += 1 }
      let isPlain = index == end
      while index < limit, index - end < Self.longestTime,
        traits(index).has([.deictic, .phase]) || !isPlain && bits(index).has([.determiner, .digit])
      { index += 1 }
      guard index < limit, bits(index).has(.time), !bits(index + 1).has(.clitic) else { break }
      end = index + 1
    }
    return end
  }

  /// Tokens of "in the early afternoon".
  private static let longestTime = 4

  /// Past times and adverbs.
  func skipAdverbials(_ from: Int, _ limit: Int) -> Int {
    var index = from
    while index < limit, !isQuoted(index) {
      let here = bits(index)
      if here.has(.time) || here.has(.adverb) && !here.has([.determiner, .quantifier]) {
        index += 1
      } else if here.has(.determiner), !language.hasBareClauses, index + 1 < limit,
        bits(index + 1).has(.time)
      {
        index += 2
      } else if here.has(.preposition), index + 1 < limit, bits(index + 1).has([.time, .digit]) {
        index += 2
      } else {
        break
      }
    }
    return index
  }
}
