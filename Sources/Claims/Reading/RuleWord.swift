/// Classes of words that single rules ask for; the list `rule-words` of a language has the words.
enum RuleWord: UInt8, CaseIterable, Sendable {
  case sentencing, fining
  case roughly, labelBehind, outOf, voting, poundMoney, paying, race, intangible
  case numeralJoint, andHalf, pointWord, partsOf, placeMore
  case about, afterOne, aged, amid, anaphor, at, attempted, attributing
  case attributingElided, attributivePlural, beforeOne, block, bound, bringing, classifier
  case clock, clockEnd, clockLink, clockStart, company, companyPart, consist, countable
  case currencyLabel, dating, dayHalf, dayPart, dayPartLink, death, decadeEnding, definite
  case degree, fatal, fixed, game, grievance, hospital, hourArticle, hourLetter, hours
  case hoursShort, indexEnd, indexStart, injury, life, monthOrWord, noObject, number, old
  case ordinalEnding, outlook, over, own, passiveChain, pastHour, per, place
  case pluralVerb, plus, proclitic, put, reflexive, rise, singularVerb, step
  case stockIndex, street, suffering, tally, timeZone, timesSign, topic, towards, up, upTo
  case variable, yearOld

  /// The classes by their names in the list.
  private static let named: [String: RuleWord] = Dictionary(
    uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

  /// The class of that name, nil for a name that is none.
  init?(name: [UInt8]) {
    guard let word = RuleWord.named[String(decoding: name, as: UTF8.self)] else { return nil }
    self = word
  }
}

/// A set of such classes.
struct RuleWords: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ word: RuleWord) {
    if word.rawValue < 64 {
      low |= 1 << UInt64(word.rawValue)
    } else {
      high |= 1 << UInt64(word.rawValue - 64)
    }
  }

  @inline(__always)
  func contains(_ word: RuleWord) -> Bool {
    let bits = word.rawValue < 64 ? low : high
    return bits >> UInt64(word.rawValue & 63) & 1 == 1
  }
}
