import CopydeskCore

/// A sentence that starts although nothing ended the one before: a heading in front, a stop that
/// was forgotten.
struct MissingStop: SentenceRule {
  var name: String { "missing-stop" }
  var note: String { "a capital on a word that has one only at the start, amid a line, starts one" }
  var marks: Set<Mark> { [.gap] }
  var examples: [Example] {
    [
      Example(parted: "Prices rose with the demand for petrol | The link lies in an order."),
      Example(parted: "He moved to The Hague after the war."),
    ]
  }

  func verdict(_ passage: borrowing Passage) -> Verdict? { nil }
}

extension Passage {
  /// Whether a sentence may start at the letter there without a mark before it.
  @inline(__always)
  func mayOpenSentence(_ index: Int) -> Bool {
    index > start && bytes[index &- 1] == Byte.space
      && (bytes[index].isUpper || bytes[index] >= 0xC3 && bytes[index] <= 0xD2)
  }

  /// Reads the gap before the word there.
  ///
  /// - Returns: whether a sentence starts there: the word has a capital at the start of a sentence
  ///   only, a small word follows it, and what comes before could end a sentence.
  mutating func readGap(_ index: Int) -> Bool {
    guard index &- 1 > sentence else { return false }
    let before = scalar(before: index &- 1).value
    guard
      CodePoint.isLetter(before) || CodePoint.isDigit(before) || before == 0x29
        || Marks.pairing(of: before) == .either
    else { return false }
    let opener = openingWord(index)
    guard !opener.isEmpty, words.traits(of: bytes, opener).contains(.opener) else { return false }
    close = index &- 1
    mark = .gap
    readBefore(close)
    return word.lowerBound > sentenceContent && wordTraits.isDisjoint(with: [.function, .title])
  }

  /// The word there, a capital and small letters, if it may be an opener, and a space and a small
  /// letter follow; empty if not.
  private func openingWord(_ index: Int) -> Range<Int> {
    let first = bytes[index]
    if first < 0x80, !words.openerInitials.contains(first) { return index..<index }
    var at = index &+ scalar(index).length
    let limit = min(end, index &+ Vocabulary.longestWord)
    while at < limit, bytes[at].isLower || bytes[at] >= 0x80 { at &+= 1 }
    guard byte(at) == Byte.space, shape(at: at &+ 1) == .small else { return index..<index }
    return index..<at
  }
}
