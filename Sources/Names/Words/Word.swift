/// What the word lists know of a word of a name.
struct WordKinds: OptionSet, Sendable {
  let rawValue: UInt32

  /// An article of another language that names keep or drop: al, el, ul.
  static let article = WordKinds(rawValue: 1 << 0)
  /// A particle or link: bin, de, von, of, and.
  static let link = WordKinds(rawValue: 1 << 1)
  /// A title or office: president, dr.
  static let title = WordKinds(rawValue: 1 << 2)
  /// A legal form of a company: inc, gmbh.
  static let form = WordKinds(rawValue: 1 << 3)
  /// A word that makes an organisation's or a place's name: bank, ministry, street.
  static let generic = WordKinds(rawValue: 1 << 4)
  /// Holds a digit.
  static let number = WordKinds(rawValue: 1 << 5)
  /// A woman's given name.
  static let female = WordKinds(rawValue: 1 << 6)
  /// A man's given name.
  static let male = WordKinds(rawValue: 1 << 7)
  /// The adjective or noun of a people.
  static let demonym = WordKinds(rawValue: 1 << 8)
  /// A single letter.
  static let initial = WordKinds(rawValue: 1 << 9)

  /// A kind of place or work, not of body: city, river, festival.
  static let place = WordKinds(rawValue: 1 << 10)

  /// An article whatever its case: al, el, ul.
  static let alwaysArticle = WordKinds(rawValue: 1 << 11)
  /// Stands before a title: deputy, former.
  static let modifier = WordKinds(rawValue: 1 << 12)
  /// Servant of, written apart from whose servant: abd, abdul.
  static let servant = WordKinds(rawValue: 1 << 13)

  /// A country's or another well-known name may begin with it.
  static let beginning = WordKinds(rawValue: 1 << 14)

  /// Says whose son or daughter someone is: bin, ibn, bint.
  static let patronymic = WordKinds(rawValue: 1 << 15)

  /// One of the commonest words of the language.
  static let common = WordKinds(rawValue: 1 << 16)
  /// A direction or a number word, which tells things of one name apart: east, second.
  static let ordering = WordKinds(rawValue: 1 << 17)

  /// A word for a town in a language that puts it behind the name.
  static let settlement = WordKinds(rawValue: 1 << 18)

  static let given: WordKinds = [.female, .male]
}

/// One word of a name, kept once however often it is met.
struct Word {
  /// The word in a to z and 0 to 9: a range of the table's letters.
  let letters: Range<Int>
  /// The word as sounds: a range of the table's letters.
  let sounds: Range<Int>
  /// The word in pinyin syllables or in Wade-Giles without its marks; empty if it is no such word.
  let pinyin: Romanisation
  /// The word in Hepburn romaji; nil if it is no such word.
  let romaji: Romanisation
  /// The word as an East Slavic family name or patronymic.
  let slavic: Romanisation
  /// Its consonants.
  let skeleton: Skeleton
  let kinds: WordKinds
  /// The family of names that it belongs to, such as that of Karl and Carlos, and which form in that
  /// family it is a spelling of.
  let variant: (family: Int32, form: Int32)
  /// The country whose name the word is; 0 for none.
  let country: Int32
}

/// A word read as a name of another language: its canonical letters and whether it was written in them.
struct Romanisation {
  /// A hash of the canonical spelling; 0 if the word cannot be read so.
  let key: UInt64
  /// A hash of the spelling with the marks of Wade-Giles lost, where that is another.
  let loose: UInt64
  /// Whether the word itself was in the canonical spelling.
  let isCanonical: Bool

  static let none = Romanisation(key: 0, loose: 0, isCanonical: false)
}
