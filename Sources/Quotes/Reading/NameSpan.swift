/// Finds the naming part of a phrase.
enum NameSpan {
  /// The last run of capitals before a comma, a bracket or a preposition of place; the phrase
  /// without its article where it has no capital.
  static func find(_ source: Range<Int>, in passage: Passage) -> Range<Int> {
    let head = head(source, in: passage)
    var end = head.upperBound
    while end > head.lowerBound {
      while end > head.lowerBound, !isNamePart(end - 1, passage) { end -= 1 }
      guard end > head.lowerBound else { break }
      var start = end - 1
      while start > head.lowerBound, continues(start - 1, passage) { start -= 1 }
      while start < end - 1, !passage.bits(start).has(.capital) || isTitle(start, passage) {
        start += 1
      }
      if passage.bits(start).has(.capital), !isTitle(start, passage) || end - start > 1 || true {
        return start..<end
      }
      end = start
    }
    var start = head.lowerBound
    while start < head.upperBound - 1, passage.bits(start).has([.determiner, .possessive]) {
      start += 1
    }
    return start..<head.upperBound
  }

  /// The phrase before its first comma, bracket or preposition behind a capital.
  private static func head(_ source: Range<Int>, in passage: Passage) -> Range<Int> {
    var index = source.lowerBound
    var hasName = false
    while index < source.upperBound {
      let here = passage.bits(index)
      if here.has([.comma, .openBracket, .dash, .relative]), index > source.lowerBound { break }
      if hasName, here.has(.preposition), !keeps(index, passage), !here.has(.capital) { break }
      if here.has(.capital), !here.has([.determiner, .quantifier, .preposition]) { hasName = true }
      index += 1
    }
    let end = index
    return source.lowerBound..<max(end, source.lowerBound + 1)
  }

  /// "of" and "for" between two capitals belong to a name: Observatory for Human Rights.
  private static func keeps(_ index: Int, _ passage: Passage) -> Bool {
    let word =
      passage.spells(index, "of") || passage.spells(index, "for") || passage.spells(index, "on")
    guard word, passage.bits(index - 1).has(.capital) else { return false }
    let next = passage.bits(index + 1)
    return next.has(.capital)
      || next.has(.determiner) && passage.bits(index + 2).has(.capital)
  }

  private static func isNamePart(_ index: Int, _ passage: Passage) -> Bool {
    let here = passage.bits(index)
    return here.has(.capital) && !here.has(.clitic) && !here.has([.determiner, .time])
      && !passage.isQuoted(index)
  }

  private static func continues(_ index: Int, _ passage: Passage) -> Bool {
    if isNamePart(index, passage) { return true }
    if passage.isQuoted(index) { return false }
    if passage.bits(index).has(.particle) { return passage.bits(index - 1).has(.capital) }
    return keeps(index, passage)
      || passage.bits(index).has(.determiner) && index > 0
        && passage.bits(index - 1).has(.preposition)
        && keeps(index - 1, passage)
  }

  private static func isTitle(_ index: Int, _ passage: Passage) -> Bool {
    passage.bits(index).has([.title, .person, .determiner, .time, .adverb])
      && !passage.bits(index).has(.givenName)
  }

  /// The name at `range` begins with another given name than the known one: Bill is not Hillary.
  static func differs(_ range: Range<Int>, _ name: [UInt8], _ passage: Passage) -> Bool {
    let parts = name.split(separator: 0x20)
    guard parts.count > 1, range.count > 1, let first = parts.first else { return false }
    let token = passage.tokens[range.lowerBound]
    return !first.elementsEqual(passage.bytes[token.start..<token.end])
  }
}
