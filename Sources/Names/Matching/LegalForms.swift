/// Companies that are called alike but for how their legal form is written.
extension Matcher {
  /// Words of a legal form at the most: Gesellschaft mit beschränkter Haftung.
  private static let longestForm = 4

  /// Whether two names are the same but for two spellings of one legal form: Vale Corp. and Vale
  /// Corporation, Tarn AG and Tarn Aktiengesellschaft.
  func areOfOneForm(_ a: ParsedName, _ b: ParsedName) -> Bool {
    guard let x = companyAndForm(a), let y = companyAndForm(b) else { return false }
    return x.form == y.form && letters(x.company) == letters(y.company)
  }

  /// The words before the legal form that a name ends in, and that form; nil if it has none.
  private func companyAndForm(_ name: ParsedName) -> (company: ArraySlice<Int32>, form: Int32)? {
    guard name.words.count > 1 else { return nil }
    let words = Array(name.words)
    for count in (1...min(Matcher.longestForm, words.count - 1)).reversed() {
      let ending = letters(words.suffix(count))
      let form = parser.lists.legalForm(ending, ending.indices)
      if form != 0 { return (words.dropLast(count), form) }
    }
    return nil
  }

  private func letters(_ words: ArraySlice<Int32>) -> [UInt8] {
    words.flatMap { table.arena[table.words[Int($0)].letters] }
  }
}
