import CopydeskCore

/// A word of the language and a name, or two words of the language.
struct CommonWord: SpellingBar {
  let name = "common-word"
  let note = "A word of the language is no spelling of another word: Vice News, Fake News; Holder, Hodler."
  let examples = [
    Example("Fake News left. Vice News reported it.", "Fake News | Vice News"),
    Example("Jan Hodler spoke. Jan Holder left.", "Jan Hodler | Jan Holder"),
  ]

  func bars(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> Bool {
    let x = matcher.table.words[Int(a)]
    let y = matcher.table.words[Int(b)]
    let isCommon = x.kinds.contains(.common) || y.kinds.contains(.common)
    let isGeneric = !x.kinds.union(y.kinds).isDisjoint(with: [.generic, .form])
    guard isCommon || isGeneric else { return false }
    return Reading.common(x, y) == nil
      && matcher.table.arena[x.sounds] != matcher.table.arena[y.sounds]
  }
}
