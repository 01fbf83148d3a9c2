import CopydeskCore

/// German "SOURCE bezeichnete den Plan als „...“", "den SOURCE als „...“ bezeichnete".
struct QuotedWords: AttributionRule {
  let name = "quoted-words"
  let note = "Words between marks in a clause with a verb of saying are those of its subject."
  let examples = [
    Example(
      "Petra Klein sprach von einem \u{201E}Akt der Verzweiflung\u{201C}.",
      "Petra Klein | \u{201E}Akt der Verzweiflung\u{201C}"),
    Example(
      "Von einem \u{201E}Skandal\u{201C} sprach Petra Klein.",
      "Petra Klein | \u{201E}Skandal\u{201C}"),
  ]

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard passage.language.isVerbSecond else { return readNaming(site, in: &passage) }
    guard site.frame.has([.speech, .object, .calling]) else { return false }
    if !site.isPassive, readAhead(site, in: &passage) { return true }
    return readBack(site, in: &passage)
  }

  /// Italian "ha definito il patto «una vergogna»": a verb that names a thing, and words in marks
  /// behind the thing.
  private func readNaming(_ site: CueSite, in passage: inout Passage) -> Bool {
    let next = site.verb + 1
    let limit = min(passage.contentLimit(site.sentence), next + Self.namingReach)
    guard site.frame.has(.calling), !site.isPassive, next < limit, !passage.isQuoted(next),
      let words = passage.stretches[passage.stretchNumbers(in: next..<limit)].first(where: {
        !$0.isUsed && $0.isClosed
      }),
      !(next..<words.open).contains(where: {
        passage.bits($0).has([.comma, .colon, .complementizer])
      })
    else { return false }
    let contents = Contents(words.open..<words.end)
    guard let source = passage.source(of: site) ?? passage.institution(before: site) else {
      return passage.language.dropsSubjects && passage.attribute(contents, implied: site)
    }
    return passage.attribute(contents, source: source, cue: site.verb..<next)
  }

  /// How far behind a verb that names a thing its words may begin, in tokens.
  private static let namingReach = 12

  /// The words stand behind the verb.
  private func readAhead(_ site: CueSite, in passage: inout Passage) -> Bool {
    let limit = passage.contentLimit(site.sentence)
    let words = passage.stretches[passage.stretchNumbers(in: site.verb..<limit)].filter {
      !$0.isUsed
        && (Self.isGiven($0, site, passage)
          || !passage.isName($0) && site.frame.has([.speech, .object]))
    }
    guard let first = words.first,
      Self.isGiven(first, site, passage) || passage.hasPrefix(site, limit)
    else { return false }
    let source =
      passage.source(of: site) ?? passage.phrase(startingAt: site.verb + 1, limit: first.open)
      ?? passage.mainSubject(site.sentence, before: site.first)
    return passage.attribute(
      words.lazy.map { $0.open..<$0.end }, source: source, cue: site.verb..<site.verb + 1)
  }

  /// The verb stands at the end of its clause, behind the words.
  private func readBack(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard site.frame.has(.calling) else { return false }
    let start = clauseStart(site, passage)
    let words = passage.stretches[passage.stretchNumbers(in: start..<site.verb)].filter {
      !$0.isUsed && Self.isGiven($0, site, passage)
    }
    guard let first = words.first else { return false }
    var source: Range<Int>?
    if !isPassive(site, passage) {
      let from = passage.bits(start).has(.subordinator) ? start + 1 : start
      source =
        passage.phrase(startingAt: site.verb + 1, limit: passage.contentLimit(site.sentence))
        ?? passage.phrase(startingAt: from, limit: first.open)
    }
    return passage.attribute(
      words.lazy.map { $0.open..<$0.end }, source: source, cue: site.verb..<site.verb + 1)
  }

  /// "bezeichnet worden", "wurde ... bezeichnet".
  private func isPassive(_ site: CueSite, _ passage: Passage) -> Bool {
    passage.traits(site.verb + 1).has(.passive) || passage.traits(site.first).has(.passive)
  }

  private func clauseStart(_ site: CueSite, _ passage: Passage) -> Int {
    var index = site.verb
    while index > site.sentence.lowerBound,
      passage.isQuoted(index - 1) || !passage.bits(index - 1).has([.comma, .semicolon, .colon])
    {
      index -= 1
    }
    return index
  }

  /// "bezeichnete das als „Skandal“", "sprach von „Panik“": German nouns have capitals, so only the
  /// word before them tells that they are somebody's words.
  static func isGiven(_ stretch: MarkedStretch, _ site: CueSite, _ passage: Passage) -> Bool {
    guard site.frame.has(.calling) else { return false }
    if names(stretch, site, passage) { return true }
    var index = stretch.open - 1
    while index > site.sentence.lowerBound, passage.bits(index).has(.determiner) { index -= 1 }
    guard index >= site.sentence.lowerBound else { return false }
    return passage.traits(index).has(.ascriptive)
  }

  /// "nannte das einen „Skandal“", but not "nennt sich ein „Verein“".
  private static func names(_ stretch: MarkedStretch, _ site: CueSite, _ passage: Passage) -> Bool {
    guard stretch.open > site.verb + 1,
      passage.bits(stretch.open - 1).has(.determiner)
    else { return false }
    return !(site.verb + 1..<stretch.open).contains { passage.traits($0).has(.reflexive) }
  }
}
