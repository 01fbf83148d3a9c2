import CopydeskCore

/// Reading what belongs to a sentence though it stands after its mark: notes and closing marks.
extension Passage {
  /// Takes what belongs to the sentence though space may part it: a closing guillemet or quotation
  /// mark, notes in brackets, an emoticon.
  mutating func readNotes() {
    var at = skipWhite(close)
    if byte(at).isLetter { return }
    if at < end, bytes[at] == Byte.exclamation || bytes[at] == Byte.question, at > close {
      // French and typescripts set marks off by a space.
      mark = bytes[at] == Byte.question ? .question : .exclamation
      while byte(at) == Byte.exclamation || byte(at) == Byte.question { at &+= 1 }
      close = at
      at = skipWhite(close)
    }
    if at > close {
      let (value, length) = scalar(at)
      let closes =
        value == 0x29 || value == 0x5D || value == 0xBB || value == 0x201D || value == 0x203A
        || (value == 0x22 && opensBefore(at))
      if closes, at &+ length >= end || white(at &+ length) > 0 || byte(at &+ length) == Byte.comma
      {
        close = at &+ length
        closesQuotation = true
      }
    }
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

  /// Whether a straight quotation mark is open in the sentence before the index.
  func opensBefore(_ index: Int) -> Bool {
    var open = false
    var at = max(sentence, index &- Self.quotationReach)
    while at < index {
      if bytes[at] == Byte.quote { open.toggle() }
      at &+= 1
    }
    return open
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
