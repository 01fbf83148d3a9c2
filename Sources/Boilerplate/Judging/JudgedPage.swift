import CopydeskCore

/// A page with the judgement of each block, as rules see it.
struct JudgedPage {
  let context: PageContext
  let vocabulary: Vocabulary
  var judgements: [Judgement]
  /// The ends of blocks that are furniture, by block; some may be of blocks that are no longer kept.
  var tails: [Int: Tail] = [:]
  /// Ends of blocks that the user wants as paragraphs of their own, by block.
  var separated: [Int: Range<Int>] = [:]
  /// The kept blocks that repeat others, once they are looked for.
  var repeats: Set<Int> = []
  /// Names of authors as hashes of two words, once they are looked for.
  var authors: Set<UInt64> = []
  /// The blocks of comments, once they are looked for.
  var threads: [Range<Int>] = []
  /// The kept blocks that a machine says again and again, once they are looked for.
  var recurrences: Set<Int> = []
  /// The last kept block when the rule that is asked began.
  private(set) var lastKept: Int?

  /// All blocks kept where their score is above 0.
  init(_ context: PageContext, _ vocabulary: Vocabulary, scores: Scores) {
    self.context = context
    self.vocabulary = vocabulary
    judgements = scores.map {
      Judgement(kind: $0 > 0 ? .text : .other, isKept: $0 > 0)
    }
  }

  var text: [UInt8] { context.page.text }
  var blocks: [Block] { context.page.blocks }

  var hasArticle: Bool { judgements.contains { $0.isKept } }

  func statistics(_ index: Int) -> BlockStatistics { context.statistics[index] }

  /// The tag of the element that holds the block; unknown in plain text.
  func tag(_ index: Int) -> Tag { context.page.tag(of: blocks[index]) }

  /// The share of the page's prose before the block, in percent.
  func place(_ index: Int) -> Int {
    context.proseBefore[index] * 100 / max(1, context.totalProse)
  }

  /// The words of a range of the text.
  func words(_ range: Range<Int>) -> [WordScanner.Word] {
    text.withUnsafeBufferPointer { text in
      var scanner = WordScanner(text, range)
      var words: [WordScanner.Word] = []
      while let word = scanner.next() { words.append(word) }
      return words
    }
  }

  /// How many words the longest phrase of that subject has that opens a block of `words`.
  func opening(of words: [WordScanner.Word], _ subject: Subject) -> Int {
    var hash: UInt64 = 0
    var longest = 0
    for (number, word) in words.enumerated() {
      hash = number == 0 ? word.hash : HashTable.join(hash, word.hash)
      guard let entry = vocabulary[hash] else { break }
      if entry.subject == subject { longest = number + 1 }
      if !entry.isPrefix { break }
    }
    return longest
  }

  func words(_ index: Int) -> [WordScanner.Word] { words(blocks[index].text) }

  /// Whether the block opens with a quotation mark: what it says then somebody has said.
  func opensQuotation(_ index: Int) -> Bool {
    text.withUnsafeBufferPointer { text in
      let scalar = CodePoint.decode(text, at: blocks[index].text.lowerBound).value
      return (scalar < 0x80 ? Letters.ascii(UInt8(scalar)) : Letters.glyph(scalar)) == .quote
    }
  }

  /// Takes over what was dropped when the blocks `kept` were judged again as a page of their own;
  /// false where nothing was, or where that would leave nothing.
  mutating func take(_ again: JudgedPage, at kept: [Int]) -> Bool {
    guard again.hasArticle else { return false }
    var isChanged = false
    for (new, old) in kept.enumerated() {
      let tail = again.tail(of: new)
      if !again.judgements[new].isKept {
        judgements[old] = again.judgements[new]
        setTail(tail, of: old)
        isChanged = true
      } else if let tail {
        let end = self.tail(of: old)?.range.lowerBound ?? blocks[old].text.upperBound
        setTail(
          Tail(range: end - tail.range.count..<end, kind: tail.kind, reason: tail.reason), of: old)
        isChanged = true
      }
    }
    return isChanged
  }

  func slice(_ range: Range<Int>) -> ArraySlice<UInt8> { text[range] }

  /// Notes which block is the last that is kept.
  mutating func findLast() { lastKept = judgements.indices.last { judgements[$0].isKept } }
}
