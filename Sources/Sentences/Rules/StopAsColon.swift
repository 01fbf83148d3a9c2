import CopydeskCore

/// In Armenian a single stop parts what a colon parts elsewhere.
struct StopAsColon: SentenceRule {
  var name: String { "stop-as-colon" }
  var language: String { "hy" }
  var note: String { "where a language ends its sentences otherwise, a stop ends none" }
  var marks: Set<Mark> { [.stop] }
  var examples: [Example] {
    [Example(parted: "Նա ասաց. Մենք գնում ենք: | Հետո լռեց:")]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    passage.words.language.contains(.stopIsColon) && passage.terminals.count == 1
      && passage.byte(passage.terminals.lowerBound) == Byte.stop && passage.lineEnd == nil
      ? .join : nil
  }
}
