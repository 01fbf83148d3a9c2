/// By what two words that are spelt in two ways are known to be one.
enum Reading {
  /// A list has both as spellings of one form of a name.
  case listed
  /// One is in pinyin, the other in Wade-Giles for the same syllables.
  case chinese
  /// Both are the same syllables of Japanese.
  case japanese
  /// One family name or patronymic in two East Slavic languages.
  case slavic

  /// How alike such words are, whatever their letters.
  static let likeness: Float = 0.9
  /// How alike forms of one name in two languages are at the least.
  static let cognate: Float = 0.5

  /// What two words have in common; nil where only their sounds can tell.
  static func common(_ a: Word, _ b: Word) -> Reading? {
    if a.variant.form != 0, a.variant.form == b.variant.form { return .listed }
    if areOneInChinese(a, b) { return .chinese }
    if areOneInSlavic(a, b) { return .slavic }
    return a.romaji.key != 0 && a.romaji.key == b.romaji.key ? .japanese : nil
  }

  private static func areOneInSlavic(_ a: Word, _ b: Word) -> Bool {
    guard a.slavic.key != 0, b.slavic.key != 0 else { return false }
    // Only Belarusian takes o for a: Panov is not Ponov.
    return a.slavic.isCanonical == b.slavic.isCanonical
      ? a.slavic.key == b.slavic.key : a.slavic.loose == b.slavic.loose
  }

  private static func areOneInChinese(_ a: Word, _ b: Word) -> Bool {
    guard a.pinyin.key != 0, b.pinyin.key != 0 else { return false }
    if a.pinyin.isCanonical != b.pinyin.isCanonical { return a.pinyin.loose == b.pinyin.loose }
    // Kuangchou could be pinyin too, but it is what Wade-Giles makes of Guangzhou.
    guard min(a.letters.count, b.letters.count) >= twoSyllables else { return false }
    return a.pinyin.loose == b.pinyin.key || b.pinyin.loose == a.pinyin.key
  }

  /// Letters from which on a word has several syllables: Chang alone may be Zhang or Chang.
  private static let twoSyllables = 7
}
