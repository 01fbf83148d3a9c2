import CopydeskCore

/// German "SOURCE bezeichnete den Plan als „...“": words of a sentence in quotation marks.
struct QuotedWords: AttributionRule {
  let name = "quoted-words"
  let note = "Words between marks in a sentence with a verb of saying are those of its subject."
  let examples = [
    Example(
      "Petra Klein sprach von einem \u{201E}Akt der Verzweiflung\u{201C}.",
      "Petra Klein | \u{201E}Akt der Verzweiflung\u{201C}")
  ]

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard passage.language.isVerbSecond, site.frame.has([.speech, .object]), !site.isPassive else {
      return false
    }
    let limit = passage.contentLimit(site.sentence)
    let words = passage.stretches[passage.stretchNumbers(in: site.verb..<limit)].filter {
      !$0.isUsed && (!passage.isName($0) || isGiven($0, site, passage))
    }
    guard let first = words.first, passage.hasPrefix(site, limit) else { return false }
    let source =
      passage.source(of: site) ?? passage.phrase(startingAt: site.verb + 1, limit: first.open)
    guard let source else { return false }
    return passage.attribute(
      words.map { $0.open..<$0.end }, source: source, cue: site.verb..<site.verb + 1, rule: name)
  }

  /// "bezeichnete das als „Skandal“", "sprach von „Panik“": German nouns have capitals, so only the
  /// word before them tells that they are somebody's words.
  private func isGiven(_ stretch: MarkedStretch, _ site: CueSite, _ passage: Passage) -> Bool {
    guard site.frame.has(.calling) else { return false }
    var index = stretch.open - 1
    while index > site.sentence.lowerBound, passage.bits(index).has(.determiner) { index -= 1 }
    return passage.spells(index, "als") || passage.spells(index, "von")
  }
}
