import CopydeskCore

/// A heading, by-line or time stamp ends with its line, though it has no mark at its end.
struct Heading: SentenceRule {
  var name: String { "heading" }
  var note: String { "a line that ends early, or before a word that starts a sentence, is a unit" }
  var marks: Set<Mark> { [.line, .stop, .ellipsis] }
  var facts: Facts { .endsLine }
  var examples: [Example] {
    [
      Example(
        "Civilian lives\nThe opposition said people were trapped.",
        "Civilian lives | The opposition said people were trapped.")
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.lineEnd != nil, passage.shape != .small, passage.shape != .nothing,
      passage.mark == .line || passage.mark == .stop || passage.mark == .ellipsis
    else { return nil }
    if passage.mark != .line { return passage.endsShort ? .split : nil }
    switch passage.byte(passage.close &- 1) {
    case Byte.comma, Byte.hyphen, Byte.semicolon: return passage.endsVeryShort ? .split : nil
    default: break
    }
    if passage.endsShort { return passage.wordTraits.contains(.function) ? nil : .split }
    if passage.wordTraits.contains(.function) { return nil }
    return passage.followingTraits.contains(.starter) && passage.shape == .capital ? .split : nil
  }
}
