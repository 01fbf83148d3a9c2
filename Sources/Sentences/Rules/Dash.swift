import CopydeskCore

/// A dash after the mark: a credit after the last sentence, a turn of a dialogue, or the sentence
/// going on.
struct Dash: SentenceRule {
  var name: String { "dash" }
  var note: String {
    "after a mark and a dash a dateline or a small letter goes on, a credit is new"
  }
  var facts: Facts { .precedesSymbol }
  var examples: [Example] {
    [
      Example(parted: "MOSCOW, Jan. 3. — The president signed the decree."),
      Example(parted: "Marvik, 3 nov (EFE).- Two ports were closed."),
      Example(parted: "The chief (Gen. Mott) - a hard man! - refused."),
      Example(parted: "The vote was delayed again. | — Agence France-Presse"),
    ]
  }

  /// A dateline is no longer than this, in bytes.
  private static let longestDateline = 64

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.shape == .symbol, let after = candidate.afterDashes(candidate.next) else {
      return nil
    }
    switch candidate.shape(at: after) {
    case .small: return .join
    case .nothing: return nil
    default: break
    }
    if isDateline(candidate) { return .join }
    return candidate.next > candidate.close ? .split : nil
  }

  private func isDateline(_ candidate: borrowing Candidate) -> Bool {
    guard candidate.mark == .stop, candidate.close &- candidate.sentence < Self.longestDateline
    else {
      return false
    }
    if endsWithAgency(candidate) { return true }
    let first = candidate.word(from: candidate.sentenceContent)
    guard first.count > 1 else { return false }
    for index in first where candidate.bytes[index].isLower { return false }
    return candidate.bytes[first.lowerBound].isUpper
  }

  /// `(EFE).-`: an agency in capitals and brackets right before the mark and the dash.
  private func endsWithAgency(_ candidate: borrowing Candidate) -> Bool {
    var at = candidate.close &- 2
    guard candidate.next == candidate.close, at > candidate.sentence,
      candidate.byte(at) == UInt8(ascii: ")")
    else { return false }
    at &-= 1
    let last = at
    while at > candidate.sentence, candidate.byte(at).isUpper { at &-= 1 }
    return last > at &+ 1 && candidate.byte(at) == UInt8(ascii: "(")
  }
}
