import CopydeskCore

extension SlotRule {
  /// Those who are brought to a hospital are counted as wounded.
  static let hospital = SlotRule(
    name: "hospital",
    note: "A verb of bringing or coming, then to, at or into a hospital, whatever it is called.",
    examples: [
      Example("The blast sent four people to the hospital.", "four wounded"),
      Example("All three victims were taken by boat to Marvik General Hospital.", "three wounded"),
      Example("Two men walked into Kersk Medical Center.", "Two wounded"),
      Example("She took two boxes to the station.", "two "),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      guard figure.group != 0, !reading.vocabulary.things[Int(figure.group)] || figure.head < 0
      else {
        return figure.head < 0 && isBrought(reading, figure) ? .wounded : nil
      }
      return isBrought(reading, figure) ? .wounded : nil
    })

  /// Tokens between the counted and the verb, and between the verb and the hospital.
  private static let reach = 10

  private static func isBrought(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    let before = reading.beforeBound(figure.first) - 1
    if reading.has(.bringing, before) {
      return reachesHospital(reading, figure.nounEnd)
    }
    let limit = min(reading.sentenceEnd(figure.first), figure.nounEnd + reach)
    var at = figure.nounEnd
    while at < limit {
      if reading.kind(at) == .semicolon || reading.kind(at) == .stop { return false }
      if reading.has(.bringing, at) { return reachesHospital(reading, at + 1) }
      let senses = reading.senses(at)
      if !senses.isDisjoint(with: [.conjunction, .say, .verb]) { return false }
      at += 1
    }
    return false
  }

  /// True where `to`, `at` or `into` and a hospital follow.
  private static func reachesHospital(_ reading: borrowing Reading, _ from: Int) -> Bool {
    let limit = min(reading.sentenceEnd(from), from + reach)
    var isTowards = false
    var at = from
    while at < limit {
      switch reading.kind(at) {
      case .stop: if !reading.isGlued(at + 1) && at + 1 == limit { return false }
      case .semicolon, .mark, .colon: return false
      case .word:
        if reading.has(.towards, at) { isTowards = true }
        if isTowards, isHospital(reading, at) { return true }
        if reading.senses(at).contains(.auxiliary) { return false }
      default: break
      }
      at += 1
    }
    return false
  }

  /// `hospital`, `Medical Center`, `trauma unit`, `emergency room`.
  private static func isHospital(_ reading: borrowing Reading, _ at: Int) -> Bool {
    reading.has(.hospital, at) || reading.phraseEnd(at, .hospital) != nil
  }
}
