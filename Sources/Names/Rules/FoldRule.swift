import CopydeskCore

/// A rule that joins names of a set of documents.
///
/// An example's input is a text; its output lists what is one, as `A = B`, or stays apart, as
/// `A | B`.
protocol FoldRule: Rule {
  /// Joins what the rule finds to be one.
  func apply(to folding: Folding)
}

/// The rules in the order in which they are applied: the surest first.
enum FoldRules {
  static let all: [any FoldRule] = [
    SameLetters(), KnownNames(), FullNames(), PartNames(), SingleWords(), Slip(),
    OtherScripts(),
  ]
}
