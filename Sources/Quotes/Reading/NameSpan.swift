/// Finds the naming part of a phrase.
enum NameSpan {
  /// The name in the phrase without its titles; where a common noun leads it, the whole phrase
  /// without its article.
  static func find(_ source: Range<Int>, in passage: Passage) -> Range<Int> {
    let source = withoutReport(source, in: passage)
    let head = head(source, in: passage)
    let bare = withoutArticle(head, in: passage)
    var end = head.upperBound
    while end > head.lowerBound, !isNamePart(end - 1, passage) { end -= 1 }
    guard end > head.lowerBound else {
      return apposition(head.upperBound, source, in: passage) ?? bare
    }
    var start = end - 1
    while start > head.lowerBound, continues(start - 1, passage) { start -= 1 }
    while start < end - 1, isArticle(start, passage) { start += 1 }
    let name = withoutTitles(start..<end, in: passage)
    if isAbbreviation(name, bare, passage) { return bare }
    if end < head.upperBound, isCommon(end, head, name, passage) {
      // "Ruvia's foreign minister, Walid Mardo": the noun is common, the name stands behind it.
      return apposition(head.upperBound, source, in: passage) ?? bare
    }
    if follows(name.lowerBound, bare, passage) {
      return apposition(head.upperBound, source, in: passage) ?? bare
    }
    return name
  }

  /// "la Ligue": an article in small letters, which is no particle of the name.
  private static func isArticle(_ index: Int, _ passage: Passage) -> Bool {
    passage.bits(index).has(.determiner) && !passage.bits(index).has([.capital, .preposition])
  }

  /// "Angaben der Polizei", "den Worten von Petra Klein": the bearer behind a word for what is said.
  private static func withoutReport(_ source: Range<Int>, in passage: Passage) -> Range<Int> {
    let small: WordClass = [.determiner, .possessive, .adverb]
    var index = source.lowerBound
    while index < source.upperBound, passage.bits(index).has(small) { index += 1 }
    guard index + 2 < source.upperBound, passage.bits(index).has(.report),
      passage.bits(index + 1).has([.determiner, .linking])
    else { return source }
    index += 1
    while index + 1 < source.upperBound, passage.bits(index).has([.determiner, .linking]) {
      index += 1
    }
    return index..<source.upperBound
  }

  /// "Syrian state TV": capitals behind a common noun for a body name no one by themselves.
  private static func isAbbreviation(
    _ name: Range<Int>, _ bare: Range<Int>, _ passage: Passage
  ) -> Bool {
    name.count == 1 && passage.bits(name.lowerBound).has(.allCapitals)
      && name.lowerBound > bare.lowerBound + 1 && passage.bits(bare.lowerBound).has(.capital)
      && passage.bits(name.lowerBound - 1).has(.group)
      && !passage.bits(name.lowerBound - 1).has(.capital)
  }

  /// "the main opposition group, the National Coalition": the name that explains a common noun.
  private static func apposition(
    _ comma: Int, _ source: Range<Int>, in passage: Passage
  ) -> Range<Int>? {
    guard comma < source.upperBound, passage.bits(comma).has(.comma) else { return nil }
    var start = comma + 1
    if start < source.upperBound, passage.bits(start).has(.determiner) { start += 1 }
    guard start < source.upperBound, isNamePart(start, passage) else { return nil }
    let end = end(of: start, limit: source.upperBound, in: passage)
    guard end == source.upperBound || passage.bits(end).has([.comma, .openBracket]) else {
      return nil
    }
    return core(start..<end, in: passage)
  }

  /// A lower-case noun leads the phrase: "Lebanese security officials", but not "the Observatory
  /// for Human Rights watchdog".
  private static func isCommon(
    _ end: Int, _ head: Range<Int>, _ name: Range<Int>, _ passage: Passage
  ) -> Bool {
    if passage.bits(end).has(.clitic) { return end + 1 < head.upperBound }
    return name.count < longName
  }

  /// Words of a name that names its bearer whatever noun comes after.
  private static let longName = 3

  /// The name stands behind a preposition whose noun is a common one: "a source close to X".
  private static func follows(_ start: Int, _ bare: Range<Int>, _ passage: Passage) -> Bool {
    var index = bare.lowerBound
    guard index < start, !passage.bits(index).has(.capital) else { return false }
    while index < start {
      if passage.bits(index).has(.preposition) { return true }
      index += 1
    }
    return false
  }

  /// The phrase before its first comma, bracket or relative pronoun, or behind a capital before a
  /// preposition.
  private static func head(_ source: Range<Int>, in passage: Passage) -> Range<Int> {
    var index = source.lowerBound
    var hasName = false
    while index < source.upperBound {
      let here = passage.bits(index)
      if index > source.lowerBound {
        if here.has([.comma, .openBracket, .dash]) { break }
        if here.has(.relative), !here.has(.capital) { break }
        if hasName, here.has(.preposition), !here.has(.capital),
          !keeps(index, passage) || isPerson(before: index, source.lowerBound, passage)
        {
          break
        }
      }
      if here.has(.capital), !here.has([.determiner, .quantifier, .preposition]) { hasName = true }
      index += 1
    }
    return source.lowerBound..<max(index, source.lowerBound + 1)
  }

  private static func withoutArticle(_ head: Range<Int>, in passage: Passage) -> Range<Int> {
    var start = head.lowerBound
    while start < head.upperBound - 1,
      passage.bits(start).has([.determiner, .possessive, .adverb, .coordinator, .report])
    {
      start += 1
    }
    return start..<head.upperBound
  }

