import CopydeskCore

/// The formula that closes a letter is a line, and the name under it another.
struct SignOff: SentenceRule {
  var name: String { "sign-off" }
  var note: String { "the name after Regards, and the like is a line of its own" }
  var marks: Set<Mark> { [.gap, .line] }
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

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.byte(passage.close &- 1) == Byte.comma, isFormula(passage), isName(passage) else {
      return nil
    }
    return .split
  }

  private func isFormula(_ passage: borrowing Passage) -> Bool {
    var at = passage.sentenceContent
    for _ in 0..<Self.mostWords {
      let word = passage.word(from: at)
      guard passage.words.traits(of: passage.bytes, word).contains(.signOff) else { return false }
      if word.upperBound == passage.close &- 1 { return true }
      at = passage.skipWhite(word.upperBound)
    }
    return false
  }

  /// Whether a few words with capitals follow that no mark of punctuation ends.
  private func isName(_ passage: borrowing Passage) -> Bool {
    var at = passage.next
    for _ in 0..<Self.mostWords {
      let word = passage.word(from: at)
      if word.isEmpty || passage.shape(at: word.lowerBound) != .capital { break }
      at = passage.skipWhite(word.upperBound)
      if at == word.upperBound { break }
    }
    return at >= passage.end || passage.isWordPart(at)
  }
}
