/// Where what is quoted begins and ends.
extension Passage {
  /// How far an addressee or a time may stand between the cue and what it introduces, in tokens.
  static let gapReach = 14

  /// The end of the sentence without its stop; quotation marks stay.
  func contentLimit(_ sentence: Range<Int>) -> Int {
    var end = sentence.upperBound
    while end > sentence.lowerBound, !isQuoted(end - 1), isFullStop(end - 1) { end -= 1 }
    return end
  }

  /// A stop that belongs to the sentence around: a question mark belongs to what is said.
  func isFullStop(_ index: Int) -> Bool {
    guard bits(index).has(.stop) else { return false }
    let first = bytes[tokens[index].start]
    return first != UInt8(ascii: "?") && first != UInt8(ascii: "!") && first != 0xEF
  }

  /// The token past the clause that starts at `from`: before what goes on about the speaker.
  func clauseEnd(_ from: Int, _ limit: Int, isObject: Bool) -> Int {
    var index = from
    while index < limit {
      if !isQuoted(index), index > from {
        if endsClause(index, limit, isObject), isObject || !joinsSubjects(from, index) {
          guard !isObject, let end = pastRelative(from, index, limit) else { break }
          index = end
          continue
        }
        if isQuoted(index - 1), bits(index - 2).has(.comma), frame(index).has(.gerund) { break }
      }
      index = after(index)
    }
    return withoutTrailer(from, min(index, limit))
  }

  /// "said the captain, who survived, had been detained": past the relative clause, where the verb of
  /// the clause before it follows.
  private func pastRelative(_ from: Int, _ comma: Int, _ limit: Int) -> Int? {
    guard bits(comma).has(.comma), traits(comma + 1).has(.pronominal),
      !ClauseShape.isFinite(from, comma, self, within: comma - from)
    else { return nil }
    let stop = min(limit - 1, comma + Self.longestRemark)
    var index = comma + 2
    while index < stop, isQuoted(index) || !bits(index).has(.comma) { index = after(index) }
    guard index < stop, !isQuoted(index) else { return nil }
    let verb = bits(index + 1)
    let isVerb =
      verb.has([.be, .have, .modal, .auxiliaryDo]) || verb.has(.predicate) && !verb.has(.namer)
    return isVerb && !verb.has(.capital) && !hasFiniteCue(index + 1, limit) ? index + 1 : nil
  }

  /// Tokens of such a clause.
  private static let longestRemark = 25

  /// "said both he and Reed promised": before its verb a clause cannot end at "and".
  private func joinsSubjects(_ from: Int, _ index: Int) -> Bool {
    bits(index).has(.coordinator) && !bits(index - 1).has([.stop, .comma, .abbreviation])
      && bits(index + 1).has([.capital, .determiner, .pronoun])
      && index - from <= Self.shortSubject
      && !ClauseShape.isFinite(from, index, self)
  }

  /// Longest first part of a subject of two, in tokens.
  private static let shortSubject = 4

  private func endsClause(_ index: Int, _ limit: Int, _ isObject: Bool) -> Bool {
    let here = bits(index)
    if here.has(.semicolon) { return !isBracketed(index, limit) }
    if here.has(.dash), bits(index - 1).has(.digit), bits(index + 1).has(.digit) { return false }
    if here.has(.comma) { return commaEnds(index, limit, isObject) }
    if here.has(.dash) { return isObject || frame(index + 1).has(.gerund) }
    if here.has(.coordinator) { return coordinatorEnds(index, limit, isObject) }
    if here.has(.citing), traits(index).has(.compound), traits(index + 1).has(.infinitive) {
      return true
    }
    if isObject, here.has(.subordinator), !here.has([.preposition, .wh]),
      bits(index + 1).has([.pronoun, .determiner, .capital])
    {
      return !traits(index).has(.integral)
    }
    return false
  }

  /// A bracket that was opened before closes behind: "(£45; $58)".
  private func isBracketed(_ index: Int, _ limit: Int) -> Bool {
    for at in index..<min(limit, index + Self.gapReach) where !bits(at).has(.openBracket) {
      if bits(at).has(.closeBracket) { return true }
    }
    return false
  }

