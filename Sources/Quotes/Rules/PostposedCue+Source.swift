/// Who is named behind the verb, or before it.
extension PostposedCue {
  /// Spanish "relató a EFE Ana Soler", French "a confié à l'AFP Luc Morel": past the body that heard it.
  func pastHearer(_ from: Int, _ limit: Int, _ passage: Passage) -> Int {
    guard !passage.language.hasBareClauses, !passage.language.isVerbSecond else { return from }
    if passage.traits(from).has(.agency) { return pastAgency(from, limit, passage) }
    guard passage.traits(from).has(.directional) else { return from }
    var index = from + 1
    while index < limit, passage.bits(index).has([.determiner, .clitic]), index < from + 3 {
      index += 1
    }
    // "declaraba a Al Jazeera un testigo": capitals, and an article behind them.
    let first = index
    while index < limit - 1, passage.bits(index).has(.capital),
      passage.bits(index + 1).has(.capital)
    {
      index += 1
    }
    if passage.bits(first).has(.capital), passage.bits(index + 1).has(.determiner),
      !passage.bits(index + 1).has([.preposition, .capital]), !passage.bits(index + 2).has(.time)
    {
      return index + 1
    }
    index = first
    guard passage.bits(index).has(.allCapitals) || passage.traits(index).has(.agency),
      passage.bits(index + 1).has([.capital, .determiner, .person, .group])
    else { return from }
    return index + 1
  }

  /// Russian "soobshchil RIA Novosti v sredu ministr": an agency heard it, where a source follows.
  func pastAgency(_ from: Int, _ limit: Int, _ passage: Passage) -> Int {
    var index = from
    while index < limit, passage.traits(index).has(.agency) { index += 1 }
    index = passage.skipAdverbials(index, limit)
    return index < limit && passage.bits(index).has([.capital, .person, .group, .determiner])
      || index < limit && index > from + 1 && passage.bits(index).has(.word)
        && !passage.bits(index).has([.preposition, .coordinator, .complementizer])
      ? index : from
  }

  /// "dice con tono serafico Ettore Fiorini", "a déclaré hier sur les ondes, Ana Morel": the name
  /// behind a phrase that tells how or where, behind a quotation.
  func behindManner(
    _ from: Int, _ first: Int, _ limit: Int, _ passage: Passage
  ) -> Range<Int>? {
    guard !passage.language.hasBareClauses, isAfterQuotation(first - 1, passage),
      passage.bits(from).has(.preposition)
    else { return nil }
    var index = from + 1
    while index < min(limit, from + Self.longestManner), !passage.isQuoted(index) {
      let opensName =
        passage.bits(index).has(.givenName) && passage.bits(index).has(.capital)
        || passage.bits(index - 1).has(.comma) && NameSpan.isNamePart(index, passage)
        || passage.bits(index).has(.person)
          && (passage.bits(index - 1).has(.determiner)
            || !passage.language.hasArticles && !passage.bits(index - 1).has(.preposition))
      if opensName
        || index > from + 2 && NameSpan.isNamePart(index, passage)
          && NameSpan.isNamePart(index + 1, passage)
      {
        return passage.phrase(startingAt: index, limit: limit)
      }
      index += 1
    }
    return nil
  }

  /// Tokens of such a phrase.
  private static let longestManner = 10

  /// French "a-t-on appris vendredi de sources diplomatiques": who is behind the preposition.
  func informant(_ from: Int, _ limit: Int, _ passage: Passage) -> Range<Int>? {
    var index = passage.skipAdverbials(from, limit)
    guard index < limit, passage.bits(index).has(.preposition) else { return nil }
    if !passage.bits(index).has(.determiner) { index += 1 }
    while index < limit, passage.bits(index).has(.preposition),
      !passage.bits(index).has(.determiner)
    {
      index += 1
    }
    guard index < limit, !passage.bits(index).has(.time) else { return nil }
    return passage.phrase(startingAt: index, limit: limit)
      ?? (passage.bits(index).has(.word) ? index..<min(limit, index + 2) : nil)
  }

  func isAfterQuotation(_ index: Int, _ passage: Passage) -> Bool {
    if passage.isQuoted(index) || index > 0 && passage.isQuoted(index - 1) { return true }
    // "“...”, - skazal": a comma and a dash.
    return !passage.language.hasBareClauses && index > 1 && passage.bits(index).has(.dash)
      && passage.bits(index - 1).has(.comma) && passage.isQuoted(index - 2)
  }

  /// "said Ann Baker, the mayor, who added that": what the relative clause says is another matter.
  func withoutSpeech(_ source: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard source.upperBound < passage.tokens.count, passage.isQuoted(source.upperBound),
      let comma = source.last(where: {
        passage.bits($0).has(.comma) && passage.bits($0 + 1).has(.relative)
          && passage.frame($0 + 2).has([.speech, .thatClause])
      })
    else { return source }
    return source.lowerBound..<comma
  }

  /// "said Ann Baker, the author of “Our River”": behind a quotation, what stands between marks
  /// belongs to the source, unless that says something itself.
  func isInSource(_ source: Range<Int>, _ first: Int, _ passage: Passage) -> Bool {
    passage.isQuoted(source.upperBound) && isAfterQuotation(first - 1, passage)
      && !source.contains { passage.frame($0).has([.speech, .thatClause]) }
  }
}
