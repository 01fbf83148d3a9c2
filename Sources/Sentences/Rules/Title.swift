import CopydeskCore

/// A title stands before a name and ends no sentence.
struct Title: SentenceRule {
  var name: String { "title" }
  var note: String { "the abbreviation of a title stands before a name" }
  var marks: Set<CandidateMark> { [.stop] }
  var facts: Facts { .isListed }
  var examples: [Example] {
    [
      Example(
        parted:
          "Brig. Gen. Tomas Kessel ordered the withdrawal at dawn. | His deputy, Lt. Col. Ines Waring, signed the order."
      )
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.wordTraits.contains(.title),
      !candidate.wordTraits.contains(.mayEnd), !candidate.closesQuotation
    else { return nil }
    return .join
  }
}
