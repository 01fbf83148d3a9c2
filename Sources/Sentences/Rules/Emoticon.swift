import CopydeskCore

/// A face at the end of a sentence takes the place of its mark.
struct Emoticon: SentenceRule {
  var name: String { "emoticon" }
  var note: String { "a face such as :-) before a capital ends the sentence" }
  var marks: Set<Mark> { [.gap, .line] }
  var facts: Facts { .precedesCapital }
  var examples: [Example] {
    [Example(parted: "We got the last boat :-) | Next year we fly.")]
  }

  /// A face is no longer than this, in bytes.
  private static let longest = 6

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    var at = passage.close &- 1
    let limit = max(passage.sentence, passage.close &- Self.longest)
    while at > limit, passage.byte(at) != Byte.colon { at &-= 1 }
    return at > limit && passage.white(at &- 1) > 0
      && passage.text.emoticonEnd(at) == passage.close ? .split : nil
  }
}
