import CopydeskCore

/// In Armenian a single stop parts what a colon parts elsewhere.
struct StopAsColon: SentenceRule {
  var name: String { "stop-as-colon" }
  var language: String { "hy" }
  var note: String { "where a language ends its sentences otherwise, a stop ends none" }
  var marks: Set<CandidateMark> { [.stop] }
  var examples: [Example] {
    [Example(parted: "Նա ասաց. Մենք գնում ենք: | Հետո լռեց:")]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    candidate.words.language.contains(.stopIsColon) && candidate.terminals.count == 1
      && candidate.byte(candidate.terminals.lowerBound) == Byte.stop && candidate.lineEnd == nil
      ? .join : nil
  }
}
