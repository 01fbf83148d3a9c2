import CopydeskCore

extension SlotRule {
  /// The parts of a whole that a sentence starts with.
  static let partition = SlotRule(
    name: "partition",
    note: "Of the 164 people killed, 91 were civilians and 73 soldiers.",
    examples: [
      Example(
        "Of the 164 people killed, 91 were civilians and 73 soldiers.",
        "164 killed|91 killed|73 killed"),
      Example("30 people were hurt, five of them badly.", "30 wounded|five wounded"),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      let start = reading.sentenceStart(figure.first)
      guard reading.senses(start).contains(.partitive) else { return nil }
      for at in 0..<index where reading.figures[at].first >= start {
        let whole = reading.figures[at]
        if reading.beforeBound(whole.first) <= start + 1, whole.slot != .none { return whole.slot }
        return nil
      }
      return nil
    })
}
