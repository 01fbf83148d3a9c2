import CopydeskCore

extension SlotRule {
  /// Figures joined by commas and `and` share a verb.
  static let coordination = SlotRule(
    name: "coordination",
    note: "Two counted phrases with nothing but a comma or and between them have one verb.",
    examples: [
      Example("The blast killed 12 men and three children.", "12 killed|three killed"),
      Example("Five teachers and two pupils were killed.", "Five killed|two killed"),
      Example("The crash killed 4. Two buses came.", "4 killed|Two "),
    ],
    slot: { reading, index in
      guard index > 0 else { return nil }
      if Coordination.joins(reading, index - 1, index) {
        let slot = reading.figures[index - 1].slot
        let isNamed = Coordination.namesEvent(reading, reading.figures[index - 1])
        return slot == .none || isNamed ? nil : slot
      }
      return Coordination.overPart(reading, index)
    })
}

/// Whether two figures that follow each other are coordinated.
enum Coordination {
  /// True where only commas, conjunctions and the words of a bound lie between.
  static func joins(_ reading: borrowing Reading, _ one: Int, _ other: Int) -> Bool {
    let first = reading.figures[one]
    let second = reading.figures[other]
    guard SlotFinder.counts(first), SlotFinder.counts(second),
      first.head >= 0 && second.head >= 0 || first.head < 0 && second.head < 0,
      !reading.startsSentence(second.first)
    else { return false }
    let end = max(first.nounEnd, first.last)
    let start = reading.beforeBound(second.first)
    guard start >= end, start - end <= 3 else { return false }
    var joined = false
    for at in end..<start {
      guard
        reading.kind(at) == .comma || reading.senses(at).contains(.joint)
          || reading.has(.plus, at)
      else { return false }
      joined = true
    }
    return joined
  }

  /// Whether a word joins a figure to the next one, and no comma alone.
  private static func hasJoint(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let figure = reading.figures[index]
    let end = max(figure.nounEnd, figure.last)
    return (end..<max(end, reading.figures[index + 1].first)).contains {
      reading.senses($0).contains(.joint) || reading.has(.plus, $0)
    }
  }

  /// `5,000 deaths and 200,000 cases`: the noun tells what happened, and tells it of its own number.
  static func namesEvent(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    guard figure.head >= 0 else { return false }
    let entry = reading.entry(figure.head)
    return entry.slot == figure.slot && entry.senses.contains(.slotNoun)
  }

  /// The slot over a part in between: `56 rebels dead, six of them on Monday, and four civilians`.
  static func overPart(_ reading: borrowing Reading, _ index: Int) -> Slot? {
    guard index > 1, reading.figures[index - 1].traits.contains(.partOf) else { return nil }
    let figure = reading.figures[index]
    let whole = reading.figures[index - 2]
    let end = reading.beforeBound(figure.first)
    guard figure.head >= 0, whole.head >= 0, reading.senses(end - 1).contains(.joint),
      end - reading.figures[index - 1].last <= 8,
      reading.sentenceStart(whole.first) == reading.sentenceStart(figure.first)
    else { return nil }
    for at in reading.figures[index - 1].last..<end - 1
    where !reading.senses(at).isDisjoint(with: [.auxiliary, .verb]) {
      return nil
    }
    return whole.slot == .none ? nil : whole.slot
  }

  /// Gives a figure the slot of the next one it is joined to: `five men and two women were killed`.
  static func backward(_ reading: inout Reading) {
    var index = reading.figures.count - 2
    while index >= 0 {
      if reading.figures[index].slot == .none, SlotFinder.counts(reading.figures[index]),
        reading.figures[index + 1].slot != .none, joins(reading, index, index + 1),
        hasJoint(reading, index)
          || index + 2 < reading.figures.count
            && joins(reading, index + 1, index + 2),
        !namesEvent(reading, reading.figures[index + 1])
      {
        reading.figures[index].slot = reading.figures[index + 1].slot
      }
      index -= 1
    }
  }
}
