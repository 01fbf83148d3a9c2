import CopydeskCore

extension SlotRule {
  /// The places over which those counted are spread.
  static let distribution = SlotRule(
    name: "distribution",
    note:
      "Numbers without a noun that go on a list of places: 29 were in the city, nine in the hills and three at sea.",
    examples: [
      Example(
        "Of the dead, 29 were in the city, nine in the hills and three in a village.",
        "29 killed|nine killed|three killed"),
      Example("The blast killed 12 in the hall and four in the yard.", "12 killed|four killed"),
      Example("The blast killed 12 in 2011, four in the yard sang.", "12 killed|four "),
    ],
    slot: { reading, index in
      guard index > 0 else { return nil }
      let figure = reading.figures[index]
      let before = reading.figures[index - 1]
      guard figure.kind == .count, before.kind == .count, figure.head < 0, before.head < 0,
        before.slot != .none,
        reading.sentenceStart(before.first) == reading.sentenceStart(figure.first),
        isPlace(reading, figure.last), endsItem(reading, figure.last),
        startsItem(reading, before.last, reading.beforeBound(figure.first))
      else { return nil }
      return before.slot
    })

  private static func isPlace(_ reading: borrowing Reading, _ at: Int) -> Bool {
    !reading.senses(at).isDisjoint(with: [.inside, .from])
      || reading.has(.place, at)
  }

  /// Words of one item of the list.
  private static let longestItem = 12

  /// `(were) in the city,` or `and`: an item up to the next number.
  private static func startsItem(
    _ reading: borrowing Reading, _ from: Int, _ to: Int
  ) -> Bool {
    let at = reading.senses(from).contains(.be) ? from + 1 : from
    guard isPlace(reading, at), to - at <= longestItem, to > at + 1 else {
      return false
    }
    let joint = reading.senses(to - 1).contains(.joint) || reading.kind(to - 1) == .comma
    guard joint, reading.kind(at + 1) == .word else { return false }
    return (at..<to - 1).allSatisfy {
      reading.senses($0).isDisjoint(with: [.verb, .auxiliary, .relative, .say])
    }
  }

  /// No verb follows the places of an item before the next sign or number.
  private static func endsItem(_ reading: borrowing Reading, _ from: Int) -> Bool {
    var at = from + 1
    let limit = min(reading.sentenceEnd(from), from + longestItem)
    while at < limit, reading.kind(at) == .word,
      reading.senses(at).isDisjoint(with: [.joint, .cardinal])
    {
      if !reading.senses(at).isDisjoint(with: [.verb, .auxiliary, .relative]) { return false }
      at += 1
    }
    return true
  }
}
