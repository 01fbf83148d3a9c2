import CopydeskCore

/// A rule that says of two names of several words that they are two, whatever their spelling.
///
/// An example's input is a text; its output lists what stays apart, as `A | B`.
protocol NameBar: Rule {
  /// Whether it holds for two names, the first of not more words than the second.
  func bars(_ few: ParsedName, _ many: ParsedName, _ matcher: Matcher) -> Bool
}

/// The bars in the order in which they are asked.
enum NameBars {
  static let all: [any NameBar] = [OtherInitial(), TurnedNames(), OtherWords()]

  /// The first bar that holds; nil if none does.
  static func first(
    _ few: ParsedName, _ many: ParsedName, _ matcher: Matcher
  ) -> (any NameBar)? {
    all.first { $0.bars(few, many, matcher) }
  }
}
