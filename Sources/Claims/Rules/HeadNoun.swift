import CopydeskCore

extension SlotRule {
  /// The counted noun itself names the event.
  static let headNoun = SlotRule(
    name: "head noun",
    note: "What is counted is the event or its victims: deaths, wounded, arrests.",
    examples: [
      Example("There were 12 deaths and 40 arrests.", "12 killed|40 arrested"),
      Example("She sits on the nine-member body.", "nine "),
      Example("The clinic saw some 400 wounded.", "400 wounded"),
      Example("He said 148 of the dead were in Velm.", "148 killed"),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      // `a nine-member body`: the number tells of what kind it is.
      let isCompound = reading.kind(figure.last) == .hyphen && reading.isGlued(figure.last)
      guard figure.head >= 0, !isCompound else { return nil }
      let entry = reading.entry(figure.head)
      guard entry.slot != .none, !entry.senses.isDisjoint(with: [.slotNoun, .slotState]) else {
        return nil
      }
      if !entry.senses.contains(.slotNoun), !isNext(reading, figure) { return nil }
      return entry.slot
    })

  /// True where the head follows the number, or `of the` behind it.
  private static func isNext(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    for at in figure.last..<max(figure.last, figure.head)
    where reading.senses(at).isDisjoint(with: [.partitive, .determiner]) {
      return false
    }
    return true
  }
}
