import CopydeskCore

/// Two names of China.
struct OtherSyllables: SpellingBar {
  let name = "other-syllables"
  let note = "Two words in pinyin are two names: Xinyang, Xianyang; Zhenxian, Zhenxiang."
  let examples = [
    Example("He met Yao Zhenxian. She met Yao Zhenxiang.", "Yao Zhenxian | Yao Zhenxiang")
  ]

  /// Fewer letters are syllables of many languages.
  private static let leastLetters = 6

  func bars(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> Bool {
    let x = matcher.table.words[Int(a)]
    let y = matcher.table.words[Int(b)]
    return x.pinyin.isCanonical && y.pinyin.isCanonical && x.pinyin.key != 0 && y.pinyin.key != 0
      && x.pinyin.key != y.pinyin.key
      && min(x.letters.count, y.letters.count) >= OtherSyllables.leastLetters
      && x.kinds.union(y.kinds).isDisjoint(with: .given)
      && (hasOwnSounds(matcher.table.arena[x.letters])
        || hasOwnSounds(matcher.table.arena[y.letters]))
  }

  /// Whether the word has letters that pinyin uses as few other spellings do: x, q, zh, ng.
  private func hasOwnSounds(_ letters: ArraySlice<UInt8>) -> Bool {
    zip(letters, letters.dropFirst()).contains { first, second in
      first == 0x78 || first == 0x71 && second != 0x75 || first == 0x7A && second == 0x68
        || first == 0x6E && second == 0x67
    }
  }
}
