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

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.lineEnd != nil else { return nil }
    if candidate.hasBullet(candidate.next) || candidate.hasCounter(candidate.next) { return .split }
    guard let after = candidate.afterDashes(candidate.next), candidate.white(after &- 1) > 0 else {
      return nil
    }
    let listed = candidate.afterDashes(candidate.skipWhite(candidate.lineStart)) != nil
    return listed || candidate.mark != .line || candidate.endsShort
      || candidate.byte(candidate.close &- 1) == Byte.colon ? .split : nil
  }
}
