import CopydeskCore

/// Two persons with other initials.
struct OtherInitial: NameBar {
  let name = "other-initial"
  let note =
    "Initials that differ make two persons: George H.W. Vale, George W. Vale; A.B. Vale, Samuel Vale."
  let examples = [
    Example(
      "He served Rolf Tarn, George H.W. Vale and George W. Vale.",
      "George H.W. Vale | George W. Vale"),
    Example("They met J. Vorlan. They met Rita Vorlan.", "J. Vorlan | Rita Vorlan"),
  ]

  func bars(_ few: ParsedName, _ many: ParsedName, _ matcher: Matcher) -> Bool {
    disagree(few, many, matcher) || disagree(many, few, matcher)
  }

  /// Whether initials of one name fit no word that only the other has.
  private func disagree(_ one: ParsedName, _ other: ParsedName, _ matcher: Matcher) -> Bool {
    let rest = other.words.only { !one.words.contains($0) }
    let own = one.words.only { !other.words.contains($0) }
    // Fred Vale may be Frederick C. Vale.
    if rest.isEmpty || own.count > rest.count { return false }
    return one.words.enumerated().contains { index, word in
      let isRow = one.initialRows >> UInt16(index) & 1 == 1
      guard isRow || isInitial(word, matcher), !other.words.contains(word) else { return false }
      return !rest.contains { fits(word, $0, matcher) }
    }
  }

  private func isInitial(_ word: Int32, _ matcher: Matcher) -> Bool {
    let kinds = matcher.table.kinds[Int(word)]
    return kinds.contains(.initial) && !kinds.contains(.number)
  }

  /// Whether a word begins with the first of the initials; a row of them is not a single one.
  private func fits(_ initials: Int32, _ word: Int32, _ matcher: Matcher) -> Bool {
    let a = matcher.table.arena[matcher.table.words[Int(initials)].letters]
    let b = matcher.table.arena[matcher.table.words[Int(word)].letters]
    return a.first == b.first && (a.count == 1 || b.count > 2)
  }
}
