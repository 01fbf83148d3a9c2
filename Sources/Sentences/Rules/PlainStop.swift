import CopydeskCore

/// A stop after an ordinary word, before a capital: by far the most frequent case, so it is asked
/// first, and before the window is read.
struct PlainStop: SentenceRule {
  var name: String { "plain-stop" }
  var note: String { "a stop after an ordinary word and before a capital ends the sentence" }
  var marks: Set<Mark> { [.stop] }
  var examples: [Example] {
    [Example(parted: "The army took the hill. | Residents fled north.")]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.terminals.count == 1 else { return nil }
    return passage.plainStop(passage.terminals.lowerBound) == nil ? nil : .split
  }
}

extension Passage {
  /// Shorter words may be abbreviations that no list has.
  private static let shortestWord = 3

  /// Where the sentence ends and the next one starts, if the stop there is a plain one: three or
  /// more letters, all small but perhaps the first, that no list has as an abbreviation, the stop, a
  /// space, a capital, all of ASCII.
  @inline(__always)
  func plainStop(_ index: Int) -> (close: Int, next: Int)? {
    guard index &+ 2 < end, bytes[index] == Byte.stop, bytes[index &+ 1] == Byte.space,
      bytes[index &+ 2].isUpper
    else { return nil }
    let word = plainWord(before: index)
    guard word.count >= Self.shortestWord,
      words.traits(ofPlain: bytes, word)
        .isDisjoint(with: [.abbreviation, .unit, .reference, .ordinal])
    else { return nil }
    return (index &+ 1, index &+ 2)
  }

  /// The word before the index if it is small letters of ASCII, perhaps after one capital, with a
  /// space before it in the same sentence; empty if not.
  @inline(__always)
  func plainWord(before index: Int) -> Range<Int> {
    let limit = max(sentence, index &- Vocabulary.longestWord)
    var at = index
    while at > limit, bytes[at &- 1].isLower { at &-= 1 }
    if at > limit, bytes[at &- 1].isUpper { at &-= 1 }
    return at > limit && bytes[at &- 1] == Byte.space ? at..<index : index..<index
  }

  /// Whether the mark there, or a closing mark of quotation after it, is the last byte of the piece:
  /// there is nothing to decide.
  @inline(__always)
  func isLast(_ index: Int) -> Bool {
    index &+ 1 == end || (index &+ 2 == end && bytes[index &+ 1] == Byte.quote)
  }

  /// Whether the sentence goes on after the stop there, for reasons that need no window: a small
  /// letter, a digit or a comma touches it, or the word before it is an abbreviation that the next
  /// letter cannot end.
  ///
  /// The rules would say the same, with their names.
  @inline(__always)
  func goesOn(_ index: Int) -> Bool {
    guard bytes[index] == Byte.stop else { return false }
    let after = byte(index &+ 1)
    if after.isLower || after.isDigit || after == Byte.comma { return true }
    guard after == Byte.space else { return after.isUpper && isInsideInitials(index) }
    let next = byte(index &+ 2)
    guard next.isLetter || next.isDigit else { return false }
    let word = plainWord(before: index)
    guard !word.isEmpty else { return false }
    let traits = words.traits(ofPlain: bytes, word)
    if next.isLower { return !traits.isDisjoint(with: .abbreviation) }
    if next.isDigit { return !traits.isDisjoint(with: [.reference, .date]) }
    return traits.contains(.title) && !traits.contains(.mayEnd)
  }

  /// Whether single capitals with a stop stand on either side: `U.S.`
  private func isInsideInitials(_ index: Int) -> Bool {
    byte(index &+ 2) == Byte.stop && byte(index &- 1).isUpper && !isWordPart(index &- 2)
  }
}