  private static func withoutTitles(_ name: Range<Int>, in passage: Passage) -> Range<Int> {
    var start = name.lowerBound
    while start < name.upperBound - 1, isAttribute(start, passage) { start += 1 }
    // "Syrian Revolution General Commission": titles inside the name of a body are its own.
    if passage.bits(name.upperBound - 1).has(.organisation) { return start..<name.upperBound }
    var index = start
    while index < name.upperBound - 1 {
      let here = passage.bits(index)
      if here.has([.title, .person]),
        !here.has(.givenName) || passage.bits(index + 1).has(.givenName),
        !passage.bits(index + 1).has(.preposition), !here.has(.organisation)
      {
        start = index + 1
      }
      index += 1
    }
    while start < name.upperBound - 1, !passage.bits(start).has(.capital) { start += 1 }
    return (germanPerson(start..<name.upperBound, passage) ?? start)..<name.upperBound
  }

  /// "Anwohnerin Petra Klein": where nouns have capitals, a person begins with her given name.
  private static func germanPerson(_ name: Range<Int>, _ passage: Passage) -> Int? {
    guard passage.language.hasCapitalNouns, name.count > 2,
      let given = name.dropLast().first(where: { passage.bits($0).has(.givenName) }),
      given > name.lowerBound,
      name.prefix(upTo: given).allSatisfy({
        passage.bits($0).has(.capital) && !passage.bits($0).has([.allCapitals, .organisation])
      })
    else { return nil }
    return given
  }

  /// "Britain-based", "Saudi-led": says something about the bearer of the name behind it.
  private static func isAttribute(_ index: Int, _ passage: Passage) -> Bool {
    let token = passage.tokens[index]
    guard let hyphen = passage.bytes[token.start..<token.end].lastIndex(of: UInt8(ascii: "-")),
      hyphen + 1 < token.end, passage.bytes[hyphen + 1] >= UInt8(ascii: "a")
    else { return false }
    return passage.ends(index, .attribute)
  }

  /// "of", "for" and "on" between two capitals belong to a name: Observatory for Human Rights.
  private static func keeps(_ index: Int, _ passage: Passage) -> Bool {
    guard index > 0, passage.bits(index - 1).has(.capital),
      passage.bits(index).has(.linking) || passage.traits(index).has(.nominal),
      !passage.traits(index).has([.ablative, .comitative]),
      !passage.language.hasCapitalNouns || !passage.bits(index).has(.particle)
        || passage.bits(index - 1).has([.givenName, .title])
    else { return false }
    let next = passage.bits(index + 1)
    return next.has(.capital) && !next.has([.time, .determiner])
      || next.has(.determiner) && passage.bits(index + 2).has(.capital)
  }

  static func isNamePart(_ index: Int, _ passage: Passage) -> Bool {
    let here = passage.bits(index)
    return here.has(.capital) && !passage.isQuoted(index)
      && !here.has([
        .clitic, .determiner, .possessive, .time, .pronoun, .coordinator, .subordinator,
      ])
      && (!here.has(.preposition) || here.has(.givenName))
      && !(here.has(.adverb) && index == passage.current?.lowerBound && !here.has(.givenName)
        && !here.has(.allCapitals))
      && !here.has(.report) && (!here.has(.wh) || here.has(.allCapitals))
  }

  private static func continues(_ index: Int, _ passage: Passage) -> Bool {
    if isNamePart(index, passage) { return true }
    if passage.isQuoted(index) || index == 0 { return false }
    if passage.bits(index).has(.particle), passage.bits(index - 1).has(.capital) { return true }
    return keeps(index, passage)
      || passage.bits(index).has(.determiner) && passage.bits(index - 1).has(.preposition)
        && keeps(index - 1, passage)
  }

  /// "Ann Baker for the district": a given name with one more or two, and none of a body.
  private static func isPerson(_ name: Range<Int>, _ passage: Passage) -> Bool {
    name.count > 1 && name.count <= 3 && passage.bits(name.lowerBound).has(.givenName)
      && !name.contains { passage.bits($0).has([.organisation, .group, .document, .demonym]) }
  }

  /// The words with capitals right before a preposition are a person.
  private static func isPerson(before index: Int, _ floor: Int, _ passage: Passage) -> Bool {
    var start = index
    while start > floor, passage.bits(start - 1).has(.capital) { start -= 1 }
    while start < index, passage.bits(start).has(.title) { start += 1 }
    return isPerson(start..<index, passage)
  }

  /// "Robert “Bob” Reed": past the nickname and the word behind it.
  private static func pastNickname(
    _ index: Int, _ limit: Int, _ passage: Passage
  ) -> Int? {
    guard passage.isQuoted(index), passage.isShortStretch(index) else { return nil }
    let stretch = passage.stretches[Int(passage.stretchOf[index])]
    guard stretch.open == index, stretch.end < limit, passage.isName(stretch),
      stretch.close - stretch.open <= 3, isNamePart(stretch.end, passage)
    else { return nil }
    return stretch.end + 1
  }

  /// The end of the name that begins at `start`, a run of capitals with what may stand between.
  static func end(of start: Int, limit: Int, in passage: Passage) -> Int {
    var end = start + 1
    while end < limit {
      if isNamePart(end, passage) {
        end += 1
      } else if end + 1 < limit, continues(end, passage), isNamePart(end + 1, passage),
        !passage.bits(end).has(.preposition) || !isPerson(start..<end, passage)
      {
        end += 2
      } else if let next = pastNickname(end, limit, passage) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The name's own part: without titles.
  static func core(_ name: Range<Int>, in passage: Passage) -> Range<Int> {
    withoutTitles(name, in: passage)
  }
}
