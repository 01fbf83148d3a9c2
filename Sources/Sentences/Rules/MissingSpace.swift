import CopydeskCore

/// Text that touches the mark: mostly a name, a figure or an address, sometimes a space left out.
struct MissingSpace: SentenceRule {
  var name: String { "missing-space" }
  var note: String { "a mark inside a word ends nothing, but for a space that was left out" }
  var marks: Set<Mark> { [.stop, .question, .exclamation, .ellipsis] }
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

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    guard passage.next == passage.close, passage.next < passage.end, passage.mark != .foreign
    else { return nil }
    switch passage.shape {
    case .capital: return capital(passage)
    case .uncased: return passage.mark == .stop ? .join : nil
    case .small, .digit: return .join
    case .symbol, .nothing:
      let isHyphen =
        passage.bytes[passage.next] == Byte.hyphen && passage.isWordPart(passage.next &+ 1)
      return isHyphen || passage.afterDashes(passage.next) == nil ? .join : nil
    }
  }

  private func capital(_ passage: borrowing Passage) -> Verdict {
    let word = passage.word
    guard !word.isEmpty, !passage.isAddress else { return .join }
    let starter = passage.followingTraits.contains(.starter)
    if passage.opensQuotation || passage.opensBracket {
      return passage.isPlain(word) && !passage.opensBefore(passage.next) ? .split : .join
    }
    if passage.isAbbreviated {
      return starter && passage.wordTraits.contains(.mayEnd) ? .split : .join
    }
    if passage.isPlain(word) || passage.isFigure(word) {
      return starter || passage.isCapitalised(passage.following) ? .split : .join
    }
    return starter && !passage.isSingleLetter(word) ? .split : .join
  }
}
