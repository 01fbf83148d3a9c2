import CopydeskCore

/// An abbreviation that points to what follows ends no sentence.
struct InnerAbbreviation: SentenceRule {
  var name: String { "inner-abbreviation" }
  var note: String { "an abbreviation such as e.g. or vs. points to what follows" }
  var marks: Set<CandidateMark> { [.stop] }
  var facts: Facts { .isListed }
  var examples: [Example] {
    [
      Example(parted: "Bring papers, e.g. Syrian passports."),
      Example(parted: "Approx. 300 people marched."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    candidate.mark == .stop && candidate.wordTraits.contains(.inner) && !candidate.closesQuotation
      ? .join : nil
  }
}
