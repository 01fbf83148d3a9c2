import CopydeskCore

/// Addresses one after the other are a list.
struct WebAddress: SentenceRule {
  var name: String { "web-address" }
  var note: String { "an address after an address is an item of its own" }
  var marks: Set<CandidateMark> { [.gap, .line] }
  var examples: [Example] {
    [Example(parted: "See http://example.org/a | http://example.org/b?c=d")]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.shape == .small, candidate.text.hasAddress(candidate.next) else { return nil }
    var at = candidate.close
    let limit = max(candidate.sentence, at &- TextView.longestAddress)
    while at > limit, candidate.white(at &- 1) == 0 { at &-= 1 }
    return candidate.text.hasAddress(at) ? .split : nil
  }
}
