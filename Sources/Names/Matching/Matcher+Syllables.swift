/// Chinese names that one spelling writes as syllables and the other as a word.
extension Matcher {
  /// Letters by which a word of Wade-Giles is longer than the same in pinyin at the most.
  private static let longerLetters = 4

  /// Puts syllables together and writes them as the other name does: Chia-yu-kuan is Jiayuguan.
  func joinSyllables() -> Bool {
    for word in assignment.short where table.words[Int(word)].pinyin.key != 0 {
      guard assignment.short.count < assignment.long.count else { return false }
      for start in 0..<assignment.long.count - 1 {
        guard let end = syllablesEnd(from: start, of: table.words[Int(word)]),
          end - start - 1 <= assignment.long.count - assignment.short.count
        else { continue }
        assignment.long[start] = word
        for _ in start + 1..<end { assignment.long.remove(at: start + 1) }
        return true
      }
    }
    return false
  }

  /// Where the words from `start` on that are together a word in pinyin end; nil if they are not.
  private func syllablesEnd(from start: Int, of whole: Word) -> Int? {
    let first = table.words[Int(assignment.long[start])]
    guard first.pinyin.key != 0, first.letters.count < whole.letters.count else { return nil }
    var letters = Array(table.arena[first.letters])
    for end in start + 1..<assignment.long.count {
      let part = table.words[Int(assignment.long[end])]
      guard part.pinyin.key != 0 else { return nil }
      letters += table.arena[part.letters]
      if letters.count > whole.letters.count + Matcher.longerLetters { return nil }
      let joined = Pinyin.read(letters, letters.indices)
      // Chi is Wade-Giles for ji and qi, and a syllable of pinyin too.
      let isSame =
        joined.loose == whole.pinyin.loose || joined.key == whole.pinyin.loose
        || joined.loose == whole.pinyin.key
      if joined.key != 0, isSame { return end + 1 }
    }
    return nil
  }
}
