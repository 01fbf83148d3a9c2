import CopydeskCore

/// An item of a list starts a line, with a bullet, a number or a letter in front.
struct ListItem: SentenceRule {
  var name: String { "list-item" }
  var note: String { "a line that starts with a bullet, a number or a letter is an item of a list" }
  var facts: Facts { .endsLine }
  var examples: [Example] {
    [
      Example(
        "What to bring:\n• Water for 3 days\n• A torch",
        "What to bring: | • Water for 3 days | • A torch"),
      Example("Points:\n1) truce\n2) aid", "Points: | 1) truce | 2) aid"),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.lineEnd != nil else { return nil }
    if passage.hasBullet(passage.next) || passage.hasCounter(passage.next) { return .split }
    guard let after = passage.afterDashes(passage.next), passage.white(after &- 1) > 0 else {
      return nil
    }
    let listed = passage.afterDashes(passage.skipWhite(passage.lineStart)) != nil
    return listed || passage.mark != .line || passage.endsShort
      || passage.byte(passage.close &- 1) == Byte.colon ? .split : nil
  }
}
