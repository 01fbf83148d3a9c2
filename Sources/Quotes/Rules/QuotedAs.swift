import CopydeskCore

/// "X quoted SOURCE as saying ...".
struct QuotedAs: AttributionRule {
  let name = "quoted-as"
  let note = "Who is quoted as saying something is the source, not who quotes."
  let examples = [
    Example(
      "The newspaper Clarin quoted President Diaz as saying the port was open.",
      "Diaz | the port was open")
  ]

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard passage.traits(site.verb).has(.quoting) else { return false }
    let limit = passage.contentLimit(site.sentence)
    guard let mark = asSaying(site.verb + 1, limit, passage) else { return false }
    let source = site.isPassive ? site.subject : site.verb + 1..<mark
    guard let source, !source.isEmpty else { return false }
    let cue = mark + 1..<mark + 2
    let after = mark + 2
    var contents = Contents()
    if after < limit, !passage.bits(after).has(.time) || passage.bits(after).has(.capital) == false
    {
      if let quoted = QuotedContent.at(after, limit, passage, manner: false) {
        contents = quoted
      } else {
        contents.append(after..<passage.clauseEnd(after, limit, isObject: false))
      }
    } else if let stretch = passage.stretches[
      passage.stretchNumbers(in: site.sentence.lowerBound..<site.verb)
    ].last(where: {
      !$0.isUsed
    }) {
      contents.append(stretch.open..<stretch.end)
    }
    return passage.attribute(contents, source: source, cue: cue)
  }

  private func asSaying(_ from: Int, _ limit: Int, _ passage: Passage) -> Int? {
    var index = from
    let stop = min(limit - 1, from + Passage.gapReach)
    while index < stop {
      if passage.traits(index).has(.comparison), passage.frame(index + 1).has(.gerund),
        passage.frame(index + 1).has(.speech)
      {
        return index
      }
      if passage.bits(index).has([.comma, .stop]) { return nil }
      index += 1
    }
    return nil
  }
}
