/// The source of a cue.
extension Passage {
  /// The phrase that names the source: the subject, or that of the verb before it in the sentence
  /// where two verbs share one.
  func source(of site: CueSite) -> Range<Int>? {
    if site.frame.has(.gerund), !hasAuxiliary(site) {
      return absoluteSubject(site) ?? sharedSubject(site) ?? followingSubject(site)
    }
    if let subject = site.subject { return subject }
    var at = site.first - 1
    while at >= site.sentence.lowerBound, bits(at).has([.adverb, .comma]) { at -= 1 }
    guard at >= site.sentence.lowerBound, bits(at).has(.coordinator) else { return nil }
    return sharedSubject(site)
  }

  /// "with President Assad telling reporters": the participle has a subject of its own.
  private func absoluteSubject(_ site: CueSite) -> Range<Int>? {
    if let noun = modified(site) { return noun }
    var index = site.first - 1
    let floor = max(site.sentence.lowerBound, site.first - Self.gapReach)
    while index >= floor, bits(index).has(.word), !isQuoted(index) {
      if traits(index).has(.comitative) {
        return index + 1 < site.first && isNominal(index + 1..<site.first)
          ? index + 1..<site.first : nil
      }
      if bits(index).has([.be, .have, .modal, .auxiliaryDo, .predicate]), !bits(index).has(.capital)
      {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// "Noting that it rained, Ann Baker left": the subject of the clause behind the comma.
  private func followingSubject(_ site: CueSite) -> Range<Int>? {
    guard opensWithParticiple(site) else { return nil }
    var index = site.verb
    while index + 1 < site.sentence.upperBound, isQuoted(index) || !bits(index).has(.comma) {
      index = after(index)
    }
    guard index + 1 < site.sentence.upperBound else { return nil }
    if NameSpan.isNamePart(index + 1, self) {
      return index + 1..<NameSpan.end(of: index + 1, limit: site.sentence.upperBound, in: self)
    }
    return phrase(startingAt: index + 1, limit: site.sentence.upperBound, isFirst: true)
  }

  /// "staff members saying", "voters supporting": the noun right before the participle.
  private func modified(_ site: CueSite) -> Range<Int>? {
    let head = site.first - 1
    guard language.hasBareClauses, head > site.sentence.lowerBound, !isQuoted(head),
      bits(head).has(.person), !bits(head).has([.capital, .pronoun])
    else { return nil }
    // "a letter to its leaders urging ...": the letter does, or who sent it.
    guard let noun = phrase(endingAt: head, floor: site.sentence.lowerBound),
      noun.allSatisfy({ !bits($0).has(.preposition) || traits($0).has(.genitive) })
    else { return nil }
    return noun
  }

  private func hasAuxiliary(_ site: CueSite) -> Bool {
    var at = site.first
    while at < site.verb {
      if bits(at).has(.be) || bits(at).has(.clitic) { return true }
      at += 1
    }
    return false
  }

  private func sharedSubject(_ site: CueSite) -> Range<Int>? {
    if let last = lastSubject, last.upperBound <= site.first { return last }
    if let main = mainSubject(site.sentence, before: site.first) { return main }
    // "..., said Ann Baker, adding that ...".
    guard site.frame.has(.speech), site.frame.has(.thatClause),
      let source = page.pointee.invertedSource, source.upperBound <= site.first
    else { return nil }
    return source
  }

  /// The subject of the sentence's first finite verb.
  func mainSubject(_ sentence: Range<Int>, before limit: Int) -> Range<Int>? {
    var index = sentence.lowerBound
    while index < limit {
      if isQuoted(index) {
        index = after(index)
        continue
      }
      let here = bits(index)
      if here.has([.be, .have, .auxiliaryDo, .modal]) && !here.has(.capital)
        || here.has(.predicate) && !here.has(.capital)
        || frame(index).has([.past, .third]) && !frame(index).has(.noun) && !here.has(.capital)
        || here.has(.word) && !here.has(.capital) && ends(index, .participle) && !here.has(.person)
      {
        if let found = subject(before: index, floor: sentence.lowerBound),
          !bits(found.lowerBound).has([.relative, .wh])
        {
          guard found.lowerBound == sentence.lowerBound + 1,
            bits(sentence.lowerBound).has(.subordinator),
            let comma = (index..<limit).first(where: { bits($0).has(.comma) && !isQuoted($0) })
          else { return found }
          // "As the votes came in, he left": the subject of the clause behind the comma.
          index = comma
        }
      }
      index += 1
    }
    return nil
  }
}
