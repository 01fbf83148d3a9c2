import CopydeskCore

/// "— Nous partons, dit-il.", "—Estoy listo —dijo Juan—. Vamos."
struct DashDialogue: AttributionRule {
  let name = "dash-dialogue"
  let note = "A paragraph that begins with a dash and holds a verb of saying is a line of dialogue."
  let examples = [
    Example(
      "\u{2014}Estoy listo \u{2014}dijo Juan\u{2014}. Vamos.", "Juan | Estoy listo // Vamos")
  ]

  func read(paragraph passage: inout Passage) -> Bool {
    guard passage.tokens.count > 2, passage.bits(0).has(.dash), passage.bits(1).has(.word) else {
      return false
    }
    guard let cue = cue(passage) else { return goesOn(&passage) }
    guard let source = source(cue, passage) else { return withoutSubject(cue, &passage) }
    let first = min(cue, source.lowerBound)
    let end = end(max(cue + 1, source.upperBound), passage)
    var contents = Contents(1..<first)
    if end < passage.tokens.count { contents.append(end..<passage.tokens.count) }
    return passage.attribute(
      contents, source: source, cue: cue..<cue + 1, kind: .direct)
  }

  /// "— Nikogo ne nashli.": a line that a dash opens goes on with what somebody said before.
  private func goesOn(_ passage: inout Passage) -> Bool {
    guard !passage.language.hasBareClauses, let before = passage.inherited,
      passage.tokens[0].end - passage.tokens[0].start == Self.longDash,
      passage.hasWords(1..<passage.tokens.count, atLeast: 2)
    else { return false }
    return passage.attribute(
      Contents(1..<passage.tokens.count), source: nil, cue: nil, speaker: before.speaker,
      evidence: .lastSpeaker, kind: .direct)
  }

  /// Bytes of a dash that is no hyphen.
  private static let longDash = 3

  /// "- Nie wiem - dodała.": who was spoken of last says so.
  private func withoutSubject(_ cue: Int, _ passage: inout Passage) -> Bool {
    guard passage.language.dropsSubjects, opens(cue, passage),
      cue + 1 >= passage.tokens.count || !passage.bits(cue + 1).has(.word)
    else { return false }
    return passage.attribute(Contents(1..<cue), impliedBy: cue..<cue + 1)
  }

  /// The verb of saying right behind a dash, a comma or a mark of exclamation or question.
  private func cue(_ passage: Passage) -> Int? {
    passage.tokens.indices.first { index in
      index > 1 && passage.isSpeechCue(index) && !passage.bits(index).has(.capital)
        && (opens(index, passage) || passage.bits(index - 1).has([.pronoun, .have]))
    }
  }

  private func opens(_ index: Int, _ passage: Passage) -> Bool {
    passage.bits(index - 1).has([.dash, .comma, .stop])
  }

  /// Behind the verb, or the pronoun or name between the dash and the verb.
  private func source(_ cue: Int, _ passage: Passage) -> Range<Int>? {
    if opens(cue, passage) {
      return passage.phrase(startingAt: cue + 1, limit: passage.tokens.count)
    }
    var first = cue
    while first > 1, !opens(first, passage) { first -= 1 }
    guard first > 1, cue - first <= Self.longestInverted else { return nil }
    if passage.bits(cue - 1).has(.pronoun) { return cue - 1..<cue }
    return passage.phrase(startingAt: cue + 1, limit: passage.tokens.count)
  }

  /// Tokens of "a-t-il" and "has since" between the dash and the verb.
  private static let longestInverted = 4

  /// Past the attribution: what is said goes on behind the next dash or stop.
  private func end(_ from: Int, _ passage: Passage) -> Int {
    var index = from
    while index < passage.tokens.count, !passage.bits(index).has([.dash, .stop]) { index += 1 }
    while index < passage.tokens.count, passage.bits(index).has([.dash, .stop, .comma]) {
      index += 1
    }
    return index
  }
}
