/// The noun phrases that can name a source.
extension Passage {
  /// Longest noun phrase, in tokens.
  private static let longestPhrase = 25
  /// Longest apposition, in tokens, between a name and its verb.
  static let longestApposition = 45

  /// The phrase whose last token stands right before `verb` (auxiliaries and adverbs between),
  /// not before `floor`; nil where there is none.
  func subject(before verb: Int, floor: Int) -> Range<Int>? {
    var head = verb - 1
    while head >= floor, isVerbal(head) { head -= 1 }
    head = beforeTime(head, floor)
    guard head >= floor, !isQuoted(head) || isShortStretch(head) else { return nil }
    if bits(head).has(.comma) { return overApposition(head, floor, opener: .comma) }
    if bits(head).has(.dash) { return overApposition(head, floor, opener: .dash) }
    if bits(head).has(.closeBracket) { return overBracket(head, floor) }
    guard let whole = phrase(endingAt: head, floor: floor), !isConjunction(whole) else {
      return nil
    }
    let found = withoutLabel(whole)
    return bits(found.lowerBound).has(.oblique) ? nil : found
  }

  /// "When asked": a conjunction by itself is no subject.
  private func isConjunction(_ phrase: Range<Int>) -> Bool {
    let first = bits(phrase.lowerBound)
    return phrase.count == 1 && first.has(.subordinator)
      && !first.has([.pronoun, .relative, .person, .givenName])
  }

  /// Before a time between subject and verb: "Ann Baker on Monday said", "last week told".
  private func beforeTime(_ head: Int, _ floor: Int) -> Int {
    guard language.hasBareClauses, head > floor, bits(head).has(.time),
      !bits(head).has([.clitic, .possessive]),
      !isQuoted(head)
    else { return head }
    var index = head - 1
    while index > floor,
      bits(index).has([.time, .digit]) || traits(index).has([.deictic, .phase])
    { index -= 1 }
    if index > floor, bits(index).has(.preposition), !bits(index).has(.linking) { index -= 1 }
    let before = bits(index)
    return before.has([.capital, .person, .group, .document, .pronoun, .comma, .closeBracket])
      && !isQuoted(index) ? index : head
  }

  /// An auxiliary or adverb between subject and verb.
  func isVerbal(_ index: Int) -> Bool {
    let here = bits(index)
    if isQuoted(index) { return false }
    if here.has(.clitic) {
      if here.has(.modal) { return true }
      return bits(index - 1).has([.pronoun, .wh])  // "she's", not "Trump's"
    }
    if here.has([.be, .have, .auxiliaryDo, .modal, .negation]) { return true }
    if here.has(.adverb), !here.has([.quantifier, .pronoun]) { return true }
    return here.has(.word) && !here.has(.capital) && ends(index, .adverb)
      && !here.has([.person, .group, .document])
  }

  func isShortStretch(_ index: Int) -> Bool {
    let stretch = stretches[Int(stretchOf[index])]
    return stretch.isClosed && stretch.close - stretch.open <= 6
      && bits(stretch.open).has([.doubleMark, .singleMark])
      && !bits(stretch.close - 1).has([.comma, .stop])
  }

  private func overBracket(_ close: Int, _ floor: Int) -> Range<Int>? {
    var index = close - 1
    let limit = max(floor, close - Self.longestApposition)
    while index > limit, !bits(index).has(.openBracket) { index -= 1 }
    guard index > limit, let name = phrase(endingAt: index - 1, floor: floor) else { return nil }
    return name.lowerBound..<close + 1
  }

