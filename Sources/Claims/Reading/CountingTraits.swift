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

  /// The traits of a language.
  init(_ pack: LanguagePack) {
    self = []
    if pack.has("decimal-comma") { insert(.decimalComma) }
    if pack.has("capital-nouns") { insert(.capitalNouns) }
    if pack.has("verb-second") { insert(.verbSecond) }
    if pack.has("verb-final") { insert(.verbFinal) }
    if pack.has("inversion") { insert(.inversion) }
    if pack.has("free-order") { insert(.freeOrder) }
    if pack.has("no-spaces") { insert(.noSpaces) }
    if pack.has("plural-s") { insert(.pluralS) }
    if pack.has("joined-numerals") { insert(.joinedNumerals) }
    if pack.has("units-first") { insert(.unitsFirst) }
    if pack.has("joint-numerals") { insert(.jointNumerals) }
    if pack.has("place-numerals") { insert(.placeNumerals) }
    if pack.has("proclitics") { insert(.proclitics) }
    if pack.has("apostrophe-endings") { insert(.apostropheEndings) }
    if pack.has("bare-genitive") { insert(.bareGenitive) }
    if pack.has("elides") { insert(.elides) }
    if pack.has("verb-first") { insert(.verbFirst) }
    if pack.has("tens-and-units") { insert(.tensAndUnits) }
    if pack.has("either-decimal") { insert(.eitherDecimal) }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}
