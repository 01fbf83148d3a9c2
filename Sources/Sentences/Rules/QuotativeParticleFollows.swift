import CopydeskCore

/// Japanese carries a sentence on after a quotation with a particle.
struct QuotativeParticleFollows: SentenceRule {
  var name: String { "quotative-particle" }
  var note: String { "hiragana that touches a closing mark is a particle, and carries on" }
  var language: String { "ja" }
  var facts: Facts { .touches }
  var examples: [Example] {
    [Example("「行こう。」と彼は言った。雨だ。", "「行こう。」と彼は言った。 | 雨だ。")]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.shape == .uncased, candidate.next == candidate.close,
      candidate.close > candidate.terminals.upperBound
    else { return nil }
    let value = candidate.scalar(candidate.next).value
    return value >= 0x3041 && value <= 0x309F ? .join : nil
  }
}