  /// The noun phrase whose last token is `head`.
  func phrase(endingAt head: Int, floor: Int) -> Range<Int>? {
    guard head >= floor, bits(head).has(.word) || bits(head).has(.closeBracket) || isQuoted(head)
    else { return nil }
    if bits(head).has(.closeBracket) { return overBracket(head, floor) }
    if bits(head).has([.pronoun, .relative]), !bits(head).has(.clitic) { return head..<head + 1 }
    if !language.hasBareClauses, !bits(head).has([.capital, .namer]),
      bits(head).has([.coordinator, .subordinator, .wh, .complementizer, .negation])
    {
      return nil
    }
    var start = isQuoted(head) ? stretchStart(head) : head
    let limit = max(floor, head - Self.longestPhrase)
    while start > limit, let next = extended(start, limit) { start = next }
    while start < head, isLeadIn(start) {
      guard bits(start).has(.preposition),
        !bits(start).has(.capital) || start > floor
          || bits(start + 1).has(.word)
      else { return nil }
      if bits(start).has(.preposition) {
        guard let inner = phraseAfterPreposition(start, head) else { return nil }
        start = inner
      } else {
        start += 1
      }
    }
    while start < head, isDroppable(start) { start += 1 }
    return isNominal(start..<head + 1) ? start..<head + 1 : nil
  }

  /// The token before `start` where it belongs to the same phrase.
  private func extended(_ start: Int, _ limit: Int) -> Int? {
    let before = start - 1
    let here = bits(before)
    if isQuoted(before) {
      return isShortStretch(before) && stretchStart(before) > limit ? stretchStart(before) : nil
    }
    if !here.has(.word) { return isPluralApostrophe(before) ? before - 1 : nil }
    if here.has(.coordinator) { return joins(before, start) ? before : nil }
    if traits(before).has(.comparison), before == current?.lowerBound { return nil }
    if here.has([.complementizer, .pronoun, .relative]), !here.has(.determiner) { return nil }
    if here.has(.complementizer) { return pointsOut(before) ? before : nil }
    if isGerund(before), bits(start).has([.determiner, .possessive]) { return nil }
    if here.has(.subordinator), !here.has(.preposition) || opensClause(before) { return nil }
    if here.has(.wh), !here.has(.determiner) { return nil }
    if here.has([.be, .have, .auxiliaryDo, .modal]), !here.has(.capital) || here.has(.clitic) {
      return nil
    }
    if here.has(.predicate), !here.has([.person, .group, .document, .capital]),
      !bits(before - 1).has([.determiner, .possessive]), !opensCompound(before, start)
    {
      return nil
    }
    if isFiniteCue(before) { return nil }
    if here.has(.time), bits(start).has([.determiner, .pronoun, .possessive, .capital]) {
      return nil
    }
    if here.has(.adverb), !here.has([.quantifier, .determiner]), !here.has(.capital) {
      return bits(start).has([.capital, .determiner, .pronoun]) ? nil : before
    }
    return before
  }

  /// ", works council chairwoman": right behind a comma, before a noun, a verb form is none.
  private func opensCompound(_ index: Int, _ next: Int) -> Bool {
    index > 0 && bits(index - 1).has(.comma) && bits(next).has([.group, .document])
      && !bits(next).has([.determiner, .capital])
  }

  /// "That person said": at the start of its sentence, before a noun, "that" is no conjunction.
  private func pointsOut(_ index: Int) -> Bool {
    guard let sentence = current, index == sentence.lowerBound else { return false }
    let next = bits(index + 1)
    return next.has([.person, .group, .document])
  }

  /// The mark of "the lenders' body".
  private func isPluralApostrophe(_ index: Int) -> Bool {
    bits(index).has(.singleMark) && !bits(index).has(.spaceBefore) && index > 0
      && bits(index - 1).has(.word) && ends(index - 1, .plural)
  }

  /// "a day after Assad said": behind a word, before a subject, "after" is no preposition.
  private func opensClause(_ index: Int) -> Bool {
    index > 0 && bits(index - 1).has(.word) && !bits(index - 1).has(.coordinator)
      && !traits(index).has(.comparison)
  }

  /// The coordinator at `index` joins two parts of one phrase.
  private func joins(_ index: Int, _ start: Int) -> Bool {
    guard index > 0 else { return false }
    let left = bits(index - 1)
    let right = bits(start)
    if left.has(.comma) || !left.has(.word) { return false }
    if left.has(.capital), right.has(.capital) { return true }
    if left.has(.namer), right.has([.namer, .determiner, .capital]) { return true }
    return left.has(.person)
      || (!left.has(.capital) && !right.has([.capital, .determiner, .pronoun]))
  }

