/// What a token is: its shape and the classes the language's lists give its word.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  private static func bit(_ n: UInt64) -> WordClass { WordClass(rawValue: 1 << n) }

  // Shape.
  static let word = bit(0)
  static let capital = bit(1)
  static let allCapitals = bit(2)
  static let digit = bit(3)
  static let clitic = bit(4)
  static let comma = bit(5)
  static let stop = bit(6)
  static let colon = bit(7)
  static let semicolon = bit(8)
  static let dash = bit(9)
  static let openBracket = bit(10)
  static let closeBracket = bit(11)
  static let doubleMark = bit(12)
  static let singleMark = bit(13)
  static let spaceBefore = bit(14)
  static let spaceAfter = bit(15)
  static let wideScript = bit(16)
  static let abbreviation = bit(17)
  static let otherSign = bit(18)
  /// A verb that puts something at a figure: "puts (the toll at)".
  static let estimating = bit(19)

  // Classes of the lists.
  static let determiner = bit(20)
  static let possessive = bit(21)
  static let quantifier = bit(22)
  static let preposition = bit(23)
  static let coordinator = bit(24)
  static let subordinator = bit(25)
  static let relative = bit(26)
  static let wh = bit(27)
  static let complementizer = bit(28)
  static let be = bit(29)
  static let have = bit(30)
  static let auxiliaryDo = bit(31)
  static let modal = bit(32)
  static let negation = bit(33)
  static let adverb = bit(34)
  static let time = bit(35)
  static let venue = bit(36)
  static let label = bit(37)
  static let person = bit(38)
  static let group = bit(39)
  static let document = bit(40)
  static let predicate = bit(41)
  static let pronoun = bit(42)
  static let cue = bit(43)
  static let title = bit(44)
  static let givenFemale = bit(45)
  static let givenMale = bit(46)
  static let particle = bit(47)
  static let organisation = bit(48)
  static let prefix = bit(49)
  static let role = bit(50)
  static let citing = bit(51)
  static let titleFemale = bit(52)
  static let titleMale = bit(53)
  static let linking = bit(54)
  static let reportive = bit(55)
  static let report = bit(56)
  /// The last of a line that was ended on purpose: a heading.
  static let endsLine = bit(57)
  /// An article or pronoun whose case shows that its noun is no subject: German "dem", "ihm".
  static let oblique = bit(58)
  /// A word for a people or a region: "Syrian" names nobody by itself.
  static let demonym = bit(59)
  /// Japanese particles: behind what is quoted, and behind the topic or subject.
  static let quotative = bit(60)
  static let topic = bit(61)
  /// A pronoun for who is spoken to: "him", "them".
  static let objectPronoun = bit(62)
  /// A word for what a crowd shouts, or what stands on a banner.
  static let slogan = bit(63)

  static let punctuation: WordClass = [
    .comma, .stop, .colon, .semicolon, .dash, .openBracket, .closeBracket, .doubleMark,
    .singleMark, .otherSign,
  ]
  static let auxiliary: WordClass = [.be, .have, .auxiliaryDo, .modal]
  static let givenName: WordClass = [.givenFemale, .givenMale]
  static let namer: WordClass = [.person, .group, .document]

  /// True where any of the classes is shared.
  @inline(__always)
  func has(_ other: WordClass) -> Bool { rawValue & other.rawValue != 0 }

  /// The class a list names by this word; empty for a word that names none.
  static func named(_ name: String) -> WordClass {
    names[name] ?? []
  }

  private static let names: [String: WordClass] = [
    "determiner": .determiner, "possessive": .possessive, "quantifier": .quantifier,
    "preposition": .preposition, "coordinator": .coordinator, "subordinator": .subordinator,
    "relative": .relative, "wh": .wh, "that": .complementizer, "be": .be, "have": .have,
    "do": .auxiliaryDo, "modal": .modal, "negation": .negation, "adverb": .adverb,
    "time": .time, "venue": .venue, "label": .label, "person": .person, "group": .group,
    "document": .document, "predicate": .predicate, "prefix": .prefix, "role": .role,
    "citing": .citing, "linking": .linking, "reportive": .reportive, "report": .report,
    "oblique": .oblique, "quotative": .quotative, "topic": .topic,
    "slogan": .slogan, "female": .titleFemale, "male": .titleMale, "estimating": .estimating,
  ]
}
