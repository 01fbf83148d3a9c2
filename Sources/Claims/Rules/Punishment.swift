import CopydeskCore

extension SlotRule {
  /// What a court gives: years of prison, a fine.
  static let punishment = SlotRule(
    name: "punishment",
    note:
      "A span of time behind a word of sentencing, a sum behind a word of fining, with no other figure between.",
    examples: [
      Example("He was sentenced to 12 years in prison.", "12 years sentenced"),
      Example("The firm was fined $3 million for it.", "$3 million fined"),
      Example("She waited 12 years and paid $40.", "12 years |$40 "),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      let floor = index > 0 ? reading.figures[index - 1].last : 0
      let start = max(reading.sentenceStart(figure.first), figure.first - reach, floor)
      for at in stride(from: figure.first - 1, through: start, by: -1) {
        if figure.kind == .duration, reading.has(.sentencing, at) { return .sentenced }
        if figure.kind == .money, reading.has(.fining, at) { return .fined }
        switch reading.kind(at) {
        case .semicolon, .colon, .stop, .mark: return nil
        default: break
        }
      }
      return nil
    })

  /// Tokens between the word and what was given.
  private static let reach = 8

  /// Whether a figure may be one.
  static func mayPunish(_ figure: Figure) -> Bool {
    figure.kind == .duration || figure.kind == .money
  }
}