  private func isFiniteCue(_ index: Int) -> Bool {
    let frame = frame(index)
    guard !frame.isEmpty, !frame.has(.noun), !bits(index).has(.capital) else { return false }
    return frame.has([.past, .third])
      && !bits(index - 1).has([.determiner, .possessive, .preposition])
  }

  private func isLeadIn(_ index: Int) -> Bool {
    bits(index).has(.preposition) && !bits(index).has(.determiner)
  }

  /// "In a speech on Monday Obama said": the last phrase that can stand by itself.
  private func phraseAfterPreposition(_ start: Int, _ head: Int) -> Int? {
    var index = head
    while index > start + 1 {
      let here = bits(index)
      let before = bits(index - 1)
      if here.has([.determiner, .pronoun, .possessive]), !here.has(.clitic),
        !before.has([.preposition, .coordinator])
      {
        return index
      }
      if here.has(.capital),
        !before.has([.capital, .determiner, .possessive, .preposition, .coordinator]),
        !before.has(.clitic)
      {
        return index
      }
      if here.has(.capital), before.has(.time), !here.has(.time) { return index }
      index -= 1
    }
    return nil
  }

  private func isDroppable(_ index: Int) -> Bool {
    let here = bits(index)
    if here.has([.coordinator, .adverb]) && !here.has([.quantifier, .determiner]) { return true }
    if here.has(.subordinator) { return true }
    return here.has(.time) && !here.has(.possessive) && !bits(index + 1).has([.clitic])
  }

  /// The range can name somebody: it has a name, a determiner or a word for people.
  func isNominal(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    var nominal = !language.hasArticles
    for index in range where !isQuoted(index) {
      let here = bits(index)
      if here.has([
        .capital, .determiner, .possessive, .quantifier, .pronoun, .person, .group, .document,
        .digit, .wideScript,
      ]) {
        nominal = true
      }
    }
    let head = range.upperBound - 1
    if !nominal, bits(head).has(.word), ends(head, .plural) { nominal = true }
    if bits(head).has([.preposition, .determiner, .coordinator]), !bits(head).has(.pronoun),
      !bits(head).has([.quantifier, .capital]), range.count > 1
    {
      return false
    }
    if bits(head).has(.time), range.count == 1 { return false }
    return nominal
  }

  /// The phrase that starts at `from`, before `limit`: a name with its apposition.  Where it stands
  /// first in its sentence, only a name has one, and a comma ends it.
  func phrase(startingAt from: Int, limit: Int, isFirst: Bool = false) -> Range<Int>? {
    guard from < limit, !isQuoted(from) || isQuotedName(from) else { return nil }
    let first = bits(from)
    if first.has(.pronoun), !first.has(.determiner) { return from..<from + 1 }
    if isQuoted(from) { return from..<min(after(from), limit) }
    guard first.has(.word),
      first.has([
        .capital, .determiner, .possessive, .quantifier, .person, .group, .document, .digit, .title,
        .wideScript,
      ]) || ends(from, .plural) || !language.hasArticles || leadsToName(from, limit),
      !first.has([.preposition, .subordinator]) || first.has([.capital, .namer])
        || first.has(.determiner) && !traits(from).has(.directional)
    else { return nil }
    var index = pastAttribute(from, limit) ?? from + 1
    while index < limit, index - from < Self.longestPhrase, !endsPhrase(index, from) {
      index = after(index)
    }
    index = min(index, limit)
    if bits(index).has(.openBracket), index < limit { index = overParenthesis(index, limit) }
    if bits(index).has(.comma), !isQuoted(index),
      let end = followingApposition(index, from, limit, isFirst: isFirst),
      !isFirst || bits(index - 1).has(.capital) && end < limit
    {
      index = end
    }
    return from..<index
  }

