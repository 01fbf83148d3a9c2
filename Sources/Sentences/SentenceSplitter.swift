import CopydeskCore

/// Finds the sentences of a paragraph.
///
/// It finds candidates by a scan of the bytes and lets the rules of `RuleBook` decide in a window
/// around each. For languages without lists ICU's rules decide (UAX #29).
public struct SentenceSplitter {
  var segmenter: Segmenter
  private let breaks: Breaks?

  /// A splitter for the language of the pack. O(entries of its lists).
  public init(_ pack: LanguagePack) { self.init(pack, words: Vocabulary(pack)) }

  init(_ pack: LanguagePack, words: Vocabulary) {
    var terminators: [UInt8] = []
    pack.lexicon("terminators").forEach { word, _ in
      if word.count == 1 { terminators.append(word[0]) }
    }
    segmenter = Segmenter(words: words, terminators: ByteSet(terminators))
    let isListed = !pack.lexicon("abbreviations").isEmpty || !pack.lexicon("starters").isEmpty
    breaks = isListed ? nil : Breaks(.sentences, locale: pack.code)
  }

  /// The sentences of a paragraph as byte ranges without the white space around them, in order.
  ///
  /// - Parameter bytes: valid UTF-8 in NFC.
  /// - Parameter paragraph: the byte range of one paragraph: no empty line is in it. O(count).
  public func split(_ bytes: [UInt8], paragraph: Range<Int>) -> [Range<Int>] {
    var end = paragraph.upperBound
    while end > paragraph.lowerBound, bytes[end &- 1].isWhite { end &-= 1 }
    var start = paragraph.lowerBound
    while start < end, bytes[start].isWhite { start &+= 1 }
    guard start < end else { return [] }
    var decisions: [Decision] = []
    _ = decide(
      bytes, start..<end, from: start, sentence: start, isOpen: false, into: &decisions)
    var sentences: [Range<Int>] = []
    for decision in decisions where decision.verdict == .split {
      sentences.append(start..<decision.close)
      start = decision.next
    }
    sentences.append(start..<end)
    return sentences
  }

  /// As `Segmenter.decide`.
  func decide(
    _ bytes: [UInt8], _ range: Range<Int>, from: Int, sentence: Int, isOpen: Bool,
    into decisions: inout [Decision]
  ) -> Int {
    guard let breaks else {
      return segmenter.decide(
        bytes, range, from: from, sentence: sentence, isOpen: isOpen, into: &decisions)
    }
    return decide(by: breaks, bytes, from..<range.upperBound, isOpen, &decisions)
  }

  /// ICU ends a sentence at every line end, so the lines are joined first.
  private func decide(
    by breaks: Breaks, _ bytes: [UInt8], _ range: Range<Int>, _ isOpen: Bool,
    _ decisions: inout [Decision]
  ) -> Int {
    let joined = bytes[range].map { $0 == Byte.newline ? Byte.space : $0 }
    var start = range.lowerBound
    let ends = breaks.boundaries(joined, joined.indices)
    for end in ends.dropLast() {
      var next = range.lowerBound &+ end
      if isOpen, next > range.upperBound &- Segmenter.reach { break }
      var close = next
      while close > start, bytes[close &- 1].isWhite { close &-= 1 }
      while next < range.upperBound, bytes[next].isWhite { next &+= 1 }
      guard close > start, next < range.upperBound else { continue }
      decisions.append(Decision(close: close, next: next, verdict: .split, rule: nil))
      start = next
    }
    guard isOpen else { return range.upperBound }
    var resume = max(start, range.upperBound &- Segmenter.reach)
    while resume > start, bytes[resume].isContinuation { resume &-= 1 }
    return resume
  }
}
