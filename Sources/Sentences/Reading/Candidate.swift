import CopydeskCore

/// What made a place a candidate.
enum CandidateMark: Int, CaseIterable, Sendable {
  case stop, question, exclamation, ellipsis, foreign, line, gap
}

/// How a stretch of text begins.
enum OpeningShape: Sendable { case nothing, small, capital, digit, uncased, symbol }

/// A piece of text with the candidate that is looked at: the mark, the word before and the word
/// after it. All positions are byte offsets.
struct Candidate: ~Copyable {
  let text: TextView
  let words: SplitterWordTable
  /// Terminals of the language alone.
  let terminators: ByteSet
  /// Where the sentence starts that the candidate would end.
  var sentence: Int

  var mark = CandidateMark.stop
  /// The terminals, such as `.`, `?!`, `...`
  var terminals = 0..<0
  /// The word before the terminals, without marks of quotation and brackets.
  var word = 0..<0
  var wordTraits = WordTraits()
  /// The end of the closing marks and notes after the terminals: here the sentence would end.
  var close = 0
  var closesQuotation = false
  var closesBracket = false
  /// The first byte after white space; `end` where nothing comes.
  var next = 0
  /// The first byte of what comes next, its opening marks left out.
  var content = 0
  var opensQuotation = false
  var opensBracket = false
  var shape = OpeningShape.nothing
  /// The word at `content`.
  var following = 0..<0
  var followingTraits = WordTraits()

  /// What the rules ask for most.
  var facts = Facts()

  /// The line end between the candidate and what comes next, and the line that it ends.
  var lineEnd: Int?
  var lineStart: Int
  /// The longest line of the paragraph in bytes; 0 until it is asked for.
  var width = 0

  init(_ text: TextView, words: SplitterWordTable, terminators: ByteSet, sentence: Int) {
    self.text = text
    self.words = words
    self.terminators = terminators
    self.sentence = sentence
    lineStart = text.start
  }
}

/// Reading the text, as `TextView` does.
extension Candidate {
  @inline(__always) var bytes: UnsafeBufferPointer<UInt8> { text.bytes }
  @inline(__always) var start: Int { text.start }
  @inline(__always) var end: Int { text.end }
  @inline(__always) func byte(_ index: Int) -> UInt8 { text.byte(index) }
  @inline(__always) func white(_ index: Int) -> Int { text.white(index) }
  @inline(__always) func skipWhite(_ index: Int) -> Int { text.skipWhite(index) }
  @inline(__always) func shape(at index: Int) -> OpeningShape { text.shape(at: index) }
  @inline(__always) func isWordPart(_ index: Int) -> Bool { text.isWordPart(index) }
  @inline(__always) func word(from index: Int) -> Range<Int> { text.word(from: index) }
  @inline(__always) func word(before index: Int) -> Range<Int> { text.word(before: index) }
  @inline(__always) func scalar(_ index: Int) -> (value: UInt32, length: Int) {
    text.scalar(index)
  }
  @inline(__always) func scalar(before index: Int) -> (value: UInt32, length: Int) {
    text.scalar(before: index)
  }
}
