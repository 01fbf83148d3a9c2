import CopydeskCore

/// E-mail quotes line by line, with a mark in front that must stay in front.
struct QuotedLine: SentenceRule {
  var name: String { "quoted-line" }
  var note: String { "a line that starts with > is a quotation in e-mail and stays a line" }
  var facts: Facts { .endsLine }
  var examples: [Example] {
    [Example("> is it over\n> or not", "> is it over | > or not")]
  }

  private static let mark = UInt8(ascii: ">")

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard let lineEnd = candidate.lineEnd else { return nil }
    return candidate.byte(lineEnd &+ 1) == Self.mark
      || candidate.byte(candidate.lineStart) == Self.mark
      ? .split : nil
  }
}
