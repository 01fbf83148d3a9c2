import CopydeskCore

extension NonFigure {
  /// `one` where nothing is counted.
  static let pronounOne = NonFigure(
    name: "pronoun one",
    note:
      "One counts only before what is counted: not in 'one of', 'no one', 'one another', and not before a verb or a stop.",
    examples: [
      Example("One of the men said no one had warned them.", ""),
      Example("They saw one another.", ""),
      Example("Only one medical centre was working.", "one"), Example("The one who left.", ""),
      Example("Not one person was left behind.", ""), Example("That one is mine.", ""),
      Example("One must not forget.", ""),
    ],
    end: { reading, index in
      guard reading.senses(index).contains(.cardinal), reading.entry(index).low == 1,
        reading.kind(index) == .word
      else { return nil }
      if reading.numeral(at: index).map({ $0.end > index + 1 }) ?? false { return nil }
      let after = reading.senses(index + 1)
      if reading.kind(index + 1) == .hyphen, reading.isGlued(index + 1) {
        return reading.senses(index + 2).contains(.unit) ? nil : index + 1
      }
      if reading.has(.beforeOne, index - 1) {
        return index + 1
      }
      guard reading.kind(index + 1) == .word, !reading.startsSentence(index + 1) else {
        return index + 1
      }
      if after.contains(.partitive)
        || reading.has(.afterOne, index + 1)
      {
        return index + 1
      }
      if !after.isDisjoint(with: [.auxiliary, .preposition, .conjunction, .pronoun, .relative]),
        after.isDisjoint(with: [.more])
      {
        return index + 1
      }
      return nil
    })
}
