import CopydeskCore

/// A sentence that starts although nothing ended the one before: a heading in front, a stop that
/// was forgotten.
struct MissingStop: SentenceRule {
  var name: String { "missing-stop" }
  var note: String { "a capital on a word that has one only at the start, amid a line, starts one" }
  var marks: Set<Mark> { [.gap] }
  var examples: [Example] {
    [
      Example(parted: "Prices rose with the demand for petrol | The link lies in an order."),
      Example(parted: "He moved to The Hague after the war."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? { nil }
}

extension Passage {
  /// Reads the gap before the word there.
  ///
  /// - Returns: whether a sentence starts there, where an opener stands: what comes before could end
  ///   a sentence.
  mutating func readGap(_ index: Int) -> Bool {
    close = index &- 1
    mark = .gap
    readBefore(close)
    return word.lowerBound > sentenceContent && wordTraits.isDisjoint(with: [.function, .title])
  }
}
