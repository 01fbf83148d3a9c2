/// What explains a phrase behind it: "Ann Baker, 41, the mayor".
extension Passage {
  /// "the mayor, Lena Fox": past the name, where nothing but a sign or the end follows it.
  private func namedApposition(_ first: Int, _ limit: Int) -> Int? {
    let end = NameSpan.end(of: first, limit: limit, in: self)
    return end >= limit || !bits(end).has(.word) && !isQuoted(end) ? end : nil
  }

  /// "the mayor of Salem": a common word for a person leads, and the name in it is not hers.
  private func isDescription(_ phrase: Range<Int>) -> Bool {
    guard bits(phrase.lowerBound).has([.determiner, .possessive]) else { return false }
    let head = phrase.lowerBound + 1
    return head + 1 < phrase.upperBound && !bits(head).has(.capital)
      && bits(head).has([.person, .title]) && bits(head + 1).has(.preposition)
  }

  /// "58,", "56 ans", "41-year-old": behind a name a number that counts nothing else.
  private func isAge(_ index: Int) -> Bool {
    let next = bits(index + 1)
    if tokens[index].end - tokens[index].start > Self.longestAge { return true }
    if next.has(.comma), bits(index + 2).has(.digit), !bits(index + 2).has(.spaceBefore) {
      return false
    }
    return !next.has(.word) && !next.has(.otherSign) || next.has(.time)
      || !bits(index + 2).has(.word) && !bits(index + 2).has(.otherSign)
  }

  /// Bytes of an age in digits.
  private static let longestAge = 3

  /// Past the apposition that the comma opens; nil where none follows.
  func followingApposition(_ comma: Int, _ from: Int, _ limit: Int, isFirst: Bool) -> Int? {
    let first = comma + 1
    guard first < limit, !isQuoted(first) else { return nil }
    let here = bits(first)
    if here.has(.capital), !here.has([.determiner, .pronoun, .time]),
      !bits(comma - 1).has(.capital) || isDescription(from..<comma)
    {
      return namedApposition(first, limit)
    }
    if here.has(.digit), !isAge(first) { return nil }
    // "les syndicats, ce mardi à Nantes": when, and not who.
    if here.has(.determiner), bits(first + 1).has(.time) { return nil }
    let opens =
      here.has([.determiner, .relative, .digit, .possessive])
      || here.has([.person, .title]) && !here.has(.cue)
      || bits(comma - 1).has(.capital) && leadsToRole(first, limit)
    guard opens else { return nil }
    var index = first
    while index < limit, index - comma < Self.longestApposition {
      if isQuoted(index) || bits(index).has([.stop, .semicolon, .colon, .dash]) { break }
      if isFirst, bits(index).has(.comma) { break }
      if bits(index).has(.comma),
        bits(index + 1).has([.coordinator, .subordinator, .adverb])
          || bits(index).has(.comma) && frame(index + 1).has(.gerund)
      {
        break
      }
      index += 1
    }
    if index < limit, isQuoted(index), bits(index - 1).has(.comma) { index -= 1 }
    return index
  }

  /// ", medical director of the clinic": small words up to one for a person, which a preposition
  /// follows.
  private func leadsToRole(_ from: Int, _ limit: Int) -> Bool {
    var index = from
    while index < min(limit - 1, from + Self.longestRole), bits(index).has(.word),
      !bits(index).has([
        .capital, .pronoun, .preposition, .coordinator, .subordinator, .auxiliary, .adverb, .time,
      ]), frame(index).isEmpty || bits(index).has(.person)
    {
      if bits(index).has([.person, .title]) {
        return bits(index + 1).has(.preposition) || !bits(index + 1).has(.word)
      }
      index += 1
    }
    return false
  }

  /// Words before the one for a person, and that one.
  private static let longestRole = 4
}
