import CopydeskCore

/// A mark inside the title of a work ends nothing.
struct BookTitle: SentenceRule {
  var name: String { "book-title" }
  var language: String { "zh" }
  var note: String { "a mark between 《 and 》 belongs to the title of a work" }
  var marks: Set<Mark> { [.foreign, .question, .exclamation, .ellipsis] }
  var examples: [Example] {
    [Example(parted: "他写了《走吧！走吧！》这本书。 | 书很好。")]
  }

  /// A title is no longer, in bytes.
  private static let longest = 120

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    var at = passage.terminals.lowerBound
    guard passage.byte(at) >= 0x80 else { return nil }
    let limit = max(passage.sentence, at &- Self.longest)
    while at > limit {
      at &-= 1
      // 《 and 》 differ in their last byte.
      guard passage.byte(at) == 0xE3, passage.byte(at &+ 1) == 0x80 else { continue }
      if passage.byte(at &+ 2) == 0x8A { return .join }
      if passage.byte(at &+ 2) == 0x8B { return nil }
    }
    return nil
  }
}
