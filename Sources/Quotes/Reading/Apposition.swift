/// What stands between commas behind a subject: "Ann Baker, the mayor of Salem, said ...".
extension Passage {
  /// NP, ..., VERB: the phrase before the comma that opens the apposition, apposition included.
  func overApposition(_ close: Int, _ floor: Int, opener: WordClass) -> Range<Int>? {
    var index = close - 1
    let limit = max(floor, close - Self.longestApposition)
    var fallback: Range<Int>?
    while index > limit {
      if isQuoted(index) {
        index = stretchStart(index) - 1
        continue
      }
      if bits(index).has(.semicolon) || isSentenceStop(index) { break }
      if bits(index).has(opener), let name = phrase(endingAt: index - 1, floor: floor),
        !isGoverned(name.lowerBound, floor)
      {
        let whole = name.lowerBound..<close
        if explains(index + 1, close) || isNamed(name, index + 1, close) {
          return outermost(name.lowerBound, close, floor, opener)..<close
        }
        if fallback == nil,
          bits(name.upperBound - 1).has([.capital, .pronoun]) || isRemark(index + 1)
        {
          fallback = whole
        }
      }
      index -= 1
    }
    return fallback
  }

  /// "Ann Baker, 41, the head of a firm, which ...": what explains a name may itself be explained.
  private func outermost(_ start: Int, _ close: Int, _ floor: Int, _ opener: WordClass) -> Int {
    var start = start
    let limit = max(floor, close - Self.longestApposition)
    while start > limit + 1, bits(start - 1).has(opener), !isQuoted(start - 1),
      explains(start, close), let name = phrase(endingAt: start - 2, floor: floor),
      bits(name.upperBound - 1).has(.capital), !isGoverned(name.lowerBound, floor)
    {
      start = name.lowerBound
    }
    return start
  }

  private func isSentenceStop(_ index: Int) -> Bool {
    bits(index).has(.stop) && !bits(index).has(.word)
  }

  /// Between the commas stands what surely tells who the bearer of the name is.
  private func explains(_ from: Int, _ to: Int) -> Bool {
    guard from < to else { return false }
    let first = bits(from)
    if first.has([
      .determiner, .relative, .possessive, .person, .title, .digit, .quantifier, .group,
    ]) {
      return true
    }
    if !language.hasBareClauses, !language.isVerbSecond, first.has(.complementizer) { return true }
    return traits(from).has(.genitive) || isGerund(from)
  }

  /// Between the commas stands something else about it: "long a critic", "based in Rome".
  private func isRemark(_ from: Int) -> Bool {
    bits(from).has(.word) && !bits(from).has([.capital, .coordinator, .subordinator])
  }

  /// "the club's manager, Tom Reed, said": the name behind a word for its bearer.
  private func isNamed(_ noun: Range<Int>, _ from: Int, _ close: Int) -> Bool {
    let head = bits(noun.upperBound - 1)
    guard !head.has(.capital), head.has([.person, .title, .group]) || isDefinite(noun),
      from < close, NameSpan.isNamePart(from, self)
    else { return false }
    return NameSpan.end(of: from, limit: close, in: self) == close
  }

  private func isDefinite(_ noun: Range<Int>) -> Bool {
    noun.contains { bits($0).has([.determiner, .possessive, .clitic]) }
  }

  /// A participle or another verb right before the phrase: its object, no subject.
  private func isGoverned(_ start: Int, _ floor: Int) -> Bool {
    guard start > floor, !isQuoted(start - 1) else { return false }
    let before = bits(start - 1)
    if !language.hasBareClauses, before.has([.complementizer, .relative]) { return true }
    guard before.has(.word), !before.has(.capital) else { return false }
    return before.has(.predicate) && !before.has(.namer) || isGerund(start - 1)
      || frame(start - 1).has([.past, .third, .participle])
  }

  /// A word in "-ing" that is used as a verb.
  func isGerund(_ index: Int) -> Bool {
    let here = bits(index)
    guard here.has(.word), !here.has([.capital, .preposition, .time]) else { return false }
    return frame(index).has(.gerund)
      || ends(index, .gerund) && tokens[index].end - tokens[index].start > Self.shortestGerund
  }

  /// Bytes of "being", the shortest gerund: "king" and "wing" are none.
  private static let shortestGerund = 4
}
