/// A word or a sign of the text, with its classes.
struct Token: Sendable {
  /// Byte offsets, end exclusive.
  var start: Int
  var end: Int
  var bits: WordClass
  /// The word's number in the vocabulary, 0 for a word of no list.
  var word: Int32
  /// Hash of the word in lower case.
  var hash: UInt32

  @inline(__always)
  func has(_ classes: WordClass) -> Bool { bits.has(classes) }
}
