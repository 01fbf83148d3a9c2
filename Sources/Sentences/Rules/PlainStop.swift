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
  /// more small letters that no list has as an abbreviation, the stop, a space, a capital, all of
  /// ASCII.
  @inline(__always)
  func plainStop(_ index: Int) -> (close: Int, next: Int)? {
    guard index &+ 2 < end, bytes[index] == Byte.stop, bytes[index &+ 1] == Byte.space,
      bytes[index &+ 2].isUpper
    else { return nil }
    let limit = max(sentence, index &- Vocabulary.longestWord)
    var at = index
    while at > limit, bytes[at &- 1].isLower { at &-= 1 }
    guard index &- at >= Self.shortestWord, at > limit, bytes[at &- 1] == Byte.space,
      words.traits(ofSmall: bytes, at..<index).isDisjoint(with: [.abbreviation, .unit])
    else { return nil }
    return (index &+ 1, index &+ 2)
  }
}
