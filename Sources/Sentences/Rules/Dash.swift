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

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.shape == .symbol, let after = passage.afterDashes(passage.next) else {
      return nil
    }
    switch passage.shape(at: after) {
    case .small: return .join
    case .nothing: return nil
    default: break
    }
    if isDateline(passage) { return .join }
    return passage.next > passage.close ? .split : nil
  }

  private func isDateline(_ passage: borrowing Passage) -> Bool {
    guard passage.mark == .stop, passage.close &- passage.sentence < Self.longestDateline else {
      return false
    }
    if endsWithAgency(passage) { return true }
    let first = passage.word(from: passage.sentenceContent)
    guard first.count > 1 else { return false }
    for index in first where passage.bytes[index].isLower { return false }
    return passage.bytes[first.lowerBound].isUpper
  }

  /// `(EFE).-`: an agency in capitals and brackets right before the mark and the dash.
  private func endsWithAgency(_ passage: borrowing Passage) -> Bool {
    var at = passage.close &- 2
    guard passage.next == passage.close, at > passage.sentence,
      passage.byte(at) == UInt8(ascii: ")")
    else { return false }
    at &-= 1
    let last = at
    while at > passage.sentence, passage.byte(at).isUpper { at &-= 1 }
    return last > at &+ 1 && passage.byte(at) == UInt8(ascii: "(")
  }
}
