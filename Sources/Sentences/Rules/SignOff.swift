import CopydeskCore

/// The formula that closes a letter is a line, and the name under it another.
struct SignOff: SentenceRule {
  var name: String { "sign-off" }
  var note: String { "the name after Regards, and the like is a line of its own" }
  var marks: Set<CandidateMark> { [.gap, .line] }
  var facts: Facts { .precedesCapital }
  var examples: [Example] {
    [
      Example(parted: "Kind regards, | Ruth Vane"),
      Example(parted: "Thanks, Ruth, for the tea."),
    ]
  }

  /// A formula is no longer than this, in bytes.
  static let longest = 32
  /// Words of the formula, and of the name under it.
  private static let mostWords = 3

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.byte(candidate.close &- 1) == Byte.comma, isFormula(candidate),
      isName(candidate)
    else {
      return nil
    }
    return .split
  }

  private func isFormula(_ candidate: borrowing Candidate) -> Bool {
    var at = candidate.sentenceContent
    for _ in 0..<Self.mostWords {
      let word = candidate.word(from: at)
      guard candidate.words.traits(of: candidate.bytes, word).contains(.signOff) else {
        return false
      }
      if word.upperBound == candidate.close &- 1 { return true }
      at = candidate.skipWhite(word.upperBound)
    }
    return false
  }

  /// Whether a few words with capitals follow that no mark of punctuation ends.
  private func isName(_ candidate: borrowing Candidate) -> Bool {
    var at = candidate.next
    for _ in 0..<Self.mostWords {
      let word = candidate.word(from: at)
      if word.isEmpty || candidate.shape(at: word.lowerBound) != .capital { break }
      at = candidate.skipWhite(word.upperBound)
      if at == word.upperBound { break }
    }
    return at >= candidate.end || candidate.isWordPart(at)
  }
}
