import CopydeskCore

extension SlotRule {
  /// A count that a noun like toll announces.
  static let toll = SlotRule(
    name: "toll",
    note:
      "A death toll, a number of dead, then verbs and prepositions only, then the figure: put the death toll at around 94,000.",
    examples: [
      Example("The group puts the death toll at around 94,000.", "94,000 killed"),
      Example("Ferry toll hits 93; captain held", "93 killed"),
      Example("Rescue workers put the number of dead at 38.", "38 killed"),
      Example("The toll is expected to pass 500.", "500 killed"),
      Example("They put the toll since March 2011 at around 2,400.", "2,400 killed"),
      Example("The toll rose by nine to 56.", "nine |56 killed"),
      Example(
        "The death toll from the fire that swept through the old market hall rose to 24.",
        "24 killed"),
      Example("The ship is licensed for 120 passengers.", "120 "),
    ],
    slot: { reading, index in
      let figure = reading.figures[index]
      if isStep(reading, figure.first) { return nil }
      let reach = isReached(reading, figure) ? farthest : longest
      let start = max(reading.sentenceStart(figure.first), figure.first - reach)
      var at = figure.first - 1
      while at >= start {
        if reading.kind(at) == .semicolon || reading.kind(at) == .stop { return nil }
        if at < figure.first - 1, reading.kind(at) == .number,
          !NonFigure.isYear(reading.literal(at)), !isStep(reading, at)
        {
          return nil
        }
        if let event = reading.event(at), event.end <= figure.first,
          event.entry.senses.contains(.toll)
        {
          return fits(reading, event.end, figure) ? event.entry.slot : nil
        }
        at -= 1
      }
      return nil
    })

  private static let longest = 12
  /// The same where what the toll rose to is plain: `Zahl der Toten nach dem Brand ist auf acht`.
  private static let farthest = 20
  private static let strangers = 3
  private static let farStrangers = 7

  /// A number that something rises to: right behind the verb and a preposition, or before the verb.
  private static func isReached(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    guard figure.head < 0 else { return false }
    let bound = reading.beforeBound(figure.first)
    if reading.vocabulary.traits.contains(.verbSecond), reading.has(.upTo, bound - 1) {
      return reading.has(.rise, figure.last)
    }
    return reading.has(.rise, bound - 1)
      || reading.senses(bound - 1).contains(.preposition) && reading.has(.rise, bound - 2)
  }

  /// `rose by nine`: how much it rose is no toll.
  private static func isStep(_ reading: borrowing Reading, _ first: Int) -> Bool {
    reading.has(.step, first - 1)
  }

  /// Nothing but function words, verbs and names of time between the toll and the figure, and nothing else counted.
  private static func fits(_ reading: borrowing Reading, _ from: Int, _ figure: Figure) -> Bool {
    if figure.head >= 0, !SlotRule.isPerson(reading, figure),
      reading.entry(figure.head).slot == .none
    {
      return false
    }
    // `the number of victims of violence in the country`: a general count, unless it stands near.
    let isFar = isReached(reading, figure) && !reading.senses(from).contains(.partitive)
    var found = 0
    for at in from..<figure.first where reading.kind(at) == .word {
      let senses = reading.senses(at)
      if senses.isDisjoint(
        with: Senses.function.union([
          .verb, .qualifier, .weekday, .month, .expected, .say, .article, .phraseStart,
        ]))
      {
        found += 1
      }
    }
    return found <= (isFar ? farStrangers : strangers)
  }
}
