import CopydeskCore

/// "what he called ...", "which officials said will ...": the pronoun stands for what is said.
struct FrontedObject: AttributionRule {
  let name = "fronted"
  let note = "A question word before the subject of a verb of saying is part of what is said."
  let examples = [
    Example("The club follows what Lena Fox said.", "Lena Fox | what"),
    Example(
      "The club has rules, which officials said will stay.", "officials | which // will stay"),
  ]

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard !site.isPassive, site.frame.has([.speech, .belief]), !site.frame.has(.gerund),
      let fronted = passage.fronted(site), passage.traits(fronted.lowerBound).has(.fused),
      let source = site.subject
    else { return false }
    return passage.attribute(
      Contents(fronted), source: source, cue: site.verb..<site.verb + 1,
      isSpeech: site.frame.has(.speech))
  }
}

extension Passage {
  /// The question word right before the subject of the verb; nil where none stands there.
  func fronted(_ site: CueSite) -> Range<Int>? {
    guard language.hasBareClauses, let subject = site.subject,
      subject.lowerBound > site.sentence.lowerBound, !isQuoted(subject.lowerBound - 1)
    else { return nil }
    let index = subject.lowerBound - 1
    let isPronoun =
      traits(index).has([.fused, .pronominal]) || isRelativeThat(index, site)
    // "a talk in which he said ...": the pronoun is where or when it was said.
    let isPlace = bits(index - 1).has(.preposition) && !traits(index).has(.fused)
    return isPronoun && !isPlace && !taken[index] ? index..<index + 1 : nil
  }

  /// "an event that he says led to it": "that" behind a noun, with a gap behind the verb.
  private func isRelativeThat(_ index: Int, _ site: CueSite) -> Bool {
    bits(index).has(.complementizer) && index > site.sentence.lowerBound
      && bits(index - 1).has(.word) && frame(index - 1).isEmpty && hasGap(site)
  }

  /// A finite verb follows the verb of saying: its subject stands before.
  func hasGap(_ site: CueSite) -> Bool {
    let next = site.verb + 1
    guard next < site.sentence.upperBound, !isQuoted(next) else { return false }
    return bits(next).has([.be, .have, .modal, .auxiliaryDo])
      || bits(next).has(.predicate) && !bits(next).has(.namer)
  }

  /// Where what is said ends in a relative clause that a comma began: before the next comma.
  func gapEnd(_ site: CueSite, _ start: Int, _ limit: Int) -> Int {
    guard hasGap(site), let fronted = fronted(site) else { return limit }
    let isLoose = bits(fronted.lowerBound - 1).has(.comma)
    var index = start
    while index < limit {
      if !isQuoted(index), bits(index).has(.comma), isLoose { return index }
      index = after(index)
    }
    return limit
  }
}
