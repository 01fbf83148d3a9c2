import CopydeskCore

extension NonFigure {
  /// Names with numbers: flights, rooms, laws, models, indices.
  static let numberedThing = NonFigure(
    name: "numbered thing",
    note:
      "A number right behind a label (Section, gate) or behind a capital word inside a sentence is a part of a name, unless something plural is counted.",
    examples: [
      Example("Flight 370 left gate 12.", ""), Example("Section 14(b) and Resolution 1701.", ""),
      Example("The Group of Seven met.", ""), Example("Apollo 13 was shown at Studio 54.", ""),
      Example("In Homs 52 people died.", "52"), Example("The S&P 500 fell.", ""),
      Example("the number 10 shirt", ""), Example("A category two storm and a Big Ten game.", ""),
      Example("The FTSE 100 firms rose.", ""),
      Example("A 787 Dreamliner and the 90049 ZIP code.", ""),
      Example("They moved from Four Hills to town.", ""),
      Example("All the 52 Hezbollah fighters left.", "52"), Example("COVID -19 spread.", ""),
    ],
    end: { reading, index in
      let isNumber = reading.kind(index) == .number
      guard isNumber || reading.senses(index).contains(.cardinal),
        let numeral = reading.numeral(at: index), numeral.end - index <= 3
      else { return nil }
      let plain =
        !isNumber || reading.literal(index).style == .plain
        || reading.literal(index).style == .decimal
      guard plain else { return nil }
      if isIndex(reading, index) || isModel(reading, index, numeral) { return numeral.end }
      if reading.has(.labelBehind, numeral.end) || reading.has(.labelBehind, numeral.end + 1) {
        return numeral.end
      }
      let counts = isCounting(reading, index, numeral.end)
      // `Formula One drivers`: a name in capitals, whoever follows.
      let isCapitalName = !isNumber && reading.isCapital(index) && reading.has(.degree, index - 1)
      if isLabelled(reading, index, isNumber), !counts || isCapitalName {
        return withPart(reading, numeral.end)
      }
      if isNamed(reading, index, isNumber), !counts, !hasNoun(reading, numeral.end) {
        return numeral.end
      }
      return nil
    })

  /// One past the part behind a point: `l'article 49.3`.
  private static func withPart(_ reading: borrowing Reading, _ end: Int) -> Int {
    let hasPart =
      reading.kind(end) == .stop && reading.isGlued(end) && reading.kind(end + 1) == .number
      && reading.isGlued(end + 1)
    return hasPart ? end + 2 : end
  }

  /// Where plurals have no common ending, any word in small letters may be what is counted.
  private static func hasNoun(_ reading: borrowing Reading, _ at: Int) -> Bool {
    !reading.vocabulary.traits.contains(.pluralS) && reading.kind(at) == .word
      && !reading.isCapital(at) && reading.senses(at).isDisjoint(with: .function)
      && !reading.startsSentence(at)
  }

  /// `FTSE 100`, `S&P 500`, which some texts write `S P 500`.
  private static func isIndex(_ reading: borrowing Reading, _ index: Int) -> Bool {
    guard reading.kind(index) == .number, reading.literal(index).style == .plain,
      reading.literal(index).digits <= 4
    else { return false }
    if reading.has(.stockIndex, index - 1) { return true }
    let letters = reading.has(.indexEnd, index - 1) && reading.isCapital(index - 1)
    return letters && (reading.has(.indexStart, index - 2) || reading.kind(index - 2) == .other)
  }

  /// `a 787 Dreamliner`, `the 90049 ZIP code`: a determiner, digits and a capital word that is
  /// neither plural nor followed by a plural.
  private static func isModel(
    _ reading: borrowing Reading, _ index: Int, _ numeral: Numeral
  ) -> Bool {
    guard !reading.vocabulary.nounsAreCapital, numeral.isLiteral, numeral.end == index + 1,
      reading.literal(index).style == .plain,
      reading.literal(index).digits >= 3,
      !reading.senses(index - 1).isDisjoint(with: [.article, .determiner])
        || reading.has(.own, index - 1) || reading.kind(index - 1) == .apostrophe,
      reading.kind(index + 1) == .word, reading.isCapital(index + 1),
      reading.senses(index + 1).isDisjoint(with: [.adjective, .unit, .suffix, .multiplier])
    else { return false }
    for at in index + 1..<min(index + 4, reading.tokens.count) {
      guard reading.kind(at) == .word, !reading.startsSentence(at) else { return true }
      if reading.isPlural(at) { return false }
      if !reading.senses(at).isDisjoint(with: .function) { return at > index + 1 }
    }
    return true
  }

