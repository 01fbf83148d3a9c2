/// Subjects that a relative clause parts from their verb: "A trader who sold grain said ...".
extension Passage {
  /// Longest such clause, in tokens.
  private static let longestRelative = 25

  /// The phrase before "who" with its clause, where the verb that begins at `first` belongs to it
  /// and not to the clause, which has a verb of its own; nil elsewhere.
  func relativeSubject(before first: Int, floor: Int) -> Range<Int>? {
    guard !language.isVerbLast, first > floor, !endsOpen(first - 1) else { return nil }
    var index = first - 1
    let limit = max(floor + 1, first - Self.longestRelative)
    while index >= limit, let isRelative = isRelative(index, before: first) {
      if isRelative {
        guard ClauseShape.isFinite(index, first, self, within: Self.longestRelative),
          !holdsClause(index + 1, first),
          let phrase = phrase(endingAt: index - 1, floor: floor)
        else { return nil }
        return phrase.lowerBound..<first
      }
      index -= 1
    }
    return nil
  }

  /// The noun phrase with a participle behind it, before the verb that begins at `first`: "A letter
  /// sent by the mayor said ..."; nil elsewhere.
  func reducedSubject(before first: Int, floor: Int) -> Range<Int>? {
    guard language.hasBareClauses, first > floor + 1, !endsOpen(first - 1) else { return nil }
    var index = first - 1
    let limit = max(floor + 1, first - Self.longestReduced)
    while index >= limit {
      let here = bits(index)
      guard here.has(.word), !isQuoted(index), !here.has(.complementizer),
        !here.has(.auxiliary) || here.has(.capital), !here.has(.relative) || here.has(.determiner)
      else { return nil }
      if isParticiple(index), bits(index + 1).has(.preposition) {
        guard let noun = phrase(endingAt: index - 1, floor: floor),
          bits(noun.upperBound - 1).has(.namer), !bits(noun.upperBound - 1).has(.capital),
          noun.lowerBound == floor || !bits(noun.lowerBound - 1).has(.word)
        else { return nil }
        return noun.lowerBound..<first
      }
      if here.has(.predicate), !here.has(.namer), !here.has(.capital) { return nil }
      index -= 1
    }
    return nil
  }

  /// Longest such participle with what belongs to it, in tokens.
  private static let longestReduced = 12

  private func isParticiple(_ index: Int) -> Bool {
    guard !bits(index).has(.capital) else { return false }
    return frame(index).has(.participle) || ends(index, .participle) && !bits(index).has(.namer)
  }

  /// Whether the token is "who"; nil where no relative clause reaches over it.
  private func isRelative(_ index: Int, before first: Int) -> Bool? {
    let here = bits(index)
    guard !isQuoted(index), here.has(.word), !here.has(.complementizer) else { return nil }
    if here.has(.relative), here.has(.wh), !here.has(.determiner) { return true }
    if here.has(.wh), !here.has(.determiner) { return nil }
    guard here.has(.subordinator), !here.has(.preposition) else { return false }
    // "because he feared for his family": a clause with its own verb, which is not this one.
    return ClauseShape.isFinite(index, first, self, within: Self.longestRelative) ? false : nil
  }

  /// A pronoun or "and" before the verb binds it to what stands there.
  private func endsOpen(_ index: Int) -> Bool {
    !bits(index).has(.word) || bits(index).has([.coordinator, .relative, .complementizer])
      || bits(index).has(.pronoun) && !bits(index).has([.determiner, .possessive])
  }

  /// "because she feared reprisals": a mere object is no clause.
  private func hasClause(_ from: Int, _ to: Int) -> Bool {
    bits(from).has([.complementizer, .wh])
      || ClauseShape.isFinite(from, to, self, within: to - from)
  }

  /// "who said the mayor lied": the verb of the clause has a clause of its own.
  private func holdsClause(_ from: Int, _ to: Int) -> Bool {
    for index in from..<to where frame(index).has([.speech, .belief, .thatClause]) {
      let next = bits(index + 1)
      if frame(index).has(.noun) && !frame(index).has([.past, .third]) { continue }
      if index + 1 < to, next.has(.word), hasClause(index + 1, to),
        !next.has([.preposition, .negation, .adverb, .time]), !traits(index + 1).has(.infinitive)
      {
        return true
      }
    }
    return false
  }
}
