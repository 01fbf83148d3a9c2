/// A word of the cue list where it is used as a verb.
struct CueSite {
  /// The verb.
  var verb: Int
  /// The first token of its group: auxiliaries and adverbs included.
  var first: Int
  var frame: CueFrame
  /// What stands before it as its subject.
  var subject: Range<Int>?
  /// A relative clause stands between the subject and the verb.
  var isOverRelative: Bool
  var isPassive: Bool
  /// Its sentence.
  var sentence: Range<Int>
}

extension Passage {
  /// The cue at `index` as a verb of the sentence; nil where it is a noun or an adjective.
  func site(_ index: Int, _ sentence: Range<Int>) -> CueSite? {
    let frame = frame(index)
    guard !frame.isEmpty, !isQuoted(index) else { return nil }
    var first = index
    while first > sentence.lowerBound, isVerbal(first - 1) { first -= 1 }
    if language.isVerbLast, frame.has(.participle), let auxiliary = auxiliary(of: first, sentence) {
      first = auxiliary
    }
    let before = first > sentence.lowerBound ? bits(first - 1) : []
    guard isVerb(index, frame, first, before, sentence), !asksForSilence(index, sentence) else {
      return nil
    }
    let outer =
      relativeSubject(before: first, floor: sentence.lowerBound)
      ?? (frame.has(.speech) && frame.has([.past, .third])
        ? reducedSubject(before: first, floor: sentence.lowerBound) : nil)
    let inner =
      first > sentence.lowerBound && outer == nil
      ? subject(before: language.isVerbLast ? first : index, floor: sentence.lowerBound) : nil
    return CueSite(
      verb: index, first: first, frame: frame, subject: outer ?? inner,
      isOverRelative: outer != nil, isPassive: isPassive(index, frame, first), sentence: sentence)
  }

  /// "who asked not to be named", "declined to give her name": what is wanted is no statement.
  private func asksForSilence(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard frame(index).has([.infinitive, .object, .prepositional]) else { return false }
    let limit = min(sentence.upperBound, index + Self.silenceReach)
    var at = index + 1
    while at < limit, bits(at).has(.word), !isQuoted(at) {
      if traits(at).has(.unnamed) {
        if bits(at - 1).has(.possessive) { return true }
        return !bits(at + 1).has(.word) || bits(at + 1).has([.preposition, .subordinator, .time])
      }
      at += 1
    }
    return false
  }

  /// Tokens from such a verb to the word for a name.
  private static let silenceReach = 9

  /// The auxiliary of a German participle, which may stand far before it.
  private func auxiliary(of participle: Int, _ sentence: Range<Int>) -> Int? {
    var index = participle - 1
    let floor = max(sentence.lowerBound, participle - Self.gapReach)
    while index > floor, !bits(index).has([.comma, .colon, .stop]) {
      if bits(index).has([.have, .be]), !isQuoted(index) { return index }
      index -= 1
    }
    return nil
  }

  private func isPassive(_ index: Int, _ frame: CueFrame, _ first: Int) -> Bool {
    guard frame.has(.participle), !frame.has(.gerund) else { return false }
    // "a-t-il déclaré"
    if language.elides, bits(first - 1).has(.pronoun), bits(first - 2).has(.have) { return false }
    var at = index - 1
    while at >= first {
      if bits(at).has(.be) { return !isReflexive(at - 1) }
      if bits(at).has([.have, .auxiliaryDo, .modal]) { return false }
      at -= 1
    }
    // "erzählt", "berichtet": in German a form of the present, too.
    return !frame.has([.past, .third])
  }

  /// French "s'est félicité", Spanish "se": who speaks does it to himself.
  private func isReflexive(_ index: Int) -> Bool {
    !language.hasBareClauses && !language.isVerbSecond && traits(index).has(.reflexive)
  }