  /// The clause ends with a comma before a relative clause, a contrast or a participle of saying.
  private func commaEnds(_ comma: Int, _ limit: Int, _ isObject: Bool) -> Bool {
    let next = comma + 1
    guard next < limit else { return true }
    if isQuoted(next) { return false }
    let here = bits(next)
    let traits = traits(next)
    if traits.has(.compound) { return true }
    if frame(next).has(.gerund), !bits(next).has(.capital) { return true }
    if traits.has(.pronominal) { return true }
    if subjectHasCue(next, limit) { return true }
    if traits.has(.concessive) {
      return isObject || ClauseShape.isFinite(next, nextComma(next, limit), self)
    }
    if traits.has(.adversative) { return isObject || startsClause(next + 1, limit) }
    if here.has(.coordinator), !language.hasBareClauses, bits(next + 1).has(.auxiliary) {
      return true
    }
    if here.has(.coordinator) {
      return isObject && startsClause(next + 1, limit)
        || hasFiniteCue(next + 1, limit) || subjectHasCue(next + 1, limit)
    }
    if isObject {
      if traits.has([.extending, .infinitive]) {
        return false
      }
      if here.has(.participleLike) || hasFiniteCue(next, limit) { return true }
      return here.has([.subordinator, .preposition, .adverb, .relative]) && !here.has(.wh)
        || ends(next, .gerund)
    }
    return here.has(.subordinator) && subjectHasCue(next + 1, limit)
  }

  private func nextComma(_ from: Int, _ limit: Int) -> Int {
    var index = from
    while index < limit, isQuoted(index) || !bits(index).has(.comma) { index = after(index) }
    return index
  }

  private func coordinatorEnds(_ index: Int, _ limit: Int, _ isObject: Bool) -> Bool {
    if hasFiniteCue(index + 1, limit) { return true }
    if subjectHasCue(index + 1, limit) { return true }
    if isObject {
      return bits(index + 1).has(.predicate) && !bits(index + 1).has(.namer)
        || bits(index + 1).has([.be, .have, .auxiliaryDo, .modal])
        || bits(index + 1).has(.pronoun)
    }
    return false
  }

  /// A finite cue verb stands at `index`, adverbs before it skipped.
  func hasFiniteCue(_ index: Int, _ limit: Int) -> Bool {
    var at = index
    while at < limit, bits(at).has([.adverb, .have]) || bits(at).has(.word) && ends(at, .adverb) {
      at += 1
    }
    guard at < limit, !isQuoted(at) else { return false }
    let frame = frame(at)
    return frame.has([.past, .third]) && !frame.has(.noun)
      && frame.has([.speech, .belief, .thatClause, .object, .prepositional, .addressee])
  }

  /// A short subject and then a verb of saying: a new attribution begins at `index`.
  func subjectHasCue(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, !isQuoted(index) else { return false }
    var at = index
    if bits(at).has(.pronoun) {
      at += 1
    } else if bits(at).has([.capital, .determiner, .person]) {
      let stop = min(limit, index + 6)
      while at < stop, bits(at).has(.word), !isQuoted(at), !isSpeechCue(at) { at += 1 }
    } else {
      return false
    }
    while at < limit, isVerbal(at) { at += 1 }
    return at < limit && isSpeechCue(at) && frame(at).has([.past, .third])
  }

  func isSpeechCue(_ index: Int) -> Bool {
    let frame = frame(index)
    return frame.has([.speech, .addressee]) && !frame.has([.noun, .manner])
      && !isQuoted(index)
  }

  private func startsClause(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    return bits(index).has([.pronoun, .determiner, .capital, .predicate, .auxiliary, .subordinator])
  }

  /// Drops "in a statement", "on Twitter" and "on Thursday" from the end: where or when it was said.
  private func withoutTrailer(_ from: Int, _ end: Int) -> Int {
    var index = end - 1
    let floor = max(from + 1, end - Self.gapReach)
    var cut = end
    while index > floor {
      if isQuoted(index) { break }
      let here = bits(index)
      if here.has([.comma, .semicolon, .dash]) { break }
      if here.has(.preposition), isVenue(index, cut) { cut = index }
      index -= 1
    }
    return cut
  }

  /// The preposition begins a phrase of place or time of speaking that ends at `end`.
  private func isVenue(_ index: Int, _ end: Int) -> Bool {
    guard traits(index).has(.setting) else { return false }
    var at = index + 1
    let limit = min(end, index + 6)
    while at < limit {
      if bits(at).has(.venue) { return true }
      if bits(at).has([.determiner, .possessive, .capital, .time]) || bits(at).has(.word) {
        at += 1
      } else {
        break
      }
    }
    return false
  }

