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
    guard passage.language.partsClauses, site.frame.has(.speech), !site.isPassive else {
      return false
    }
    let limit = passage.contentLimit(site.sentence)
    guard let mark = mark(site.verb + 1, limit, passage), passage.hasPrefix(site, mark),
      let source = source(site, mark, passage)
    else { return false }
    let cue = site.verb..<site.verb + 1
    if let quoted = QuotedContent.at(mark, limit, passage, manner: false) {
      return passage.attribute(quoted, source: source, cue: cue, rule: name)
    }
    guard mark + 1 < limit else { return false }
    let end =
      passage.language.isVerbSecond ? limit : passage.clauseEnd(mark + 1, limit, isObject: false)
    return passage.attribute([mark + 1..<end], source: source, cue: cue, rule: name)
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
        if passage.bits(index + 1).has([.complementizer, .wh]) { return index }
        if passage.language.isVerbSecond { first = first ?? index }
      }
      if here.has(.semicolon) { break }
      index += 1
    }
    return first
  }

  private func source(_ site: CueSite, _ mark: Int, _ passage: Passage) -> Range<Int>? {
    if let subject = passage.source(of: site), !passage.bits(subject.lowerBound).has(.adverb) {
      return subject
    }
    return passage.phrase(startingAt: site.verb + 1, limit: mark)
  }
}

extension Passage {
  /// The verb stands without its prefix, or with one of those it needs.
  func hasPrefix(_ site: CueSite, _ mark: Int) -> Bool {
    if site.frame.has(.plain) { return true }
    guard language.vocabulary.needsPreposition(word(site.verb)) else { return true }
    return (site.verb + 1..<max(mark, site.verb + 1)).contains {
      language.vocabulary.takes(word(site.verb), word($0))
    }
  }
}
