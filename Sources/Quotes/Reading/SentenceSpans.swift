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
    if let first = sentences.first, let start = pastClock(first) ?? pastDateline(first) {
      sentences[0] = start..<first.upperBound
    }
  }

  /// Past "PORT WILM, March 9 (Agency) -": place, day and agency before the first sentence.
  private func pastDateline(_ sentence: Range<Int>) -> Int? {
    let first = sentence.lowerBound
    guard number < Self.datelineParagraphs, bits(first).has(.capital), !isQuoted(first) else {
      return nil
    }
    let isShout = bits(first).has(.allCapitals) && !bits(first).has(.abbreviation)
    let limit = min(sentence.upperBound - 2, first + Self.longestDateline)
    var index = first + 1
    while index < limit, !isQuoted(index) {
      let here = bits(index)
      if here.has(.dash) || here.has(.otherSign) && isSpacedHyphen(index) {
        let isAgency = bits(index - 1).has(.closeBracket)
        let isSpaced = here.has(.spaceBefore) && here.has(.spaceAfter) || isAgency
        guard isAgency || isShout, isSpaced,
          bits(index + 1).has([.capital, .digit, .doubleMark, .singleMark])
        else { return nil }
        return index + 1
      }
      guard
        here.has([.capital, .digit, .comma, .openBracket, .closeBracket, .stop, .time])
          || here.has(.otherSign) || here.has(.linking) || !here.has(.word)
      else { return nil }
      index += 1
    }
    return nil
  }

  /// A hyphen that stands for a dash.
  private func isSpacedHyphen(_ index: Int) -> Bool {
    bits(index).has(.spaceBefore) && bits(index).has(.spaceAfter)
      && bytes[tokens[index].start] == UInt8(ascii: "-")
  }

  /// A headline, a byline and a caption may stand before the paragraph with the dateline.
  private static let datelineParagraphs = 4
  /// Longest dateline, in tokens.
  private static let longestDateline = 18

  /// Past the time that heads an entry of a live report: "07:45 A fisherman", "9.40 Uhr: Die".
  private func pastClock(_ sentence: Range<Int>) -> Int? {
    guard let width = clockWidth(tokens[sentence.lowerBound].start) else { return nil }
    let end = tokens[sentence.lowerBound].start + width
    var index = sentence.lowerBound
    while index < sentence.upperBound, tokens[index].start < end { index += 1 }
    if index < sentence.upperBound, !bits(index).has(.capital), bits(index).has(.word) {
      index += 1
    }
    if bits(index).has(.time) || tokens.indices.contains(index) && bits(index).has(.allCapitals) {
      index += 1
    }
    if bits(index).has([.dash, .colon, .comma, .stop]) { index += 1 }
    guard index + 1 < sentence.upperBound, bits(index).has([.capital, .doubleMark, .singleMark])
    else { return nil }
    return index
  }

  /// Bytes of a clock time at `at`: one or two digits, a colon, two digits.
  private func clockWidth(_ at: Int) -> Int? {
    let isDigit = { (index: Int) in bytes.indices.contains(index) && bytes[index] &- 0x30 < 10 }
    guard isDigit(at) else { return nil }
    let mark = isDigit(at + 1) ? at + 2 : at + 1
    guard bytes.indices.contains(mark), bytes[mark] == UInt8(ascii: ":"), isDigit(mark + 1),
      isDigit(mark + 2), !isDigit(mark + 3)
    else { return nil }
    return mark + 3 - at
  }

  /// A sentence ends with the token (or the quotation) at `index`; `next` is the token after it.
  private func endsSentence(_ index: Int, _ next: Int) -> Bool {
    if isQuoted(index) {
      let stretch = stretches[Int(stretchOf[index])]
      guard !bits(next).has(.quotative), stretch.isClosed, stretch.close > stretch.open + 1,
        tokens[stretch.close - 1].has(.stop), opensSentence(next)
      else { return false }
      return stretch.close - stretch.open < Self.shortQuotation && language.hasSpaces
        || !isAttribution(next)
    }
    let token = tokens[index]
    if token.has(.endsLine), bits(next).has([.capital, .digit, .doubleMark]), !token.has(.comma) {
      return true
    }
    if token.has(.stop) { return !isInsideSign(next) && opensSentence(next) }
    if token.has(.abbreviation) {
      if !token.has(.prefix), bits(next).has(.doubleMark) { return opensSentence(next) }
      return !token.has(.prefix) && bits(next).has(.capital)
        && bits(next).has([
          .determiner, .pronoun, .possessive, .subordinator, .preposition, .adverb, .quantifier,
        ]) && !bits(next).has(.abbreviation)
    }
    return false
  }

  /// "(MRLW.N)": a point inside the sign of a listed company.
  private func isInsideSign(_ next: Int) -> Bool {
    bits(next).has(.capital) && !bits(next).has(.spaceBefore) && bits(next + 1).has(.closeBracket)
  }

  /// The token at `next` can be the first of a sentence.
  func opensSentence(_ next: Int) -> Bool {
    guard next < tokens.count else { return true }
    var index = next
    while bits(index).has([.openBracket, .closeBracket, .doubleMark, .singleMark, .dash]) {
      index += 1
    }
    if index >= tokens.count || !language.hasCapitals { return true }
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
      if traits(index).has(.gesture), isFullStop(stretches[Int(stretchOf[from - 1])].close - 1) {
        return false
      }
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
