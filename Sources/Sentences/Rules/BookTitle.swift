import CopydeskCore

/// A mark inside the title of a work ends nothing.
struct BookTitle: SentenceRule {
  var name: String { "book-title" }
  var language: String { "zh" }
  var note: String { "a mark between 《 and 》 belongs to the title of a work" }
  var marks: Set<CandidateMark> { [.foreign, .question, .exclamation, .ellipsis] }
  var examples: [Example] {
    [Example(parted: "他写了《走吧！走吧！》这本书。 | 书很好。")]
  }

  /// A title is no longer, in bytes.
  private static let longest = 120

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    var at = candidate.terminals.lowerBound
    guard candidate.byte(at) >= 0x80 else { return nil }
    let limit = max(candidate.sentence, at &- Self.longest)
    while at > limit {
      at &-= 1
      // 《 and 》 differ in their last byte.
      guard candidate.byte(at) == 0xE3, candidate.byte(at &+ 1) == 0x80 else { continue }
      if candidate.byte(at &+ 2) == 0x8A { return .join }
      if candidate.byte(at &+ 2) == 0x8B { return nil }
    }
    return nil
  }
}
