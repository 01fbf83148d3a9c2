import CopydeskCore

/// What can be said of a place without reading the window around it: most of the decisions.
///
/// All of ASCII; what it does not answer the rules decide.
struct Glance {
  let text: TextView
  let words: SplitterWordTable

  /// Shorter words may be abbreviations that no list has.
  private static let shortestWord = 3

  /// Where the sentence ends and the next one starts, if the stop there is a plain one: three or
  /// more letters, all small but perhaps the first, that no list has as an abbreviation, the stop, a
  /// space, a capital, perhaps after a quotation mark, all of ASCII.
  @inline(__always)
  func plainStop(_ index: Int, _ sentence: Int) -> (close: Int, next: Int)? {
    guard index &+ 3 < text.end, text.bytes[index] == Byte.stop,
      text.bytes[index &+ 1] == Byte.space
    else { return nil }
    let first = text.bytes[index &+ 2]
    guard first.isUpper || (first == Byte.quote && text.bytes[index &+ 3].isUpper) else {
      return nil
    }
    let word = plainWord(before: index, sentence)
    guard word.count >= Self.shortestWord,
      words.traits(ofPlain: text.bytes, word)
        .isDisjoint(with: [.abbreviation, .unit, .reference, .ordinal])
    else { return nil }
    return (index &+ 1, index &+ 2)
  }

  /// The word before the index if it is small letters of ASCII, perhaps after one capital, with a
  /// space before it in the same sentence; empty if not.
  @inline(__always)
  func plainWord(before index: Int, _ sentence: Int) -> Range<Int> {
    let limit = max(sentence, index &- SplitterWords.longestWord)
    var at = index
    while at > limit, text.bytes[at &- 1].isLower { at &-= 1 }
    if at > limit, text.bytes[at &- 1].isUpper { at &-= 1 }
    return at > limit && text.bytes[at &- 1] == Byte.space ? at..<index : index..<index
  }

  /// Whether the mark there, or a closing mark of quotation after it, is the last byte of the piece:
  /// there is nothing to decide.
  @inline(__always)
  func isLast(_ index: Int) -> Bool {
    index &+ 1 == text.end || (index &+ 2 == text.end && text.bytes[index &+ 1] == Byte.quote)
  }

  /// Whether the sentence goes on after the stop there, for reasons that need no window: a small
  /// letter, a digit or a comma touches it, or the word before it is an abbreviation that the next
  /// letter cannot end.
  ///
  /// The rules would say the same, with their names.
  @inline(__always)
  func goesOn(_ index: Int, _ sentence: Int) -> Bool {
    guard text.bytes[index] == Byte.stop else { return false }
    let after = text.byte(index &+ 1)
    if after.isLower || after.isDigit || after == Byte.comma { return true }
    guard after == Byte.space else { return after.isUpper && isInsideInitials(index) }
    let next = text.byte(index &+ 2)
    guard next.isLetter || next.isDigit else { return false }
    let word = plainWord(before: index, sentence)
    guard !word.isEmpty else { return false }
    let traits = words.traits(ofPlain: text.bytes, word)
    if next.isLower { return !traits.isDisjoint(with: .abbreviation) }
    if next.isDigit { return !traits.isDisjoint(with: [.reference, .date]) }
    return traits.contains(.title) && !traits.contains(.mayEnd)
  }

  /// Whether single capitals with a stop stand on either side: `U.S.`
  private func isInsideInitials(_ index: Int) -> Bool {
    text.byte(index &+ 2) == Byte.stop && text.byte(index &- 1).isUpper
      && !text.isWordPart(index &- 2)
  }

  /// Whether a letter stands there that is a candidate for being a capital alone.
  @inline(__always)
  func mayOpen(_ index: Int) -> Bool {
    let first = text.bytes[index]
    return first.isUpper || (first >= 0xC3 && first <= 0xD2)
  }

  /// Whether a sentence may start at the capital there though no mark is before it: an opener, or a
  /// name after the formula that closes a letter, or anything after a row of marks.
  @inline(__always)
  func mayStart(_ index: Int, _ sentence: Int) -> Bool {
    guard index &- 3 > sentence, text.bytes[index &- 1] == Byte.space else { return false }
    let before = text.bytes[index &- 2]
    if before == Byte.comma { return index &- sentence <= SignOff.longest }
    if before == text.bytes[index &- 3], !before.isLower { return Ornament.signs.contains(before) }
    return hasOpener(index, sentence)
  }

  /// The places around the colon there where a sentence may start without a mark before it, and
  /// where to go on; the places are 0 where there is none.
  func gaps(colon: Int) -> (before: Int, after: Int, resume: Int) {
    let before = text.byte(colon &- 1)
    let after = text.byte(colon &+ 1)
    if before.isDigit, after.isDigit {
      guard let start = text.stampStart(colon: colon), let end = text.stampEnd(from: start) else {
        return (0, 0, colon)
      }
      return (start, text.skipWhite(end), end)
    }
    if after == Byte.slash {
      guard let end = text.addressEnd(colon: colon) else { return (0, 0, colon) }
      return (0, text.skipWhite(end), end)
    }
    if before == Byte.space, let end = text.emoticonEnd(colon) {
      return (0, text.skipWhite(end), end)
    }
    guard after == Byte.space, before.isLetter else { return (0, 0, colon) }
    return label(colon: colon)
  }

  private func label(colon: Int) -> (before: Int, after: Int, resume: Int) {
    let word = text.word(before: colon)
    guard words.traits(of: text.bytes, word).contains(.field) else { return (0, 0, colon) }
    let end = text.mailAddressEnd(from: colon &+ 2)
    return (word.lowerBound, end.map { text.skipWhite($0) } ?? 0, colon)
  }

  /// Whether a word stands there that has a capital at the start of a sentence only, with a small
  /// word after it, and no mark of punctuation before it.
  @inline(__always)
  func hasOpener(_ index: Int, _ sentence: Int) -> Bool {
    guard index &- 1 > sentence, text.bytes[index &- 1] == Byte.space else { return false }
    let first = text.bytes[index]
    return (first >= 0x80 || words.openerInitials.contains(first)) && hasOpener(index)
  }

  private func hasOpener(_ index: Int) -> Bool {
    let (before, length) = text.scalar(before: index &- 1)
    guard
      CodePoint.isLetter(before) || CodePoint.isDigit(before) || before == 0x29
        || Marks.pairing(of: before) == .either
    else { return false }
    // A comma before the closing mark carries a quotation on into its attribution.
    if text.byte(index &- 2 &- length) == Byte.comma { return false }
    let opener = openingWord(index)
    return !opener.isEmpty && words.traits(of: text.bytes, opener).contains(.opener)
  }

  /// The word there, a capital and small letters, if white space and a
  /// small letter follow; empty if
  /// not.
  private func openingWord(_ index: Int) -> Range<Int> {
    var at = index &+ text.scalar(index).length
    let limit = min(text.end, index &+ SplitterWords.longestWord)
    while at < limit, text.bytes[at].isLower || text.bytes[at] >= 0x80 { at &+= 1 }
    guard text.isBlank(at), text.shape(at: at &+ 1) == .small else {
      return index..<index
    }
    return index..<at
  }
}
