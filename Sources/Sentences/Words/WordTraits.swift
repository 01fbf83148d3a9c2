/// What the lists of a language say of a word.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// Stands before a name and never ends a sentence: `Dr.`, `Gen.`
  static let title = WordTraits(rawValue: 1 << 0)
  /// Points forward and never ends a sentence: `e.g.`, `vs.`
  static let inner = WordTraits(rawValue: 1 << 1)
  /// Stands before a number, a letter or a Roman numeral: `No.`, `Art.`
  static let reference = WordTraits(rawValue: 1 << 2)
  /// Ends a sentence only where a new clause follows: `U.S.`, `a.m.`, `Inc.`
  static let mayEnd = WordTraits(rawValue: 1 << 3)
  /// Ends a sentence wherever a capital follows: `etc.`
  static let final = WordTraits(rawValue: 1 << 4)
  /// An abbreviation after a number only: `ft.`, `sec.`
  static let unit = WordTraits(rawValue: 1 << 5)
  /// A month or a weekday, short: as `mayEnd`, and does not end before a number.
  static let date = WordTraits(rawValue: 1 << 6)
  /// Written with a capital only where a sentence starts: `The`, `But`.
  static let starter = WordTraits(rawValue: 1 << 7)
  /// A starter where a small word follows: `Last year`, but `First National`.
  static let weakStarter = WordTraits(rawValue: 1 << 8)
  /// The name of a month.
  static let month = WordTraits(rawValue: 1 << 9)
  /// A verb of saying.
  static let speech = WordTraits(rawValue: 1 << 10)
  /// A personal pronoun.
  static let pronoun = WordTraits(rawValue: 1 << 11)
  /// An article, preposition, conjunction or auxiliary: no clause ends with it.
  static let function = WordTraits(rawValue: 1 << 12)
  /// A label comes after it: `Plan B`, `Vitamin C`.
  static let labelled = WordTraits(rawValue: 1 << 13)
  /// Follows an ordinal number that is written with a stop: `12. Juni`.
  static let ordinal = WordTraits(rawValue: 1 << 14)
  /// Opens an adverbial of time or place: `On`, `At`, `By`.
  static let fronting = WordTraits(rawValue: 1 << 15)
  /// The last word of a name that ends in a mark: `Yahoo!`, `Jeopardy!`
  static let markedName = WordTraits(rawValue: 1 << 16)
  /// Stands before an ordinal number: `am`, `der`.
  static let beforeOrdinal = WordTraits(rawValue: 1 << 17)

  /// A starter that starts a sentence even where nothing ended the one before.
  static let opener = WordTraits(rawValue: 1 << 18)

  /// The label of a line in the head of a letter: `Subject`, `Fax`.
  static let field = WordTraits(rawValue: 1 << 19)
  /// A word of the formula that closes a letter: `Kind regards`.
  static let signOff = WordTraits(rawValue: 1 << 20)

  /// What makes a word an abbreviation wherever it stands.
  static let abbreviation: WordTraits = [
    .title, .inner, .mayEnd, .final, .date,
  ]
}
