import CopydeskCore

/// "SOURCE criticized THING", "SOURCE called for THING".
struct ObjectCue: AttributionRule {
  let name = "object"
  let note = "What is praised, denied, proposed or asked for is what its subject expresses."
  let examples = [
    Example("The union rejected the offer on Monday.", "union | the offer on Monday"),
    Example("Tom Reed called for a new vote.", "Tom Reed | a new vote"),
  ]

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard site.frame.has([.object, .prepositional]), !site.isPassive,
      let source = passage.source(of: site), !isReader(source, passage)
    else { return false }
    let limit = passage.subordinateEnd(
      site, site.verb + 1, passage.contentLimit(site.sentence))
    var start = site.verb + 1
    guard start < limit else { return false }
    if passage.bits(start).has(.adverb),
      !passage.bits(start).has([.determiner, .quantifier, .preposition])
    {
      start += 1
    }
    guard start < limit else { return false }
    var cue = site.verb..<site.verb + 1
    if takesPreposition(site, start, passage) {
      start += 1
      if takesPreposition(site, start, passage) { start += 1 }
      cue = site.verb..<start
      // "push back into the town": the verb moves something and wants nothing.
      guard start < limit, !isPlace(start, passage) else { return false }
    } else if !opensObject(start, site, passage) {
      return false
    }
    guard start < limit else { return false }
    if passage.isWork(start, site) { return true }
    let end =
      passage.isQuoted(start) && passage.isHeading
      ? passage.after(start) : passage.clauseEnd(start, limit, isObject: true)
    guard end > start, !announces(start..<end, passage) else { return false }
    if let speech = speech(in: start..<end, passage) {
      return passage.attribute(Contents(speech), source: source, cue: cue)
    }
    var contents = Contents()
    if let fronted = passage.fronted(site) { contents.append(fronted) }
    contents.append(start..<end)
    return passage.attribute(
      contents, source: source, cue: cue, isSpeech: false)
  }

  /// "You may remember me": who is spoken to says nothing.
  private func isReader(_ source: Range<Int>, _ passage: Passage) -> Bool {
    source.count == 1
      && passage.language.person(passage.word(source.lowerBound)) == .second
  }

  /// "issued a statement:" says nothing yet: the colon leads to what is said.
  private func announces(_ content: Range<Int>, _ passage: Passage) -> Bool {
    (content.lowerBound..<content.upperBound + 1).contains { index in
      passage.bits(index).has(.colon) && !passage.isQuoted(index)
        && (index + 1 == passage.tokens.count || passage.isQuoted(index + 1))
    }
  }

  private func takesPreposition(_ site: CueSite, _ index: Int, _ passage: Passage) -> Bool {
    site.frame.has(.prepositional)
      && passage.language.vocabulary.takes(passage.word(site.verb), passage.word(index))
  }

  /// "called to her in an angry tone, “Why, ...”": the quotation behind the comma is all that is said.
  private func speech(in content: Range<Int>, _ passage: Passage) -> Range<Int>? {
    guard content.count > 2,
      let number = passage.stretchNumbers(in: content.dropFirst(2)).first
    else { return nil }
    let stretch = passage.stretches[number]
    guard passage.bits(stretch.open - 1).has(.comma), passage.isLong(stretch.open),
      passage.bits(stretch.open + 1).has(.capital), !passage.isName(stretch)
    else { return nil }
    return stretch.open..<stretch.end
  }

  private func isPlace(_ index: Int, _ passage: Passage) -> Bool {
    passage.traits(index).has([.directional, .ablative])
  }

  private func opensObject(_ index: Int, _ site: CueSite, _ passage: Passage) -> Bool {
    guard site.frame.has(.object) else { return false }
    if passage.isQuoted(index) { return true }
    let here = passage.bits(index)
    guard here.has(.word) else { return false }
    if here.has([.determiner, .possessive, .pronoun, .capital, .quantifier, .digit, .wh]) {
      return !here.has(.time)
    }
    if passage.isObjectPronoun(index) { return true }
    return !here.has([
      .preposition, .coordinator, .subordinator, .time, .auxiliary, .complementizer,
    ])
  }
}
