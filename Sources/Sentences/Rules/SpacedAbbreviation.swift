import CopydeskCore

/// An abbreviation of several words that is written with spaces: `z. B.`, `v. Chr.`, `a. C.`
struct SpacedAbbreviation: SentenceRule {
  var name: String { "spaced-abbreviation" }
  var note: String { "z. B. is the abbreviation z.B. with a space" }
  var marks: Set<Mark> { [.stop] }
  var language: String { "de" }
  var facts: Facts { .isNearStop }
  var examples: [Example] {
    [
      Example(parted: "Er brachte Wasser, z. B. aus Quellen. | Um 500 v. Chr. begann der Bau."),
      Example(parted: "Sie starb 480 v. Chr. | Der Krieg ging weiter."),
    ]
  }

  /// The first part of such an abbreviation is no longer, in bytes.
  private static let longestPart = 6

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.close == passage.terminals.upperBound else { return nil }
    if startsOne(passage) { return .join }
    let first = passage.wordBeforeWord
    guard first.count <= Self.longestPart, passage.byte(first.upperBound) == Byte.stop,
      passage.word.lowerBound &- first.upperBound <= 3
    else { return nil }
    let traits = passage.words.traits(of: passage.bytes, first, passage.word)
    if !traits.isDisjoint(with: [.inner, .title]) { return .join }
    guard !traits.isDisjoint(with: [.mayEnd, .final]) else { return nil }
    if passage.shape == .capital, traits.contains(.final) { return .split }
    return passage.startsClause ? .split : .join
  }

  private func startsOne(_ passage: borrowing Passage) -> Bool {
    guard !passage.following.isEmpty, passage.word.count <= Self.longestPart else { return false }
    let after = passage.byte(passage.following.upperBound)
    guard after == Byte.stop else { return false }
    let traits = passage.words.traits(of: passage.bytes, passage.word, passage.following)
    return !traits.isDisjoint(with: .abbreviation)
  }
}
