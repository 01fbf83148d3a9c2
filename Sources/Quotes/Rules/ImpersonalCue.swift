import CopydeskCore

/// "X is expected to ...", "X seems ...": said by nobody in particular.
struct ImpersonalCue: AttributionRule {
  let name = "impersonal"
  let note = "What seems or is expected has no source: subject and rest are what is conveyed."
  let examples = [
    Example("The vote is expected to be close.", " | The vote // to be close"),
    Example("The men were brought to the port.", ""),
  ]

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard site.isPassive || site.frame.has(.raising), site.verb + 1 < site.sentence.upperBound,
      let subject = site.subject
    else { return false }
    let limit = passage.contentLimit(site.sentence)
    let next = site.verb + 1
    guard next < limit else { return false }
    if site.isPassive, let agent = agent(next, limit, passage) {
      return byAgent(agent, site, subject, limit, &passage)
    }
    guard opens(next, site, passage) else { return false }
    let end = passage.clauseEnd(next, limit, isObject: true)
    return passage.attribute(
      Contents(subject, next..<end), source: nil, cue: site.first..<site.verb + 1,
      isSpeech: false)
  }

  private func opens(_ index: Int, _ site: CueSite, _ passage: Passage) -> Bool {
    if passage.isQuoted(index) { return false }
    if passage.traits(index).has(.infinitive), !leadsToVerb(index + 1, passage) { return false }
    if passage.traits(index).has(.comparison), compares(index, passage) { return false }
    if site.frame.has(.raising) {
      return passage.traits(index).has(.infinitive) || passage.traits(index).has(.similative)
        || passage.bits(index).has(.word) && !passage.bits(index).has(.preposition)
    }
    return passage.traits(index).has(.infinitive)
      || passage.traits(index).has(.comparison) || judges(index, site, passage)
  }

  /// "were brought to the hospital": behind "to" a noun, and no verb.
  private func leadsToVerb(_ index: Int, _ passage: Passage) -> Bool {
    let here = passage.bits(index)
    return here.has(.word) && !here.has([.determiner, .possessive, .capital, .digit, .quantifier])
      && (!here.has(.pronoun) || here.has(.auxiliary))
  }

  /// "as far away as": how far, and not as what.
  private func compares(_ index: Int, _ passage: Passage) -> Bool {
    (index + 2...index + 3).contains { passage.traits($0).has(.comparison) }
  }

  /// "was accused of", "was praised for", "was called a".
  private func judges(_ index: Int, _ site: CueSite, _ passage: Passage) -> Bool {
    guard passage.language.hasBareClauses else { return false }
    if site.frame.has(.calling) { return passage.bits(index).has([.determiner, .capital]) }
    return site.frame.has(.object)
      && (passage.traits(index).has(.purposive)
        || passage.language.vocabulary.takes(passage.word(site.verb), passage.word(index)))
  }

  private func agent(_ from: Int, _ limit: Int, _ passage: Passage) -> Range<Int>? {
    guard passage.traits(from).has(.agentive) else { return nil }
    return passage.phrase(startingAt: from + 1, limit: limit)
  }

  /// "The bridge was described by engineers as ..."
  private func byAgent(
    _ agent: Range<Int>, _ site: CueSite, _ subject: Range<Int>, _ limit: Int,
    _ passage: inout Passage
  ) -> Bool {
    var contents = Contents(subject)
    var index = agent.upperBound
    if index < limit,
      passage.traits(index).has(.comparison)
        || passage.traits(index).has(.infinitive) || passage.isQuoted(index)
    {
      if passage.traits(index).has(.comparison), index + 1 < limit,
        passage.isQuoted(index + 1)
      {
        index += 1
      }
      contents.append(index..<passage.clauseEnd(index, limit, isObject: true))
    }
    return passage.attribute(
      contents, source: agent, cue: site.verb..<site.verb + 2, isSpeech: false)
  }
}
