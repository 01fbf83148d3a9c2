import CopydeskCore

/// A stop after an ordinary word, before a capital: by far the most frequent case, so it is asked
/// first, and before the window is read.
struct PlainStop: SentenceRule {
  var name: String { "plain-stop" }
  var note: String { "a stop after an ordinary word and before a capital ends the sentence" }
  /// `Glance` asks before the window is read.
  var marks: Set<CandidateMark> { [] }
  var examples: [Example] {
    [Example(parted: "The army took the hill. | Residents fled north.")]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.terminals.count == 1 else { return nil }
    let glance = Glance(text: candidate.text, words: candidate.words)
    return glance.plainStop(candidate.terminals.lowerBound, candidate.sentence) == nil
      ? nil : .split
  }
}
