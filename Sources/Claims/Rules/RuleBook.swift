import CopydeskCore

/// A rule for a number that is no figure: it says where such a number ends.
struct NonFigure: Rule {
  let name: String
  let note: String
  /// Texts and the figures that are left in them as they are written, parted by `|`.
  let examples: [Example]
  /// One past the last token of the number at a token, nil where the rule does not hold.
  let end: @Sendable (_ reading: borrowing Reading, _ index: Int) -> Int?
}

/// The rules in the order in which they are tried; the first that holds decides.
enum RuleBook {
  static let nonFigures: [NonFigure] = [
    .dialledNumber, .code, .clockTime, .hourOfDay, .calendarDate, .ordinalNumber, .age, .gameScore,
    .numberedThing,
    .streetAddress, .listNumber, .pronounOne, .calendarYear,
  ]
}
