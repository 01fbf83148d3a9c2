import CopydeskCore

/// Text that touches the mark: mostly a name, a figure or an address, sometimes a space left out.
struct MissingSpace: SentenceRule {
  var name: String { "missing-space" }
  var note: String { "a mark inside a word ends nothing, but for a space that was left out" }
  var marks: Set<CandidateMark> { [.stop, .question, .exclamation, .ellipsis] }
  var facts: Facts { .touches }
  var examples: [Example] {
    [
      Example(
        "The army took the hill.The rebels withdrew.",
        "The army took the hill. | The rebels withdrew."),
      Example("It is Tuesday.Mr. Wu left.", "It is Tuesday. | Mr. Wu left."),
      Example(parted: "He works for Node.io in Dorn."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    guard candidate.next == candidate.close, candidate.next < candidate.end,
      candidate.mark != .foreign
    else { return nil }
    switch candidate.shape {
    case .capital: return capital(candidate)
    case .uncased: return candidate.mark == .stop ? .join : nil
    case .small, .digit: return .join
    case .symbol, .nothing:
      let isHyphen =
        candidate.bytes[candidate.next] == Byte.hyphen && candidate.isWordPart(candidate.next &+ 1)
      return isHyphen || candidate.afterDashes(candidate.next) == nil ? .join : nil
    }
  }

  private func capital(_ candidate: borrowing Candidate) -> Verdict {
    let word = candidate.word
    guard !word.isEmpty, !candidate.isAddress else { return .join }
    let starter = candidate.followingTraits.contains(.starter)
    if candidate.opensQuotation || candidate.opensBracket {
      return candidate.isPlain(word) && !candidate.opensBefore(candidate.next) ? .split : .join
    }
    if candidate.isAbbreviated {
      return starter && candidate.wordTraits.contains(.mayEnd) ? .split : .join
    }
    if candidate.isPlain(word) || candidate.isFigure(word) {
      return starter || candidate.isCapitalised(candidate.following) ? .split : .join
    }
    return starter && !candidate.isSingleLetter(word) ? .split : .join
  }
}
