import CopydeskCore

/// A rule that says of two different words that they are no spellings of one, however alike they are.
///
/// An example's input is a text; its output lists what stays apart, as `A | B`.
protocol SpellingBar: Rule {
  /// Whether it holds for two words by their numbers.
  func bars(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> Bool
}

/// The bars in the order in which they are asked.
enum SpellingBars {
  static let all: [any SpellingBar] = [
    OtherNumber(), OtherFigure(), InhabitantOfPlace(), OtherGivenName(), CommonWord(),
    OtherDirection(), OtherSyllables(), Derived(),
  ]

  /// The first bar that holds; nil if none does.
  static func first(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> (any SpellingBar)? {
    all.first { $0.bars(a, b, matcher) }
  }
}
