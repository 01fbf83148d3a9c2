import CopydeskCore

extension SlotRule {
  /// Those who have injuries are wounded.
  static let injuries = SlotRule(
    name: "injuries",
    note: "A verb of suffering, or with, then injuries, wounds or burns.",
    examples: [
      Example("Three men suffered serious but not deadly injuries.", "Three wounded"),
      Example("The other four people have non-life-threatening injuries.", "four wounded"),
      Example("They found two miners with burns to their hands.", "two wounded"),
      Example("Two men have large houses.", "Two "),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      guard figure.head < 0 || SlotRule.isPerson(reading, figure) else { return nil }
      let limit = min(reading.sentenceEnd(figure.first), figure.nounEnd + longest)
      var at = figure.nounEnd
      while at < limit {
        if reading.has(.suffering, at) {
          return hasInjury(reading, at + 1, limit) ? .wounded : nil
        }
        let senses = reading.senses(at)
        guard reading.kind(at) == .word || reading.kind(at) == .comma,
          senses.isDisjoint(with: [.conjunction, .say, .verb])
        else { return nil }
        at += 1
      }
      return nil
    })

  private static let longest = 16

  /// An injury among the next words, with nothing but words that describe it before.
  private static func hasInjury(
    _ reading: borrowing Reading, _ from: Int, _ limit: Int
  ) -> Bool {
    for at in from..<max(from, min(limit, from + 9)) {
      if reading.has(.injury, at) { return true }
      if reading.has(.suffering, at) { continue }
      let kind = reading.kind(at)
      guard kind == .word || kind == .hyphen || kind == .comma else { return false }
      if !reading.senses(at).isDisjoint(with: [.preposition, .relative, .pronoun]),
        !reading.senses(at).contains(.adverb)
      {
        return false
      }
    }
    return false
  }
}
