/// What holds of a candidate: what rules ask for most, so that most need not be called.
struct Facts: OptionSet, Sendable {
  let rawValue: UInt16

  /// A line end stands between the mark and what follows.
  static let endsLine = Facts(rawValue: 1 << 0)
  /// What follows touches the mark.
  static let touches = Facts(rawValue: 1 << 1)
  /// The word before the mark is in a list.
  static let isListed = Facts(rawValue: 1 << 2)
  /// The word before the mark is an abbreviation, by the lists or by its shape (`U.S`).
  static let isAbbreviated = Facts(rawValue: 1 << 3)
  /// A small letter follows.
  static let precedesSmall = Facts(rawValue: 1 << 4)
  /// A capital follows.
  static let precedesCapital = Facts(rawValue: 1 << 5)
  /// What follows is no letter and no digit.
  static let precedesSymbol = Facts(rawValue: 1 << 6)
  /// The word before the mark is one letter.
  static let isLetter = Facts(rawValue: 1 << 7)
  /// The word before the mark may be a number or a numeral.
  static let mayBeNumeral = Facts(rawValue: 1 << 8)
  /// The word before the mark is near the start of the sentence.
  static let isNearStart = Facts(rawValue: 1 << 9)
  /// A stop stands just before the word before the mark, or just after the word that follows.
  static let isNearStop = Facts(rawValue: 1 << 10)
  /// A bracket opens before the word before the mark.
  static let followsBracket = Facts(rawValue: 1 << 11)
}
