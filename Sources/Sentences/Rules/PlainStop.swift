import CopydeskCore

/// A stop after an ordinary word, before a capital: by far the most frequent case, so it is asked
/// first.
struct PlainStop: SentenceRule {
  var name: String { "plain-stop" }
  var note: String { "a stop after an ordinary word and before a capital ends the sentence" }
  var examples: [Example] {
    [
      Example(parted: "The army took the hill. | Residents fled north.")
    ]
  }

  func verdict(_ passage: Passage) -> Verdict? {
    guard passage.mark == .stop, passage.shape == .capital, passage.next > passage.close,
      passage.word.count > 2, passage.bytes[passage.word.lowerBound].isLower,
      passage.wordTraits.isDisjoint(with: [.abbreviation, .unit])
    else { return nil }
    for index in passage.word where !passage.bytes[index].isLower { return nil }
    return .split
  }
}