  private func isVerb(
    _ index: Int, _ frame: CueFrame, _ first: Int, _ before: WordClass, _ sentence: Range<Int>
  ) -> Bool {
    if bits(index).has(.capital), index > sentence.lowerBound, !isHeadline(sentence) {
      return false
    }
    let direct = index > sentence.lowerBound ? bits(index - 1) : []
    if index == sentence.lowerBound {
      // Polish "Podano, że ...": a form without a subject.
      return !frame.has(.noun)
        && (frame.has([.past, .third, .gerund])
          || language.dropsSubjects && language.partsClauses && bits(index + 1).has(.comma))
    }
    if first == index {
      if direct.has([.determiner, .possessive]),
        !direct.has([.pronoun, .relative, .complementizer])
      {
        return false
      }
      if direct.has(.clitic) { return false }
      // "500 pledged delegates"
      if direct.has([.digit, .quantifier]), frame.has(.past), isNounAhead(index) { return false }
      if direct.has(.preposition), !frame.has(.gerund), !isReportedBy(index) { return false }
      if direct.has(.quantifier), frame.has(.noun), frame.has(.third) == false { return false }
    } else if direct.has(.auxiliary), !direct.has(.be), frame.has(.noun) {
      return true
    }
    if frame.has(.noun), first == index { return isVerbNotNoun(index, frame, sentence) }
    return true
  }

  /// "as reported by": a participle, though a preposition stands before it.
  private func isReportedBy(_ index: Int) -> Bool {
    traits(index - 1).has(.comparison) && traits(index + 1).has(.agentive)
  }

  private func isNounAhead(_ index: Int) -> Bool {
    let next = bits(index + 1)
    return next.has(.word)
      && !next.has([
        .determiner, .possessive, .pronoun, .complementizer, .wh, .preposition, .capital, .time,
      ])
  }

  /// For a word that is as often a noun, by what stands beside it.
  private func isVerbNotNoun(_ index: Int, _ frame: CueFrame, _ sentence: Range<Int>) -> Bool {
    let before = bits(index - 1)
    let next = bits(index + 1)
    if before.has([.pronoun, .relative]) { return true }
    if !frame.has([.past, .third, .gerund]), !isPlural(index - 1) { return false }
    // "“The road is closed,” the notice states."
    if frame.has(.third), frame.has(.speech), isQuoted(sentence.lowerBound),
      index + 1 >= sentence.upperBound || next.has([.stop, .comma]), before.has(.word)
    {
      return !before.has([.coordinator, .preposition, .possessive, .determiner])
    }
    if index + 1 >= sentence.upperBound { return false }
    if isQuoted(index + 1) { return before.has([.capital, .person, .group]) }
    if next.has([.be, .have, .modal, .auxiliaryDo]) { return false }
    if before.has(.comma) { return frame.has(.gerund) }
    let opens: WordClass = [.determiner, .possessive, .pronoun, .complementizer, .wh, .quantifier]
    if next.has(opens) {
      return !before.has([.coordinator, .preposition])
    }
    if traits(index + 1).has(.infinitive) { return before.has([.capital, .person, .group]) }
    if language.vocabulary.takes(word(index), word(index + 1)) {
      return before.has([.capital, .person]) && !next.has(.capital)
    }
    if next.has(.preposition) { return false }
    return before.has([.capital, .person, .group]) && (next.has(.capital) || frame.has(.third))
  }

  /// A noun in the plural, or the second of two that "and" joins: the subject of a bare verb.
  private func isPlural(_ index: Int) -> Bool {
    if bits(index).has(.clitic) { return false }
    if ends(index, .plural), !ends(index, .singular) { return true }
    if bits(index).has(.group) || bits(index).has(.adverb) { return true }
    if traits(index).has(.plural) { return true }
    var at = index
    while at > 0, bits(at).has(.word), index - at < Self.namesWindow {
      if bits(at).has(.coordinator) { return true }
      at -= 1
    }
    return false
  }

  /// How far before the verb "and" may stand in a subject of two names, in tokens.
  private static let namesWindow = 6

  /// Most words begin with a capital, as in a headline.
  func isHeadline(_ sentence: Range<Int>) -> Bool {
    var capitals = 0
    var words = 0
    for index in sentence where bits(index).has(.word) && !bits(index).has([.clitic, .digit]) {
      words += 1
      if bits(index).has(.capital) { capitals += 1 }
      if words > Self.headlineWindow { break }
    }
    return words >= 3 && capitals * 4 >= words * 3
  }

  private static let headlineWindow = 24
}
