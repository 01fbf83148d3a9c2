import CopydeskCore

/// An abbreviation of several words that is written with spaces: `z. B.`, `v. Chr.`, `a. C.`
struct SpacedAbbreviation: SentenceRule {
  var name: String { "spaced-abbreviation" }
  var note: String { "z. B. is the abbreviation z.B. with a space" }
  var marks: Set<CandidateMark> { [.stop] }
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

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.close == candidate.terminals.upperBound else { return nil }
    if startsOne(candidate) { return .join }
    let first = candidate.wordBeforeWord
    guard first.count <= Self.longestPart, candidate.byte(first.upperBound) == Byte.stop,
      candidate.word.lowerBound &- first.upperBound <= 3
    else { return nil }
    let traits = candidate.words.traits(of: candidate.bytes, first, candidate.word)
    if !traits.isDisjoint(with: [.inner, .title]) { return .join }
    guard !traits.isDisjoint(with: [.mayEnd, .final]) else { return nil }
    if candidate.shape == .capital, traits.contains(.final) { return .split }
    return candidate.startsClause ? .split : .join
  }

  private func startsOne(_ candidate: borrowing Candidate) -> Bool {
    guard !candidate.following.isEmpty, candidate.word.count <= Self.longestPart else {
      return false
    }
    let after = candidate.byte(candidate.following.upperBound)
    guard after == Byte.stop else { return false }
    let traits = candidate.words.traits(of: candidate.bytes, candidate.word, candidate.following)
    return !traits.isDisjoint(with: .abbreviation)
  }
}
