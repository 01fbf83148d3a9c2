import CopydeskCore

extension SlotRule {
  /// Another number for what was just counted, without its noun.
  static let ellipsis = SlotRule(
    name: "ellipsis",
    note: "One source counts with a noun, the next in the same sentence without it.",
    examples: [
      Example(
        "Police say 12 people died, while doctors spoke of 20.", "12 killed|20 killed"),
      Example(
        "The army said 12 rebels were killed; the rebels put it at four.",
        "12 killed|four killed"),
      Example(
        "Around 900 workers protested, the union said. Police put the number at 500.",
        "900 gathered|500 gathered"),
      Example(
        "Dozens of people died in the fire, 30 according to police, 41 according to the union.",
        "Dozens killed|30 killed|41 killed"),
      Example("Some 900 people marched. The union spoke of 2,000.", "900 gathered|2,000 gathered"),
      Example("Ten men were killed, said a group of 30.", "Ten killed|30 "),
      Example("Ten men were killed, the firm paid 30.", "Ten killed|30 "),
    ],
    slot: { reading, index in
      guard let before = Ellipsis.antecedent(reading, index) else { return nil }
      return reading.figures[before].slot
    })
}

/// A number that shares the noun of the figure before it.
enum Ellipsis {
  /// Two counts of one thing seldom differ by more.
  private static let widest = 20.0
  /// Words between the verb of saying and the number: `put the number of them at`.
  private static let longest = 5

  /// The figure that counts with a noun what a figure without one counts too, by another source.
  static func antecedent(_ reading: borrowing Reading, _ index: Int) -> Int? {
    var at = index
    var steps = 0
    while at > 0, steps < mostSources, goesOn(reading, at) {
      at -= 1
      steps += 1
      if reading.figures[at].head >= 0 { return at }
    }
    return nil
  }

  /// Sources that count one thing in a row.
  private static let mostSources = 4

  /// True where a figure is another number for what the one before it counts.
  private static func goesOn(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let figure = reading.figures[index]
    let before = reading.figures[index - 1]
    guard figure.kind == .count, figure.head < 0, before.kind == .count,
      figure.low <= before.high * widest, before.low <= figure.high * widest
    else { return false }
    let bound = reading.beforeBound(figure.first)
    let start = reading.sentenceStart(figure.first)
    guard reading.sentenceStart(before.first) == start else {
      return endsClause(reading, figure.last) && reading.sentenceEnd(before.first) == start
        && (isPutAt(reading, bound, start) || isSpokenOf(reading, bound, start, before))
    }
    if isAttributed(reading, figure.last) {
      return startsClause(reading, before.nounEnd, figure.first)
    }
    guard endsClause(reading, figure.last), isOfInterest(reading, before) else { return false }
    guard let verb = verb(reading, bound, before.nounEnd) else {
      return isParallel(reading, bound, before)
    }
    return startsClause(reading, before.nounEnd, verb)
  }

  /// Those to whom something happened, or people: sources differ on how many they were.
  private static func isOfInterest(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    figure.slot != .none || figure.group != 0 && !reading.vocabulary.things[Int(figure.group)]
  }

  /// `put the number at`: it is the number of the sentence before.
  private static func isPutAt(_ reading: borrowing Reading, _ bound: Int, _ start: Int) -> Bool {
    guard reading.has(.at, bound - 1), reading.has(.tally, bound - 2) else { return false }
    let noun = reading.senses(bound - 3).contains(.determiner) ? bound - 4 : bound - 3
    return noun > start && reading.has(.put, noun)
  }

  /// `The union spoke of 20,000.`: behind a sentence about a crowd, what another counts of it.
  private static func isSpokenOf(
    _ reading: borrowing Reading, _ bound: Int, _ start: Int, _ before: Figure
  ) -> Bool {
    guard before.slot == .gathered, bound - start <= longestSubject,
      let verb = verb(reading, bound, start)
    else { return false }
    return !(start..<verb).contains { reading.kind($0) == .number }
  }

  /// Tokens of such a sentence before its number.
  private static let longestSubject = 12

  /// `380,000 according to the ministry`: the source follows at once.
  private static func isAttributed(_ reading: borrowing Reading, _ at: Int) -> Bool {
    let next = reading.kind(at) == .comma ? at + 1 : at
    return reading.has(.attributing, next)
      || reading.kind(next + 1) == .apostrophe && reading.has(.attributingElided, next + 2)
  }

  private static func endsClause(_ reading: borrowing Reading, _ at: Int) -> Bool {
    switch reading.kind(at) {
    case nil, .comma, .semicolon, .stop, .dash, .mark, .quote, .closeQuote: true
    default: reading.startsSentence(at)
    }
  }

  /// The verb of saying that governs the number: `said 5,000`, `spoke of 5,000`, `put it at 5,000`.
  private static func verb(
    _ reading: borrowing Reading, _ bound: Int, _ start: Int
  ) -> Int? {
    var at = bound - 1
    if reading.senses(at).contains(.say) { return at }
    guard reading.senses(at).contains(.preposition) else { return nil }
    // `said a group of 30`: with `of` the verb stands right before.
    let reach = reading.senses(at).contains(.partitive) ? 1 : longest
    let limit = max(start, bound - 1 - reach)
    at -= 1
    while at >= limit, reading.kind(at) == .word {
      if reading.senses(at).contains(.say) { return at }
      at -= 1
    }
    return nil
  }

  /// `sprachen von 30 Toten, die Regierung von elf`: the same preposition before both numbers.
  private static func isParallel(
    _ reading: borrowing Reading, _ bound: Int, _ before: Figure
  ) -> Bool {
    let one = reading.beforeBound(before.first) - 1
    guard one > 0, reading.senses(bound - 1).contains(.preposition),
      reading.senses(one - 1).contains(.say),
      reading.tokens[one].entry == reading.tokens[bound - 1].entry
    else { return false }
    return startsClause(reading, before.nounEnd, bound - 1)
  }

  /// Whether a comma, a semicolon, a dash or a conjunction stands between two tokens.
  private static func startsClause(_ reading: borrowing Reading, _ from: Int, _ to: Int) -> Bool {
    (from..<max(from, to)).contains {
      switch reading.kind($0) {
      case .comma, .semicolon, .dash: true
      case .word: !reading.senses($0).isDisjoint(with: [.conjunction, .joint])
      default: false
      }
    }
  }
}
