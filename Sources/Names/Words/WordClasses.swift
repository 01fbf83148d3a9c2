import CopydeskCore

/// What a word says of the names around it, as the lists name-words have it.
struct NameClasses: OptionSet, Sendable {
  let rawValue: UInt32

  /// May stand in lower case inside a name.
  static let inner = NameClasses(rawValue: 1 << 0)
  /// May begin the short form of a person's name in lower case.
  static let opener = NameClasses(rawValue: 1 << 1)
  /// "Servant of", written apart from whose servant.
  static let servant = NameClasses(rawValue: 1 << 2)
  /// Says whose child someone is.
  static let patronymic = NameClasses(rawValue: 1 << 3)
  /// An article of Arabic with or without a capital.
  static let alwaysArticle = NameClasses(rawValue: 1 << 4)
  /// Stands before places.
  static let placePreposition = NameClasses(rawValue: 1 << 5)
  /// The vowel between two words of Persian.
  static let linking = NameClasses(rawValue: 1 << 6)
  /// Letters that are said as a word.
  static let acronym = NameClasses(rawValue: 1 << 7)
  /// An office in another language.
  static let title = NameClasses(rawValue: 1 << 8)
  /// A word for a town that stands behind its name.
  static let settlement = NameClasses(rawValue: 1 << 9)
  /// A direction or number word, which tells things of one name apart.
  static let ordering = NameClasses(rawValue: 1 << 10)
  /// Joins the parts of a name.
  static let link = NameClasses(rawValue: 1 << 11)
  /// The definite article.
  static let article = NameClasses(rawValue: 1 << 12)
  /// Joins two words of one name.
  static let conjunction = NameClasses(rawValue: 1 << 13)
  /// Of or for.
  static let belonging = NameClasses(rawValue: 1 << 14)
  /// Stands between two places.
  static let journey = NameClasses(rawValue: 1 << 15)
  /// May have a capital inside a name.
  static let joiner = NameClasses(rawValue: 1 << 16)
  /// An abbreviation that keeps its full stop inside a name.
  static let dotted = NameClasses(rawValue: 1 << 17)
  /// A title that is a name of its own unless it comes first.
  static let weak = NameClasses(rawValue: 1 << 18)
  /// Stands before a title.
  static let beforeTitle = NameClasses(rawValue: 1 << 19)
  /// Names a prize.
  static let superlative = NameClasses(rawValue: 1 << 20)
  /// Follows a name and a hyphen in an adjective.
  static let compound = NameClasses(rawValue: 1 << 21)
  /// A function word that is an acronym in capitals.
  static let shout = NameClasses(rawValue: 1 << 22)
  /// An hour or its zone.
  static let hour = NameClasses(rawValue: 1 << 23)
  /// A ship, storm or the like.
  static let craft = NameClasses(rawValue: 1 << 24)
  /// Is named by where it is, and is that place.
  static let polity = NameClasses(rawValue: 1 << 25)
  /// What a branch of a firm is named after.
  static let region = NameClasses(rawValue: 1 << 26)
  /// A possessive inside names of bodies.
  static let possessive = NameClasses(rawValue: 1 << 27)
}

extension NameClasses {
  /// The classes by the names that the lists give them.
  private static let named: [(name: StaticString, member: NameClasses)] = [
    ("inner", .inner),
    ("opener", .opener),
    ("servant", .servant),
    ("patronymic", .patronymic),
    ("always-article", .alwaysArticle),
    ("place-preposition", .placePreposition),
    ("linking", .linking),
    ("acronym", .acronym),
    ("title", .title),
    ("settlement", .settlement),
    ("ordering", .ordering),
    ("link", .link),
    ("article", .article),
    ("conjunction", .conjunction),
    ("belonging", .belonging),
    ("journey", .journey),
    ("joiner", .joiner),
    ("dotted", .dotted),
    ("weak", .weak),
    ("before-title", .beforeTitle),
    ("superlative", .superlative),
    ("compound", .compound),
    ("shout", .shout),
    ("hour", .hour),
    ("craft", .craft),
    ("polity", .polity),
    ("region", .region),
    ("possessive", .possessive),
  ]

  /// The classes that a value of the lists names, with a space between them.
  init(_ value: UnsafeBufferPointer<UInt8>) {
    self = []
    for (name, member) in NameClasses.named where ListValue.has(value, name) { insert(member) }
  }
}

/// A value of a list: words with a space between them.
enum ListValue {
  /// Whether one of the words is that one.
  static func has(_ value: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { wanted in
      value.split(separator: 0x20).contains { $0.elementsEqual(wanted) }
    }
  }
}

/// The words that say something about the names around them, of a language and of all.
struct WordClasses: Sendable {
  private let lists: [Lexicon]

  /// The words of a language; those of English hold for all, as its names stand everywhere.
  init(_ pack: LanguagePack) {
    let english = pack.language == "en" ? nil : LanguagePack.named("en")
    lists = [LanguagePack.root, pack, english].compactMap { $0?.lexicon("name-words") }
  }

  /// The classes of the range, in lower case. One look-up a list.
  func find(_ text: [UInt8], _ range: Range<Int>) -> NameClasses {
    var classes: NameClasses = []
    for list in lists {
      guard let entry = list.findLowercased(text, range) else { continue }
      list.value(of: entry).withUnsafeBufferPointer { classes.formUnion(NameClasses($0)) }
    }
    return classes
  }

  /// Whether the range, in lower case, is in the class.
  func contains(_ text: [UInt8], _ range: Range<Int>, _ member: NameClasses) -> Bool {
    !find(text, range).isDisjoint(with: member)
  }

  /// All words of a class.
  func words(_ member: NameClasses) -> [[UInt8]] {
    var words: [[UInt8]] = []
    for list in lists {
      list.forEach { word, value in
        if NameClasses(value).contains(member) { words.append(Array(word)) }
      }
    }
    return words
  }
}
