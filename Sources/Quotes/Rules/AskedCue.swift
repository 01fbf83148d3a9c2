import CopydeskCore

/// "Asked (by SOURCE) whether ...", "was told that ...": what is asked, with or without who asks.
struct AskedCue: AttributionRule {
  let name = "asked"
  let note = "A passive verb with a hearer introduces what was said to its subject."
  let examples = [
    Example("Asked whether the dam was safe, Lena Fox laughed.", " | whether the dam was safe"),
    Example(
      "Lena Fox was asked by the council about the dam.", "council | the dam"),
  ]

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard site.frame.has(.addressee), site.frame.has(.question), isPassive(site, passage),
      !passage.language.isVerbSecond
    else { return false }
    let limit = passage.contentLimit(site.sentence)
    var next = site.verb + 1
    var source: Range<Int>?
    if passage.traits(next).has(.agentive) {
      source = passage.phrase(startingAt: next + 1, limit: limit, isFirst: true)
      next = passage.skipAdverbials(source?.upperBound ?? next + 1, limit)
    }
    guard next < limit else { return false }
    var cue = site.verb..<site.verb + 1
    if passage.traits(next).has(.thematic) {
      if source == nil { cue = site.verb..<next + 1 }
      next += 1
    } else if !passage.bits(next).has([.wh, .complementizer]),
      !passage.traits(next).has(.infinitive)
    {
      return false
    }
    let end = commaEnd(next, passage.clauseEnd(next, limit, isObject: true), passage)
    guard next < end else { return false }
    return passage.attribute(Contents(next..<end), source: source, cue: cue, isSpeech: false)
  }

  /// A form of "be" before it, or a participle that opens its clause: "(when) asked".
  private func isPassive(_ site: CueSite, _ passage: Passage) -> Bool {
    if site.isPassive { return true }
    guard site.first == site.verb, site.frame.has(.participle) else { return false }
    if site.verb == site.sentence.lowerBound { return true }
    let before = passage.bits(site.verb - 1)
    return before.has(.subordinator) && !before.has([.pronoun, .relative])
  }

  private func commaEnd(_ from: Int, _ limit: Int, _ passage: Passage) -> Int {
    var index = from
    while index < limit, passage.isQuoted(index) || !passage.bits(index).has(.comma) {
      index = passage.after(index)
    }
    return min(index, limit)
  }
}
