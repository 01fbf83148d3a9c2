import CopydeskCore

/// Finds the sentences of a paragraph.
///
/// It finds candidates by a scan of the bytes and lets the rules of `SentenceRules` decide in a window
/// around each.
public struct SentenceSplitter {
  var segmenter: Segmenter

  /// A splitter for the language of the pack. O(entries of its lists).
  public init(_ pack: LanguagePack) { self.init(pack, words: SplitterWords(pack)) }

  init(_ pack: LanguagePack, words: SplitterWords) {
    var terminators: [UInt8] = []
    pack.lexicon("terminators").forEach { word, _ in
      if word.count == 1 { terminators.append(word[0]) }
    }
    segmenter = Segmenter(words: words, terminators: ByteSet(terminators))
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
    segmenter.decide(
      bytes, range, from: from, sentence: sentence, isOpen: isOpen, into: &decisions)
  }
}
