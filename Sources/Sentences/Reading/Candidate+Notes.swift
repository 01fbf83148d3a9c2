import CopydeskCore

/// Reading what belongs to a sentence though it stands after its mark: notes and closing marks.
extension Candidate {
  /// Takes what belongs to the sentence though space may part it: a closing guillemet or quotation
  /// mark, notes in brackets, an emoticon.
  mutating func readNotes() {
    var at = skipWhite(close)
    if byte(at).isLetter { return }
    while at < end, bytes[at] == Byte.exclamation || bytes[at] == Byte.question, at > close {
      // French and typescripts set marks off by a space.
      mark = bytes[at] == Byte.question ? .question : .exclamation
      while byte(at) == Byte.exclamation || byte(at) == Byte.question { at &+= 1 }
      close = at
      at = skipWhite(close)
    }
    readRaisedFigures()
    if at > close { readSpacedCloser(at) }
    at = skipWhite(close)
    while let note = noteEnd(at) ?? figuresEnd(at) {
      close = note
      at = skipWhite(note)
    }
    if let note = noteNumberEnd(at) {
      close = note
      at = skipWhite(note)
    }
    if let face = text.emoticonEnd(at) { close = face }
  }

  /// Takes the raised figures of a note: `fell.¹`
  private mutating func readRaisedFigures() {
    while close < end, bytes[close] >= 0xC2 {
      let (value, length) = scalar(close)
      switch value {
      case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: close &+= length
      default: return
      }
    }
  }

  /// Takes a closing mark that a space parts from the sentence, with a space or comma behind it.
  private mutating func readSpacedCloser(_ index: Int) {
    let (value, length) = scalar(index)
    var after = index &+ length
    switch value {
    case 0x29, 0x5D, 0xBB, 0x201D, 0x203A: break
    case 0x22: if !opensBefore(index) { return }
    case 0x201C: if !lowMarkOpensBefore(index) { return }
    case 0x27:
      guard byte(after) == Byte.apostrophe else { return }
      after &+= 1
    default: return
    }
    guard after >= end || white(after) > 0 || byte(after) == Byte.comma else { return }
    close = after
    closesQuotation = true
  }

  /// Whether a straight quotation mark is open before the index, perhaps since an earlier sentence:
  /// the nearest one tells by the side on which it touches text, one that touches none by those
  /// before it.
  func opensBefore(_ index: Int) -> Bool {
    var flips = false
    var at = index &- 1
    let limit = max(start, index &- Self.quotationReach)
    while at >= limit {
      if bytes[at] == Byte.quote {
        let isFree = at == start || white(at &- 1) > 0 || byte(at &- 1) == 0x28
        let isFreeBehind = white(at &+ 1) > 0
        if isFree != isFreeBehind { return isFree != flips }
        if isFree { flips.toggle() }
      }
      at &-= 1
    }
    return flips
  }

  /// Whether the nearest curved double mark before the index is a low one.
  private func lowMarkOpensBefore(_ index: Int) -> Bool {
    var at = index &- 1
    let limit = max(start, index &- Self.quotationReach)
    while at >= limit {
      if bytes[at] == 0xE2, byte(at &+ 1) == 0x80 {
        if byte(at &+ 2) == 0x9E { return true }
        if byte(at &+ 2) &- 0x9C < 2 { return false }
      }
      at &-= 1
    }
    return false
  }

  /// How far back an opening straight mark is looked for, so that time stays linear.
  private static let quotationReach = 1_000

  /// The end of a reference in square brackets: `[6]`, `[2, 3]`, `[a]`.
  private func noteEnd(_ index: Int) -> Int? {
    guard byte(index) == UInt8(ascii: "[") else { return nil }
    var at = index &+ 1
    var digits = 0
    while at < index &+ 16, at < end {
      let here = bytes[at]
      if here == UInt8(ascii: "]") {
        return digits > 0 || at == index &+ 2 ? at &+ 1 : nil
      }
      if here.isDigit { digits &+= 1 }
      guard
        here.isDigit || here == Byte.comma || here == Byte.space || here == Byte.hyphen
          || here >= 0x80 || (at == index &+ 1 && here.isLower)
      else { return nil }
      at &+= 1
    }
    return nil
  }

  /// A bracket, and the digits of the counter of a list.
  private static let longestCounter = 3

  /// The end of figures in round brackets, which are no sentence of their own: `(1965)`, `(2-0)`.
  private func figuresEnd(_ index: Int) -> Int? {
    guard byte(index) == 0x28, byte(index &+ 1).isDigit else { return nil }
    var at = index &+ 1
    while at < index &+ 16, at < end {
      let here = bytes[at]
      if here == 0x29 { return at &- index > Self.longestCounter ? at &+ 1 : nil }
      guard here.isDigit || here == Byte.hyphen || here == Byte.colon || here >= 0x80 else {
        return nil
      }
      at &+= 1
    }
    return nil
  }

  /// The end of the bare number of a note between two sentences, whose raised figure was lost: a word
  /// follows that a number does not count.
  private func noteNumberEnd(_ index: Int) -> Int? {
    guard index > close, byte(index).isDigit, !isCasual else { return nil }
    var at = index
    while byte(at).isDigit, at < index &+ 3 { at &+= 1 }
    guard text.isBlank(at), byte(at &+ 1).isUpper else { return nil }
    let traits = words.traits(of: bytes, word(from: at &+ 1))
    return traits.contains(.starter) && !isAbbreviation(before: terminals.lowerBound) ? at : nil
  }

  /// Whether the word before the index is in a list as an abbreviation, or single.
  private func isAbbreviation(before index: Int) -> Bool {
    let word = word(before: index)
    return isSingleLetter(word) || isDotted(word)
      || !words.traits(of: bytes, word).isDisjoint(with: [.abbreviation, .reference, .unit])
  }
}
