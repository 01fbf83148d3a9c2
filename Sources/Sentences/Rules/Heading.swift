import CopydeskCore

/// A heading, by-line or time stamp ends with its line, though it has no mark at its end.
struct Heading: SentenceRule {
  var name: String { "heading" }
  var note: String { "a line that ends early, or before a word that starts a sentence, is a unit" }
  var marks: Set<CandidateMark> { [.line, .stop, .ellipsis] }
  var facts: Facts { .endsLine }
  var examples: [Example] {
    [
      Example(
        "Civilian lives\nThe opposition said people were trapped.",
        "Civilian lives | The opposition said people were trapped.")
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.lineEnd != nil, candidate.shape != .small, candidate.shape != .nothing,
      candidate.mark == .line || candidate.mark == .stop || candidate.mark == .ellipsis
    else { return nil }
    if candidate.mark != .line { return candidate.endsShort ? .split : nil }
    switch candidate.byte(candidate.close &- 1) {
    case Byte.comma, Byte.hyphen, Byte.semicolon: return candidate.endsVeryShort ? .split : nil
    default: break
    }
    if candidate.endsShort { return candidate.wordTraits.contains(.function) ? nil : .split }
    if candidate.wordTraits.contains(.function) { return nil }
    return candidate.followingTraits.contains(.starter) && candidate.shape == .capital
      ? .split : nil
  }
}
