import CopydeskCore

/// Those traits of a language that counting asks for, looked up once.
struct CountingTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// The comma parts decimals and the point thousands: `1.500,5`.
  static let decimalComma = CountingTraits(rawValue: 1 << 0)
  /// All nouns are written with a capital.
  static let capitalNouns = CountingTraits(rawValue: 1 << 1)
  /// Verbs stand second, and their other parts end the clause.
  static let verbSecond = CountingTraits(rawValue: 1 << 2)
  /// The verb ends its clause.
  static let verbFinal = CountingTraits(rawValue: 1 << 3)
  /// The subject may stand behind its verb.
  static let inversion = CountingTraits(rawValue: 1 << 4)
  /// Case endings tell who did what, so that words stand in any order.
  static let freeOrder = CountingTraits(rawValue: 1 << 5)
  /// No spaces between words.
  static let noSpaces = CountingTraits(rawValue: 1 << 6)
  /// Plurals of most nouns end in s.
  static let pluralS = CountingTraits(rawValue: 1 << 7)
  /// Numerals are written in one word: `zweihundertfünfzig`.
  static let joinedNumerals = CountingTraits(rawValue: 1 << 8)
  /// Units stand before tens: `fünfundzwanzig`, ثلاثة وعشرون.
  static let unitsFirst = CountingTraits(rawValue: 1 << 9)
  /// A word for `and` joins all parts of a numeral: `vinte e cinco`.
  static let jointNumerals = CountingTraits(rawValue: 1 << 10)
  /// Numerals are written by places, one sign a digit: 三百二十.
  static let placeNumerals = CountingTraits(rawValue: 1 << 11)
  /// Conjunctions, prepositions and the article are written together with the next word.
  static let proclitics = CountingTraits(rawValue: 1 << 12)
  /// Case endings follow figures and names behind an apostrophe: `52'si`.
  static let apostropheEndings = CountingTraits(rawValue: 1 << 13)
  /// A noun's owner or complement follows it without a preposition: مقتل خمسين.
  static let bareGenitive = CountingTraits(rawValue: 1 << 14)
  /// Articles and prepositions lose their vowel before another: `l'uomo`.
  static let elides = CountingTraits(rawValue: 1 << 15)

  /// A ten and its unit are two words, eleven too: `on bir`.
  static let tensAndUnits = CountingTraits(rawValue: 1 << 16)
  /// A point or a comma may part decimals.
  static let eitherDecimal = CountingTraits(rawValue: 1 << 17)

  /// The verb begins its clause.
  static let verbFirst = CountingTraits(rawValue: 1 << 18)

  private static let named: [(StaticString, CountingTraits)] = [
    ("decimal-comma", .decimalComma),
    ("capital-nouns", .capitalNouns),
    ("verb-second", .verbSecond),
    ("verb-final", .verbFinal),
    ("inversion", .inversion),
    ("free-order", .freeOrder),
    ("no-spaces", .noSpaces),
    ("plural-s", .pluralS),
    ("joined-numerals", .joinedNumerals),
    ("units-first", .unitsFirst),
    ("joint-numerals", .jointNumerals),
    ("place-numerals", .placeNumerals),
    ("proclitics", .proclitics),
    ("apostrophe-endings", .apostropheEndings),
    ("bare-genitive", .bareGenitive),
    ("elides", .elides),
    ("verb-first", .verbFirst),
    ("tens-and-units", .tensAndUnits),
    ("either-decimal", .eitherDecimal),
  ]

  /// The traits of a language.
  init(_ pack: LanguagePack) {
    self = []
    for (name, trait) in CountingTraits.named where pack.has(name) { formUnion(trait) }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}
