import CopydeskCore

/// An adverbial at the start of a sentence does not end it, whatever follows.
struct Fronting: SentenceRule {
  var name: String { "fronting" }
  var note: String { "a time or place in front of the clause does not end the sentence" }
  var marks: Set<CandidateMark> { [.stop] }
  var facts: Facts { [.isAbbreviated, .precedesCapital] }
  var examples: [Example] {
    [
      Example(parted: "On Jan. 5, at 6 a.m. The Hague was under water.")
    ]
  }

  /// A fronted adverbial is no longer than this, in words.
  private static let mostWords = 8

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.isAbbreviated, candidate.shape == .capital else {
      return nil
    }
    var at = candidate.sentenceContent
    let first = candidate.word(from: at)
    guard candidate.words.traits(of: candidate.bytes, first).contains(.fronting) else { return nil }
    for _ in 0..<Self.mostWords {
      let word = candidate.word(from: at)
      if word.isEmpty { return nil }
      if word.lowerBound == candidate.word.lowerBound { return .join }
      if !isAdverbial(candidate, word) { return nil }
      at = word.upperBound
      while at < candidate.word.lowerBound, !candidate.isWordPart(at) {
        at &+= candidate.scalar(at).length
      }
    }
    return nil
  }

  private func isAdverbial(_ candidate: borrowing Candidate, _ word: Range<Int>) -> Bool {
    let traits = candidate.words.traits(of: candidate.bytes, word)
    return candidate.bytes[word.lowerBound].isDigit
      || !traits.isDisjoint(with: [.fronting, .month, .date, .function, .mayEnd])
  }
}
