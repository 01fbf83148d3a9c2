/// What is said before the attribution, and behind it.
extension PostposedCue {
  /// What was said before the attribution; `after`: where it goes on behind it; `isLast`: nothing
  /// does, so that what stands before is all there is to quote.
  func before(
    _ first: Int, _ site: CueSite, after: Int?, isLast: Bool, _ passage: Passage
  ) -> Contents {
    var start = first
    let floor = site.sentence.lowerBound
    while start > floor, !passage.taken[start - 1],
      !passage.bits(start - 1).has(.semicolon)
        || passage.isQuoted(start - 1)
    {
      start -= 1
    }
    let last = first - 1
    if passage.isQuoted(last)
      || passage.bits(last).has(.comma) && last > start && passage.isQuoted(last - 1)
    {
      return beforeClosing(passage.isQuoted(last) ? last : last - 1, start, first, passage)
    }
    if let after, !passage.isQuoted(after) || isSubject(start, passage) {
      return (start..<first).contains {
        passage.bits($0).has(.word) && !passage.bits($0).has(.coordinator)
      } ? Contents(start..<first) : Contents()
    }
    // "After they left, he warned, “...”": when he did.
    if let after, passage.isQuoted(after), passage.bits(start).has(.preposition) {
      return Contents()
    }
    guard passage.words(start..<first) >= Self.shortestClause,
      isLast || !isIntroduction(start, last, passage)
    else { return Contents() }
    return Contents(start..<first)
  }

  /// What was said where a quotation, with its last token at `inside`, stands before the attribution.
  private func beforeClosing(
    _ inside: Int, _ start: Int, _ first: Int, _ passage: Passage
  ) -> Contents {
    let stretch = passage.stretches[Int(passage.stretchOf[inside])]
    let lead = passage.words(start..<max(start, stretch.open))
    // "He warned, “Beware,” Ann Baker said": the words are those of who warned.
    if passage.bits(stretch.open - 1).has(.comma), passage.isSpeechCue(stretch.open - 2),
      lead > 1, passage.frame(stretch.open - 2).has(.past)
    {
      return Contents()
    }
    if lead == 0 || stretch.open <= start { return Contents(stretch.open..<first) }
    if passage.bits(start).has(.preposition), isTitle(stretch, passage) { return Contents() }
    if passage.isLong(inside), passage.bits(stretch.open - 1).has([.colon, .stop]) {
      return Contents(stretch.open..<first)
    }
    return Contents(start..<first)
  }

  /// "In his book, 'Make Your Kid Rich,' he ...": a name of a work between the marks.
  private func isTitle(_ stretch: MarkedStretch, _ passage: Passage) -> Bool {
    passage.isHeadline(stretch.open..<stretch.end)
      || !passage.hasWords(stretch.open..<stretch.end, atLeast: 3)
  }

  /// "The bridge, he said, "is falling"": a noun phrase, not a time or a place, opens the sentence.
  private func isSubject(_ start: Int, _ passage: Passage) -> Bool {
    let here = passage.bits(start)
    return !here.has([.preposition, .subordinator, .adverb, .coordinator, .time])
      && here.has([.determiner, .pronoun, .capital]) && !passage.isGerund(start)
      && !passage.ends(start, .gerund)
  }

  /// "In a speech on Monday, ..." is no clause: it starts with a preposition, a conjunction or a
  /// participle and has no finite verb.
  private func isIntroduction(_ start: Int, _ comma: Int, _ passage: Passage) -> Bool {
    let here = passage.bits(start)
    guard here.has([.preposition, .subordinator, .adverb]) || passage.ends(start, .gerund) else {
      return false
    }
    return !ClauseShape.isFinite(start, comma, passage, within: comma - start)
  }

  /// What goes on after the attribution: "X, he said, Y".
  func rest(_ from: Int, _ limit: Int, wasQuoted: Bool, _ passage: Passage)
    -> Contents
  {
    guard from < limit else { return Contents() }
    var index = from
    while index < limit, passage.bits(index).has([.comma, .dash, .semicolon, .colon]) { index += 1 }
    guard index < limit, !passage.taken[index] else { return Contents() }
    if passage.isQuoted(index) {
      guard wasQuoted || passage.isLong(index) else { return Contents() }
      if passage.isName(passage.stretches[Int(passage.stretchOf[index])]) { return Contents() }
      return Contents(index..<passage.after(index))
    }
    guard passage.bits(from).has(.comma), goesOn(index, limit, wasQuoted, passage) else {
      return Contents()
    }
    return Contents(index..<passage.clauseEnd(index, limit, isObject: false))
  }

  /// Tokens behind a source that tell who that is rather than go on.
  private static let longestRole = 8

  /// Behind the source begins what tells who that is: no article, pronoun or verb.
  private func isExplanation(_ here: WordClass, _ passage: Passage) -> Bool {
    if here.has([.person, .title, .group]) { return true }
    return passage.language.hasArticles && !passage.language.isVerbSecond
      && !here.has([.determiner, .pronoun, .be, .have, .modal, .negation, .possessive, .capital])
  }

  /// The words at `index` go on with what is said.
  private func goesOn(_ index: Int, _ limit: Int, _ wasQuoted: Bool, _ passage: Passage) -> Bool {
    let here = passage.bits(index)
    if here.has(.complementizer) { return passage.language.hasBareClauses }
    if here.has(.coordinator) {
      return !wasQuoted && passage.language.hasBareClauses
        && passage.bits(index + 1).has([.pronoun, .determiner, .capital])
        && ClauseShape.isFinite(index + 1, limit, passage)
        && !passage.subjectHasCue(index + 1, limit)
    }
    if !passage.language.hasBareClauses,
      isExplanation(here, passage)
        || !passage.language.hasArticles && limit - index < Self.longestRole
    {
      return false
    }
    return !wasQuoted
      && !here.has([.coordinator, .subordinator, .relative, .preposition, .adverb])
      && !passage.frame(index).has(.gerund) && !passage.ends(index, .gerund)
  }
}
