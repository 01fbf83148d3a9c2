import CopydeskCore

/// What no rule before spoke of ends the sentence.
struct Terminals: SentenceRule {
  var name: String { "terminal" }
  var note: String { "a terminal ends the sentence where nothing speaks against it" }
  var examples: [Example] {
    [
      Example(parted: "Who knew? | Nobody. | 12 villages are empty! | Leave.")
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? { .split }
}
