extension Passage {
  /// Longest sentence, in tokens, that is read as one: keeps the work on a text without stops linear.
  private static let longestSentence = 300
  /// How far past a closing mark an attribution may end.
  private static let attributionReach = 14
  /// Fewest tokens of a quotation whose attribution is looked for past its stop.
  private static let shortQuotation = 4

  /// Finds the sentences: a quotation is never cut, and keeps the attribution that follows it.
  mutating func findSentences() {
    var start = 0
    var index = 0
    let ends: WordClass = [.endsLine, .stop, .abbreviation]
    while index < tokens.count {
      if stretches.isEmpty {
        index = tokens.first(ends, in: index..<min(tokens.count, start + Self.longestSentence))
        if index == tokens.count { break }
      }
      let canEnd = isQuoted(index) || bits(index).has(ends)
      let next = canEnd ? after(index) : index + 1
      if canEnd && endsSentence(index, next) || next - start > Self.longestSentence {
        var end = next
        while end < tokens.count, bits(end).has(.closeBracket) { end += 1 }
        sentences.append(start..<end)
        start = end
        index = end
      } else {
        index = next
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }

  /// A sentence ends with the token (or the quotation) at `index`; `next` is the token after it.
  private func endsSentence(_ index: Int, _ next: Int) -> Bool {
    if isQuoted(index) {
      let stretch = stretches[Int(stretchOf[index])]
      guard !bits(next).has(.quotative), stretch.isClosed, stretch.close > stretch.open + 1,
        tokens[stretch.close - 1].has(.stop), opensSentence(next)
      else { return false }
      return stretch.close - stretch.open < Self.shortQuotation || !isAttribution(next)
    }
    let token = tokens[index]
    if token.has(.endsLine), bits(next).has([.capital, .digit, .doubleMark]), !token.has(.comma) {
      return true
    }
    if token.has(.stop) { return opensSentence(next) }
    if token.has(.abbreviation) {
      if !token.has(.prefix), bits(next).has(.doubleMark) { return opensSentence(next) }
      return !token.has(.prefix) && bits(next).has(.capital)
        && bits(next).has([
          .determiner, .pronoun, .possessive, .subordinator, .preposition, .adverb, .quantifier,
        ]) && !bits(next).has(.abbreviation)
    }
    return false
  }

  /// The token at `next` can be the first of a sentence.
  func opensSentence(_ next: Int) -> Bool {
    guard next < tokens.count else { return true }
    var index = next
    while bits(index).has([.openBracket, .closeBracket, .doubleMark, .singleMark, .dash]) {
      index += 1
    }
    if index >= tokens.count { return true }
    return bits(index).has([.capital, .digit, .wideScript])
      || !bits(index).has(.word) && index > next
  }

  /// What follows a quotation is its attribution: a short name, a verb of saying, and then a stop
  /// or what cannot be quoted.
  private func isAttribution(_ from: Int) -> Bool {
    var index = from
    let limit = min(from + Self.attributionReach, tokens.count)
    while index < limit {
      let here = tokens[index]
      if here.has([.stop, .colon, .semicolon, .doubleMark, .dash]) { return false }
      let frame = frame(index)
      if index > from, frame.has([.speech, .manner]), frame.has([.past, .third, .base]),
        !frame.has(.noun)
      {
        return endsAttribution(index + 1, frame)
      }
      index += 1
    }
    return false
  }

  private func endsAttribution(_ index: Int, _ frame: CueFrame) -> Bool {
    if index >= tokens.count { return true }
    if bits(index).has([.comma, .stop, .semicolon, .time]) { return true }
    if frame.has(.addressee) { return !bits(index).has([.complementizer, .determiner]) }
    return bits(index).has([.preposition, .coordinator])
  }
}