  /// "election lawyer Joe Reed": small words, and a name right behind them.
  private func leadsToName(_ from: Int, _ limit: Int) -> Bool {
    let verbal: WordClass = [
      .be, .have, .auxiliaryDo, .modal, .complementizer, .wh, .subordinator, .adverb, .coordinator,
    ]
    guard language.hasBareClauses, !isGerund(from) else { return false }
    for index in from..<min(limit, from + Self.longestLead) {
      if isQuoted(index) || !bits(index).has(.word) { return false }
      if bits(index).has(.capital) { return index > from && !bits(index).has(.time) }
      if bits(index).has(.predicate), !ends(index, .participle) { return false }
      if bits(index).has(verbal) || bits(index).has(.preposition) && !traits(index).has(.genitive) {
        return false
      }
    }
    return false
  }

  /// Most tokens before a name that tell what its bearer is.
  private static let longestLead = 5

  private func endsPhrase(_ index: Int, _ from: Int) -> Bool {
    let here = bits(index)
    if isQuoted(index) { return !isShortStretch(index) }
    if !here.has(.word) { return true }
    if here.has(.clitic) { return here.has(.modal) }
    if here.has(.capital), !here.has([.time]) { return false }
    if here.has(.oblique) || isManner(index) { return true }
    if here.has(.determiner), !language.hasBareClauses, bits(index + 1).has(.time) { return true }
    if language.hasCapitalNouns, bits(index - 1).has(.capital),
      isGermanVerb(here) || here.has(.determiner) && leadsToPaper(index + 1)
    {
      return true
    }
    if here.has(.coordinator) { return !joinsAhead(index) }
    if here.has([.be, .have, .auxiliaryDo, .modal, .pronoun, .complementizer, .relative]) {
      return true
    }
    if here.has(.subordinator), !here.has(.preposition) { return true }
    if here.has(.time) { return true }
    if here.has(.preposition) {
      return !isInsidePhrase(index) || !language.hasBareClauses && bits(index + 1).has(.time)
    }
    if here.has(.adverb) { return true }
    if here.has(.predicate), !here.has(.namer) { return true }
    return isFiniteCue(index)
  }

  /// "sagte ein Sprecher (der Feuerwehr) der Deutschen Presse-Agentur": who heard it, and no bearer.
  private func leadsToPaper(_ index: Int) -> Bool {
    var at = index
    while at < index + Self.longestPaper, bits(at).has(.capital) {
      if ends(at, .paper) { return true }
      at += 1
    }
    return false
  }

  /// Words of the name of a paper.
  private static let longestPaper = 3

  /// Behind a German noun a word in small letters that is no article or preposition is a verb.
  private func isGermanVerb(_ here: WordClass) -> Bool {
    !here.has([.determiner, .linking, .preposition, .coordinator, .particle, .title, .clitic])
  }

  /// "said Holmes with a smile", "replied Gregory drily": how the bearer of the name said it.
  private func isManner(_ index: Int) -> Bool {
    guard bits(index - 1).has(.capital) else { return false }
    if ends(index, .adverb), !bits(index).has(.namer) { return true }
    return traits(index).has(.comitative) && language.hasBareClauses
      && (traits(index + 1).has(.indefinite) || bits(index + 1).has(.possessive))
  }

  private func joinsAhead(_ index: Int) -> Bool {
    (bits(index - 1).has(.capital) && bits(index + 1).has(.capital))
      || (bits(index - 1).has(.person) && bits(index + 1).has([.person, .determiner]))
  }

  /// "of", "for" and "from" belong to the name; "in" and "on" tell when or where it was said.
  private func isInsidePhrase(_ index: Int) -> Bool {
    bits(index).has(.linking)
      || traits(index).has([.inessive, .adessive]) && bits(index - 1).has([.person, .namer])
  }

  private func overParenthesis(_ open: Int, _ limit: Int) -> Int {
    var index = open
    while index < limit, index - open < Self.longestPhrase {
      if bits(index).has(.closeBracket) { return index + 1 }
      index += 1
    }
    return open
  }
}
