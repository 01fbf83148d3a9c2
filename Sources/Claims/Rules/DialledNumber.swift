import CopydeskCore

extension NonFigure {
  /// Telephone numbers that are written in groups.
  static let dialledNumber = NonFigure(
    name: "dialled number",
    note:
      "Groups of digits with nothing but spaces, hyphens or brackets between: behind a plus sign, or at least four of them.",
    examples: [
      Example("Press office, tel. +49 30 555 01 01 (12 lines)", "12"),
      Example("Call +1 (202) 555-0134 before 40 people do.", "40"),
      Example("Reach us on 01 55 55 01 01.", ""), Example("It rose by +12 points.", "12"),
    ],
    end: { reading, index in
      guard reading.kind(index) == .number, isGroup(reading, index) else { return nil }
      let isInternational = reading.kind(index - 1) == .plus && reading.isGlued(index)
      var groups = 1
      var end = index + 1
      while let next = nextGroup(reading, end) {
        groups += 1
        end = next
      }
      return groups >= (isInternational ? 2 : leastGroups) ? end : nil
    })

  /// Fewer groups without a plus sign may be figures of a list.
  private static let leastGroups = 4
  /// Digits of the longest group.
  private static let longestGroup = 8

  private static func isGroup(_ reading: borrowing Reading, _ at: Int) -> Bool {
    let literal = reading.literal(at)
    return literal.style == .plain && literal.digits <= longestGroup
  }

  /// One past the group of digits that follows, over a hyphen or brackets.
  private static func nextGroup(_ reading: borrowing Reading, _ from: Int) -> Int? {
    var at = from
    if reading.kind(at) == .close || reading.kind(at) == .hyphen { at += 1 }
    if reading.kind(at) == .open, reading.kind(at + 2) == .close { at += 1 }
    guard reading.kind(at) == .number, isGroup(reading, at),
      !reading.tokens[at].flags.contains(.line)
    else { return nil }
    return at + 1
  }
}
