/// What a word can be, as far as counting goes: a set of classes, one word may have several.
public struct Senses: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt64
  /// Makes a set from its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  static let cardinal = Senses(rawValue: 1 << 0)
  static let multiplier = Senses(rawValue: 1 << 1)
  static let group = Senses(rawValue: 1 << 2)
  static let vague = Senses(rawValue: 1 << 3)
  static let fraction = Senses(rawValue: 1 << 4)
  static let ordinal = Senses(rawValue: 1 << 5)
  static let suffix = Senses(rawValue: 1 << 6)
  static let article = Senses(rawValue: 1 << 7)
  static let some = Senses(rawValue: 1 << 8)
  static let times = Senses(rawValue: 1 << 9)
  static let fold = Senses(rawValue: 1 << 10)
  static let unit = Senses(rawValue: 1 << 11)
  static let money = Senses(rawValue: 1 << 12)
  static let moneyBefore = Senses(rawValue: 1 << 13)
  static let period = Senses(rawValue: 1 << 14)
  static let month = Senses(rawValue: 1 << 15)
  static let weekday = Senses(rawValue: 1 << 16)
  static let label = Senses(rawValue: 1 << 17)
  static let preposition = Senses(rawValue: 1 << 18)
  static let auxiliary = Senses(rawValue: 1 << 19)
  static let conjunction = Senses(rawValue: 1 << 20)
  static let determiner = Senses(rawValue: 1 << 21)
  static let pronoun = Senses(rawValue: 1 << 22)
  static let adverb = Senses(rawValue: 1 << 23)
  static let verb = Senses(rawValue: 1 << 24)
  static let adjective = Senses(rawValue: 1 << 25)
  static let plural = Senses(rawValue: 1 << 26)
  static let victim = Senses(rawValue: 1 << 27)
  static let slotVerb = Senses(rawValue: 1 << 28)
  static let slotParticiple = Senses(rawValue: 1 << 29)
  static let slotIntransitive = Senses(rawValue: 1 << 30)
  static let slotState = Senses(rawValue: 1 << 31)
  static let slotNoun = Senses(rawValue: 1 << 32)
  static let toll = Senses(rawValue: 1 << 33)
  static let agency = Senses(rawValue: 1 << 34)
  static let breakdown = Senses(rawValue: 1 << 35)
  static let more = Senses(rawValue: 1 << 36)
  static let negation = Senses(rawValue: 1 << 37)
  static let relative = Senses(rawValue: 1 << 38)
  static let expected = Senses(rawValue: 1 << 39)
  static let say = Senses(rawValue: 1 << 40)
  static let singular = Senses(rawValue: 1 << 41)
  static let rate = Senses(rawValue: 1 << 42)
  static let qualifier = Senses(rawValue: 1 << 43)
  static let phraseStart = Senses(rawValue: 1 << 44)
  static let scale = Senses(rawValue: 1 << 45)
  static let fewer = Senses(rawValue: 1 << 46)
  static let denied = Senses(rawValue: 1 << 47)
  static let abbreviation = Senses(rawValue: 1 << 48)
  static let joint = Senses(rawValue: 1 << 49)
  static let partitive = Senses(rawValue: 1 << 50)
  static let through = Senses(rawValue: 1 << 51)
  static let either = Senses(rawValue: 1 << 52)
  static let between = Senses(rawValue: 1 << 53)
  static let from = Senses(rawValue: 1 << 54)
  static let inside = Senses(rawValue: 1 << 55)
  static let persons = Senses(rawValue: 1 << 56)
  static let minus = Senses(rawValue: 1 << 57)
  static let lives = Senses(rawValue: 1 << 60)
  static let be = Senses(rawValue: 1 << 61)
  static let multiple = Senses(rawValue: 1 << 58)
  static let dual = Senses(rawValue: 1 << 59)
  static let bracket = Senses(rawValue: 1 << 62)

  static let anyNumber: Senses = [
    .cardinal, .multiplier, .group, .vague, .fraction, .article, .some,
  ]
  static let function: Senses = [
    .preposition, .auxiliary, .conjunction, .determiner, .pronoun, .adverb, .relative,
  ]
}