  /// Past what may stand between the cue and its clause: adverbs, times, "in a statement".  A gap
  /// that does not lead to "that", a colon or a quotation mark is none.
  func skipGap(_ from: Int, _ limit: Int) -> Int {
    var at = from
    while at < limit, !isQuoted(at), bits(at).has([.adverb, .time]),
      !bits(at + 1).has(.clitic), !bits(at).has([.determiner, .quantifier, .pronoun, .wh])
    {
      at += 1
    }
    guard at < limit, !isQuoted(at) else { return at }
    // "said, among other things, that ..."
    if bits(at).has(.comma), bits(at + 1).has([.preposition, .adverb, .subordinator]) {
      return pastRemark(at, limit) ?? from
    }
    let first = bits(at)
    let gap =
      first.has([.preposition, .time]) && !bits(at + 1).has(.clitic) || at > from
      || first.has(.openBracket)
      || traits(at).has([.deictic, .phase, .infinitive])
    guard gap else { return from }
    var index = at
    let stop = min(limit, at + Self.gapReach)
    while index < stop {
      if isQuoted(index) { return isLong(index) ? index : at }
      let here = bits(index)
      if bits(index).has(.complementizer), !traits(index - 1).has(.inessive) { return index }
      if here.has(.colon) { return index }
      if here.has([.stop, .semicolon]) { break }
      if here.has(.comma), !isQuoted(min(index + 1, tokens.count - 1)) {
        return pastRemark(index, limit) ?? at
      }
      index += 1
    }
    return at
  }

  /// "said on television, where he works, that ...": the conjunction behind the second comma.
  private func pastRemark(_ comma: Int, _ limit: Int) -> Int? {
    var index = comma + 1
    let stop = min(limit - 1, comma + Self.gapReach)
    while index < stop, bits(index).has(.word), !isQuoted(index) { index += 1 }
    guard index < stop, bits(index).has(.comma), bits(index + 1).has(.complementizer),
      !isQuoted(index + 1)
    else { return nil }
    return index + 1
  }

  /// The stretch at `index` holds more than a term.
  func isLong(_ index: Int) -> Bool {
    guard stretchOf[index] >= 0 else { return false }
    let stretch = stretches[Int(stretchOf[index])]
    return hasWords(stretch.open..<stretch.end, atLeast: Self.shortestSpeech)
      || !stretch.isClosed || bits(stretch.close - 1).has([.comma, .stop])
  }

  /// What stands between the marks ends in a stop, which may be taken for that of "No. 4".
  func endsInStop(_ stretch: MarkedStretch) -> Bool {
    stretch.close > stretch.open + 1 && bits(stretch.close - 1).has([.stop, .abbreviation])
  }

  /// Between the marks stands a name or a title: all its words are capitals.
  func isName(_ stretch: MarkedStretch) -> Bool {
    for index in stretch.open..<stretch.end where bits(index).has(.word) {
      if !bits(index).has([.capital, .digit, .clitic]) { return false }
    }
    return true
  }

  /// Between the marks stands the title of a work: capitals, with small words between them.
  func isTitle(_ stretch: MarkedStretch) -> Bool {
    let small: WordClass = [.coordinator, .determiner, .preposition, .digit, .clitic, .particle]
    var isFirst = true
    for index in stretch.open..<stretch.end where bits(index).has(.word) {
      let here = bits(index)
      if !here.has(.capital), isFirst || !here.has(small) { return false }
      isFirst = false
    }
    return !isFirst
  }

  /// "read “War and Peace”": a verb with an object, and the title of a work for it.
  func isWork(_ index: Int, _ site: CueSite) -> Bool {
    guard isQuoted(index), site.frame.has(.object) || !site.frame.has(.thatClause),
      !site.frame.has([.calling, .prepositional, .manner])
    else { return false }
    let stretch = stretches[Int(stretchOf[index])]
    return isTitle(stretch) && hasWords(stretch.open..<stretch.end, atLeast: 2)
      && !bits(stretch.close - 1).has(.stop)
  }

  /// The paragraph is the heading of the document: the first, one sentence without a stop.
  var isHeading: Bool {
    number == 0 && sentences.count == 1 && tokens.last?.has(.stop) != true
  }

  /// Fewest words between marks that are speech without a verb of saying to prove it.
  static let shortestSpeech = 4
}

extension WordClass {
  /// Words that after a comma begin a remark about what was just said.
  static let participleLike: WordClass = [.negation]
}
