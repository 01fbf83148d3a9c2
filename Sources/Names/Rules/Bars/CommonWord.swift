import CopydeskCore

/// A word of the language and a name, or two words of the language.
struct CommonWord: SpellingBar {
  let name = "common-word"
  let note =
    "A word of the language is no spelling of another word: Vice News, Fake News; Holder, Hodler."
  let examples = [
    Example("Rita Hodler spoke. Rita Holder left.", "Rita Hodler | Rita Holder")
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

  /// Whether a word of the language may be a slip for a name all the same, as the rest of the name is
  /// none that others bear: Boko Harm for Boko Haram.
  static func mayBeSlip(
    _ a: Int32, _ b: Int32, among words: some Sequence<Int32>, _ matcher: Matcher
  ) -> Bool {
    let x = matcher.table.kinds[Int(a)]
    let y = matcher.table.kinds[Int(b)]
    guard x.contains(.common) != y.contains(.common),
      x.union(y).subtracting([.common, .beginning, .female, .male]).isEmpty
    else {
      return false
    }
    return words.contains { word in
      word != a && word != b && matcher.table.kinds[Int(word)].subtracting(.beginning).isEmpty
        && matcher.table.words[Int(word)].letters.count >= rareLetters
    }
  }

  /// Letters of a word at the least that nobody else bears.
  private static let rareLetters = 4
}
