import CopydeskCore

/// A piece without a letter or digit is no sentence: it stays with what goes before.
struct NothingFollows: SentenceRule {
  var name: String { "nothing-follows" }
  var note: String { "marks without a letter or digit after them are no sentence of their own" }
  var facts: Facts { .precedesSymbol }
  var examples: [Example] {
    [
      Example(parted: "The truce holds. -"),
      Example(parted: "He is gone. ***"),
    ]
  }

  /// Longer rows of marks are ornaments between sentences, and end what goes before.
  private static let reach = 8

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.shape == .symbol || candidate.shape == .nothing else { return nil }
    var at = candidate.content
    let limit = min(candidate.end, at &+ Self.reach)
    while at < limit {
      if candidate.isWordPart(at) { return nil }
      at &+= candidate.scalar(at).length
    }
    return at >= candidate.end ? .join : nil
  }
}
