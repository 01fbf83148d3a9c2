extension Row<Token> {
  /// The first token of the range that has one of the classes, or its end.
  @inline(__always)
  func first(_ classes: WordClass, in range: Range<Int>) -> Int {
    let tokens = buffer
    precondition(range.upperBound <= tokens.count)
    var index = range.lowerBound
    while index < range.upperBound, !tokens[index].has(classes) { index &+= 1 }
    return index
  }

  /// The classes of the tokens of the range together.
  func classes(in range: Range<Int>) -> WordClass {
    let tokens = buffer
    precondition(range.upperBound <= tokens.count)
    var classes: WordClass = []
    for index in range { classes.formUnion(tokens[index].bits) }
    return classes
  }
}

/// A word or a sign of the text, with its classes.
struct Token: BitwiseCopyable {
  /// Byte offset.
  let start: Int
  var bits: WordClass
  private var length: UInt32
  /// The word's number in the vocabulary, 0 for a word of no list; until it is looked up, the bytes
  /// by which it is, 0 for a sign.
  private(set) var word: Int32
  /// Hash of the word in lower case.
  let hash: UInt32
  /// How the word is used as a cue; empty for a word that is none.
  private(set) var frame: CueFrame

  @inline(__always)
  init(
    start: Int, end: Int, bits: WordClass, word: Int32 = 0, hash: UInt32 = 0
  ) {
    self.start = start
    self.bits = bits
    length = UInt32(truncatingIfNeeded: end &- start)
    self.word = word
    self.hash = hash
    frame = []
  }

  /// Byte offset, exclusive.
  var end: Int {
    @inline(__always) get { start &+ Int(length) }
    @inline(__always) set { length = UInt32(truncatingIfNeeded: newValue &- start) }
  }

  /// Takes what the lists say about the word.
  @inline(__always)
  mutating func take(_ number: Int, _ kind: Vocabulary.Kind) {
    word = Int32(truncatingIfNeeded: number)
    frame = kind.frame
    bits.formUnion(kind.bits.subtracting(.abbreviation))
  }

  @inline(__always)
  func has(_ classes: WordClass) -> Bool { bits.has(classes) }
}
