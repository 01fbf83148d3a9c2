import CopydeskCore

/// A face at the end of a sentence takes the place of its mark.
struct Emoticon: SentenceRule {
  var name: String { "emoticon" }
  var note: String { "a face such as :-) before a capital ends the sentence" }
  var marks: Set<CandidateMark> { [.gap, .line] }
  var facts: Facts { .precedesCapital }
  var examples: [Example] {
    [Example(parted: "We got the last boat :-) | Next year we fly.")]
  }

  /// A face is no longer than this, in bytes.
  private static let longest = 6

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    var at = candidate.close &- 1
    let limit = max(candidate.sentence, candidate.close &- Self.longest)
    while at > limit, candidate.byte(at) != Byte.colon { at &-= 1 }
    return at > limit && candidate.white(at &- 1) > 0
      && candidate.text.emoticonEnd(at) == candidate.close ? .split : nil
  }
}
