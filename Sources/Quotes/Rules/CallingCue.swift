import CopydeskCore

/// "called a meeting", "a bar called Blue Moon": the verb says nothing.
struct CallingCue: AttributionRule {
  let name = "calling"
  let note = "Verbs such as \"call\" quote nobody where they convene, or give a thing its name."
  let examples = [
    Example("The council called a meeting at a bar called Blue Moon.", "")
  ]

  func read(_ site: CueSite, in passage: inout Passage) -> Bool {
    guard site.frame.has(.calling), !site.isPassive, !passage.language.isVerbSecond else {
      return false
    }
    let start = site.verb + 1
    guard start < site.sentence.upperBound, !passage.bits(start).has(.preposition) else {
      return false
    }
    return convenes(start, passage) || names(site, start, passage)
  }

  /// "called a meeting": with an indefinite object, and no words in marks, nothing is named.
  private func convenes(_ start: Int, _ passage: Passage) -> Bool {
    guard passage.traits(start).has(.indefinite) else { return false }
    return !(start..<min(start + Passage.gapReach, passage.tokens.count)).contains {
      passage.isQuoted($0)
    }
  }

  /// "a firm called Blue Moon": what the thing is called by everybody.
  private func names(_ site: CueSite, _ start: Int, _ passage: Passage) -> Bool {
    guard site.first == site.verb, let subject = site.subject,
      passage.bits(start).has(.capital) || passage.isQuoted(start)
    else { return false }
    let head = passage.bits(subject.upperBound - 1)
    return passage.traits(subject.lowerBound).has(.indefinite)
      && !head.has([.capital, .person, .title])
  }
}