  /// A label before the number, perhaps with a point: `No. 10`.
  private static func isLabelled(
    _ reading: borrowing Reading, _ index: Int, _ isNumber: Bool
  ) -> Bool {
    var at = index - 1
    let isShort = reading.kind(at) == .stop || reading.kind(at) == .degree
    if isShort, reading.isGlued(at) { at -= 1 }
    guard reading.senses(at).contains(.label), !reading.isPlural(at) || reading.isCapital(at)
    else { return false }
    if isNumber || (reading.isCapital(at) && reading.isCapital(index)) { return true }
    return reading.has(.degree, at) && reading.senses(index + 1).isDisjoint(with: [.partitive])
  }

  /// A name that ends in a number word: `Big Ten`, `the Gang of Four`.
  private static func isNamedInWords(_ reading: borrowing Reading, _ index: Int) -> Bool {
    guard !reading.vocabulary.nounsAreCapital, reading.isCapital(index),
      !reading.startsSentence(index), !isTitleCase(reading, index)
    else { return false }
    if reading.senses(index - 1).contains(.partitive) { return reading.isCapital(index - 2) }
    if reading.isCapital(index + 1), reading.isPlural(index + 1) { return true }
    return reading.kind(index - 1) == .word && reading.isCapital(index - 1)
      && !reading.startsSentence(index - 1)
      && reading.senses(index - 1).isDisjoint(with: Senses.function.union([.say, .verb, .month]))
  }

  /// A capital word, inside a sentence, right before the number.
  private static func isNamed(
    _ reading: borrowing Reading, _ index: Int, _ isNumber: Bool
  ) -> Bool {
    if !isNumber { return isNamedInWords(reading, index) }
    if reading.vocabulary.nounsAreCapital { return false }
    let before = reading.senses(index - 1)
    guard reading.kind(index - 1) == .word, reading.isCapital(index - 1),
      !reading.startsSentence(index - 1),
      before.isDisjoint(with: [
        .month, .weekday, .auxiliary, .verb, .preposition, .conjunction, .unit, .qualifier,
        .determiner, .pronoun,
      ])
    else { return false }
    return !isTitleCase(reading, index)
  }

  /// True in a headline, where every word is a capital word.
  private static func isTitleCase(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let start = reading.sentenceStart(index)
    let end = min(reading.sentenceEnd(index), start + 30)
    var small = 0
    for at in start..<end where reading.kind(at) == .word {
      if !reading.isCapital(at), reading.senses(at).isDisjoint(with: .function) { small += 1 }
    }
    return small == 0 && end - start > 3
  }

  /// True where what follows is counted: a unit, a plural, a multiplier.
  private static func isCounting(
    _ reading: borrowing Reading, _ index: Int, _ end: Int
  ) -> Bool {
    if reading.kind(end) == .percent || reading.kind(end) == .plus { return true }
    let after = reading.senses(end)
    if !after.isDisjoint(with: [.unit, .multiplier, .more, .suffix]), !reading.isCapital(end) {
      return true
    }
    if !after.isDisjoint(with: [.slotState, .slotParticiple]) { return true }
    for at in end..<min(end + 3, reading.tokens.count) {
      guard reading.kind(at) == .word, !reading.startsSentence(at) else { return false }
      let senses = reading.senses(at)
      if senses.isDisjoint(with: .function), !senses.contains(.verb),
        reading.isPlural(at) || senses.contains(.plural)
      {
        return !reading.isCapital(at) || reading.vocabulary.nounsAreCapital
      }
      if !senses.isDisjoint(with: .function) { return false }
    }
    return false
  }
}
