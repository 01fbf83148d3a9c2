import CopydeskCore

/// A heading of a wiki, a row of a table, a ruled line: marks at the start of a line keep it a line.
struct MarkedLine: SentenceRule {
  var name: String { "marked-line" }
  var note: String { "a line that starts with ==, ##, | or a row of marks is a line of its own" }
  var facts: Facts { .endsLine }
  var examples: [Example] {
    [
      Example(
        "The log said:\n== Part two ==\nIt rained.", "The log said: | == Part two == | It rained."),
      Example("Costs\n| coal | 12 |\n| oil | 30 |", "Costs | | coal | 12 | | | oil | 30 |"),
    ]
  }

  private static let bar = UInt8(ascii: "|")
  private static let hash = UInt8(ascii: "#")
  /// Two hyphens are a dash, so that only three are a row.
  private static let shortestRule = 3

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    isMarked(candidate.next, candidate) || wasMarked(candidate) ? .split : nil
  }

  /// Whether the line before is marked, and not only begins with a row of marks.
  private func wasMarked(_ candidate: borrowing Candidate) -> Bool {
    let first = candidate.skipWhite(candidate.lineStart)
    let mark = candidate.byte(first)
    return isMarked(first, candidate)
      && (mark == Self.bar || mark == Self.hash || candidate.byte(candidate.close &- 1) == mark)
  }

  private func isMarked(_ index: Int, _ candidate: borrowing Candidate) -> Bool {
    let mark = candidate.byte(index)
    if mark == Self.bar { return true }
    guard Ornament.signs.contains(mark) else { return false }
    if mark == Self.hash, candidate.white(index &+ 1) > 0 { return true }
    let count = mark == Byte.hyphen ? Self.shortestRule : 2
    for offset in 1..<count where candidate.byte(index &+ offset) != mark { return false }
    return true
  }
}
