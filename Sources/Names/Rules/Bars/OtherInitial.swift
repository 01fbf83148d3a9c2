import CopydeskCore

/// Two persons with other initials.
struct OtherInitial: NameBar {
  let name = "other-initial"
  let note = "Initials that differ make two persons: George H.W. Vale, George W. Vale; A.B. Vale, Samuel Vale."
  let examples = [
    Example(
      "He served Rolf Tarn, George H.W. Vale and George W. Vale.",
      "George H.W. Vale | George W. Vale"),
    Example("They met J. Vorlan. They met Rita Vorlan.", "J. Vorlan | Rita Vorlan"),
  ]

  func bars(_ few: ParsedName, _ many: ParsedName, _ matcher: Matcher) -> Bool {
    let x = few.words.filter { !many.words.contains($0) }
    let y = many.words.filter { !few.words.contains($0) }
    return x.contains { a in
      !y.isEmpty && isInitials(a, matcher) && !y.contains { fits(a, $0, matcher) }
    }
      || y.contains { b in
        !x.isEmpty && isInitials(b, matcher) && !x.contains { fits(b, $0, matcher) }
      }
  }

  /// Initials written together are two or three letters without a vowel's sound between: hw, jr is a
  /// title.
  private func isInitials(_ word: Int32, _ matcher: Matcher) -> Bool {
    let kinds = matcher.table.kinds[Int(word)]
    if kinds.contains(.number) { return false }
    if kinds.contains(.initial) { return true }
    let letters = matcher.table.arena[matcher.table.words[Int(word)].letters]
    return letters.count == 2 && kinds.isEmpty && !letters.contains(where: Sounds.isVowel)
  }

  /// Whether a word begins with the first of the initials, or has all of them.
  private func fits(_ initials: Int32, _ word: Int32, _ matcher: Matcher) -> Bool {
    let a = matcher.table.arena[matcher.table.words[Int(initials)].letters]
    let b = matcher.table.arena[matcher.table.words[Int(word)].letters]
    return a.first == b.first && (a.count == 1 || b.count > 2)
  }
}
