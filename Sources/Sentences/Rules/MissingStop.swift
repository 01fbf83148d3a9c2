import CopydeskCore

/// A sentence that starts although nothing ended the one before: a heading in front, a stop that
/// was forgotten.
struct MissingStop: SentenceRule {
  var name: String { "missing-stop" }
  var note: String { "a capital on a word that has one only at the start, amid a line, starts one" }
  var marks: Set<CandidateMark> { [.gap] }
  var examples: [Example] {
    [
      Example(parted: "Prices rose with the demand for petrol | The link lies in an order."),
      Example(parted: "He moved to The Hague after the war."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    let glance = Glance(text: candidate.text, words: candidate.words)
    guard glance.hasOpener(candidate.next, candidate.sentence),
      candidate.word.lowerBound > candidate.sentenceContent,
      candidate.wordTraits.isDisjoint(with: [.function, .title])
    else { return nil }
    return .split
  }
}
