import CopydeskCore

/// "According to SOURCE, ..." and "..., according to SOURCE".
struct AccordingTo: AttributionRule {
  let name = "according-to"
  let note = "A clause is quoted from the source that \"according to\" names."
  let examples = [
    Example("According to police, the driver fled on foot.", "police | the driver fled on foot"),
    Example(
      "The convoy was hit twice, according to the mayor.", "mayor | The convoy was hit twice"),
  ]

  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    guard classes.has(.citing) else { return }
    var floor = sentence.lowerBound
    for index in sentence
    where passage.bits(index).has(.citing) && !passage.isQuoted(index)
      && !passage.taken[index] && index >= floor
    {
      if let cue = cue(index, passage) {
        floor = apply(cue, floor..<sentence.upperBound, sentence, &passage) ?? floor
      }
    }
  }

  private func cue(_ index: Int, _ passage: Passage) -> Range<Int>? {
    let traits = passage.traits(index)
    if traits.has(.wrapped) { return wrapped(index, passage) }
    if traits.has(.viewpoint) { return index..<index + 1 }
    if !passage.language.hasBareClauses, passage.bits(index + 1).has(.preposition),
      !passage.bits(index + 1).has(.determiner), passage.traits(index + 1).has(.directional)
    {
      return index..<index + 2
    }
    if traits.has(.compound) {
      return passage.traits(index + 1).has(.infinitive) ? index..<index + 2 : nil
    }
    if traits.has(.reporting) { return report(index, passage) }
    if !passage.language.hasArticles, index > 0, passage.bits(index - 1).has(.preposition) {
      return index - 1..<index + 1
    }
    return index..<index + 1
  }

  /// "de acuerdo con", "de l'avis de", "d'après": with the prepositions on both sides.
  private func wrapped(_ index: Int, _ passage: Passage) -> Range<Int>? {
    var start = index
    while start > 0, passage.bits(start - 1).has([.preposition, .determiner, .linking]),
      !passage.isQuoted(start - 1), index - start < Self.longestWrapping
    { start -= 1 }
    guard start < index, passage.bits(start).has([.preposition, .linking]) else { return nil }
    return start..<pastPreposition(index + 1, passage)
  }

  /// Tokens before the word that cites.
  private static let longestWrapping = 3

  /// "pour le ministre, ...": a view is cited where a person opens the sentence before a comma.
  private func isView(_ source: Range<Int>, _ isFirst: Bool, _ passage: Passage) -> Bool {
    isFirst && passage.bits(source.upperBound).has(.comma)
      && source.contains {
        passage.bits($0).has([.person, .title, .pronoun, .objectPronoun])
          || passage.bits($0).has(.givenName) && passage.bits($0).has(.capital)
      }
  }

  /// "according to the law": what a rule asks for is said by nobody.
  private func isNorm(_ source: Range<Int>, _ passage: Passage) -> Bool {
    for index in source {
      if passage.traits(index).has(.norm) { return true }
      if passage.bits(index).has([.preposition, .comma]), index > source.lowerBound {
        return false
      }
    }
    return false
  }

  /// "selon moi", "volgens hem": the pronoun right behind the cue.
  private func pronoun(_ index: Int, _ limit: Int, _ passage: Passage) -> Range<Int>? {
    index < limit && passage.isObjectPronoun(index) && !passage.bits(index).has(.determiner)
      ? index..<index + 1 : nil
  }

  /// "de acuerdo con", "d'après": past the preposition behind the word that cites, if one stands there.
  private func pastPreposition(_ index: Int, _ passage: Passage) -> Int {
    passage.bits(index).has(.preposition) ? index + 1 : index
  }

  /// "Zdaniem Piotra Losia rzeka ...": where nouns have no articles, the clause begins behind the
  /// name; where only lists part the words, behind the comma.
  private func withoutClause(_ source: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard !passage.language.hasArticles else { return source }
    let end =
      passage.language.hasCapitals
      ? source.dropFirst().first {
        passage.bits($0 - 1).has(.capital)
          && !passage.bits($0).has([.capital, .comma, .coordinator, .particle])
          && passage.bits($0).has(.word) && !passage.isQuoted($0)
      }
      : source.dropFirst().first { passage.bits($0).has([.determiner, .cue]) }
    return source.lowerBound..<(end ?? source.upperBound)
  }

  private func joined(
    _ start: Int, _ isJoined: Bool, _ limit: Int, _ isFirst: Bool, _ passage: Passage
  ) -> Range<Int>? {
    guard isJoined else { return nil }
    let end = start + 1
    if let phrase = passage.phrase(startingAt: end, limit: limit, isFirst: isFirst) {
      return phrase
    }
    var index = end
    while index < limit, passage.bits(index).has(.word), !passage.isQuoted(index), index < end + 3 {
      index += 1
    }
    return index > end ? end..<index : nil
  }

  /// German "nach" cites before a word for what was said: "nach Angaben der Polizei".
  private func report(_ index: Int, _ passage: Passage) -> Range<Int>? {
    for at in index + 1..<index + Self.reportReach where passage.bits(at).has(.report) {
      return index..<index + 1
    }
    return nil
  }

  /// How far behind "nach" the word for what was said may stand, in tokens.
  private static let reportReach = 4

  /// Chinese "ju X baodao, ...": what is said begins behind the comma.
  private func behindComma(_ content: Range<Int>, _ passage: Passage) -> Range<Int> {
    let lead = content.prefix(Self.longestReport)
    guard let comma = lead.first(where: { passage.bits($0).has(.comma) && !passage.isQuoted($0) }),
      content.lowerBound < comma, passage.bits(content.lowerBound).has([.cue, .document])
    else { return content }
    return comma + 1..<max(comma + 1, content.upperBound)
  }

  /// Tokens of "baodao" and its like before the comma.
  private static let longestReport = 5

  /// Attributes what the cue cites; one past the source, nil where none stands there.
  private func apply(
    _ cue: Range<Int>, _ free: Range<Int>, _ sentence: Range<Int>, _ passage: inout Passage
  ) -> Int? {
    let limit = passage.contentLimit(sentence)
    let isFirst = opens(cue.lowerBound, sentence, passage)
    if passage.traits(cue.lowerBound).has(.postposition) {
      following(cue, sentence, limit, &passage)
      return nil
    }
    // "stando al ministero": the preposition holds the article.
    let isJoined =
      passage.bits(cue.upperBound).has(.preposition)
      && passage.bits(cue.upperBound).has(.determiner)
      && passage.traits(cue.upperBound).has(.directional)
    guard
      let found = joined(cue.upperBound, isJoined, limit, isFirst, passage)
        ?? pronoun(cue.upperBound, limit, passage)
        ?? passage.phrase(startingAt: cue.upperBound, limit: limit, isFirst: isFirst),
      !passage.bits(found.lowerBound).has([.relative, .wh]), !isNorm(found, passage),
      !passage.traits(cue.lowerBound).has(.viewpoint) || isView(found, isFirst, passage)
    else { return nil }
    let isInside = !isFirst && !passage.bits(cue.lowerBound - 1).has([.comma, .dash])
    let source = isFirst || isInside ? withoutClause(found, passage) : found
    var content: Range<Int>
    if isFirst {
      content =
        source
        .upperBound..<passage.clauseEnd(min(source.upperBound + 1, limit), limit, isObject: false)
    } else {
      content = start(cue.lowerBound, free, passage)..<cue.lowerBound
    }
    content = passage.trimmed(content.lowerBound..<max(content.lowerBound, content.upperBound))
    if isFirst, passage.language.segments { content = behindComma(content, passage) }
    guard !content.isEmpty else { return nil }
    var contents = Contents(content)
    if !isFirst, goesOnBehind(source, cue, limit, passage) {
      contents.append(source.upperBound..<limit)
    } else if !isFirst, !passage.language.hasBareClauses, source.upperBound < limit,
      passage.isQuoted(source.upperBound)
    {
      // "man könne laut Klein „jetzt helfen“": the words behind the source are its own, too.
      contents.append(source.upperBound..<passage.after(source.upperBound))
    } else if !isFirst, source.upperBound < limit, passage.bits(source.upperBound).has(.comma),
      passage.bits(cue.lowerBound - 1).has(.comma),
      !passage.bits(source.upperBound + 1).has([.coordinator, .subordinator, .relative]),
      passage.words(content) < 4
    {
      // "To rechi, za slovami X, ...": two small words before it are no part of a clause.
      if !passage.language.hasArticles, passage.words(content) < 3,
        passage.bits(content.lowerBound).has([.preposition, .adverb])
      {
        contents = Contents()
      }
      contents.append(source.upperBound + 1..<limit)
    }
    passage.attribute(contents, source: source, cue: cue)
    return source.upperBound
  }

  /// "Die Straße ist nach Angaben der Polizei gesperrt": where the verb stands second, what it needs
  /// follows the source.
  private func goesOnBehind(
    _ source: Range<Int>, _ cue: Range<Int>, _ limit: Int, _ passage: Passage
  ) -> Bool {
    (passage.language.isVerbSecond || !passage.language.hasArticles) && source.upperBound < limit
      && !passage.isQuoted(source.upperBound) && passage.bits(source.upperBound).has(.word)
      && !passage.bits(cue.lowerBound - 1).has(.comma)
  }

  /// "SOURCE zufolge": the cue stands behind its source.
  private func following(
    _ cue: Range<Int>, _ sentence: Range<Int>, _ limit: Int, _ passage: inout Passage
  ) {
    guard
      let source = passage.phrase(endingAt: cue.lowerBound - 1, floor: sentence.lowerBound)
    else { return }
    guard source.lowerBound > sentence.lowerBound + 1 else {
      guard cue.upperBound < limit else { return }
      passage.attribute(Contents(cue.upperBound..<limit), source: source, cue: cue)
      return
    }
    var contents = Contents(sentence.lowerBound..<source.lowerBound)
    if goesOnBehind(source.lowerBound..<cue.upperBound, source, limit, passage) {
      contents.append(cue.upperBound..<limit)
    }
    passage.attribute(contents, source: source, cue: cue)
  }

  private func opens(_ index: Int, _ sentence: Range<Int>, _ passage: Passage) -> Bool {
    var at = sentence.lowerBound
    while at < index, passage.bits(at).has([.coordinator, .adverb, .comma, .doubleMark, .dash]) {
      at += 1
    }
    return at == index
  }

  /// After what is quoted already, or after a semicolon.
  private func start(_ end: Int, _ sentence: Range<Int>, _ passage: Passage) -> Int {
    var at = end
    while at > sentence.lowerBound, !passage.taken[at - 1], !passage.bits(at - 1).has(.semicolon) {
      at -= 1
    }
    return at
  }
}
