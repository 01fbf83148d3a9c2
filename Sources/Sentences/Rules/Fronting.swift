import CopydeskCore

/// An adverbial at the start of a sentence does not end it, whatever follows.
struct Fronting: SentenceRule {
  var name: String { "fronting" }
  var note: String { "a time or place in front of the clause does not end the sentence" }
  var marks: Set<Mark> { [.stop] }
  var facts: Facts { [.isAbbreviated, .precedesCapital] }
  var examples: [Example] {
    [
      Example(parted: "On Jan. 5, at 6 a.m. The Hague was under water.")
    ]
  }

  /// A fronted adverbial is no longer than this, in words.
  private static let mostWords = 8

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.isAbbreviated, passage.shape == .capital else {
      return nil
    }
    var at = passage.sentenceContent
    let first = passage.word(from: at)
    guard passage.words.traits(of: passage.bytes, first).contains(.fronting) else { return nil }
    for _ in 0..<Self.mostWords {
      let word = passage.word(from: at)
      if word.isEmpty { return nil }
      if word.lowerBound == passage.word.lowerBound { return .join }
      if !isAdverbial(passage, word) { return nil }
      at = word.upperBound
      while at < passage.word.lowerBound, !passage.isWordPart(at) {
        at &+= passage.scalar(at).length
      }
    }
    return nil
  }

  private func isAdverbial(_ passage: borrowing Passage, _ word: Range<Int>) -> Bool {
    let traits = passage.words.traits(of: passage.bytes, word)
    return passage.bytes[word.lowerBound].isDigit
      || !traits.isDisjoint(with: [.fronting, .month, .date, .function, .mayEnd])
  }
}
