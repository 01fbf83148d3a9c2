/// What kind of sign or word a token is.
enum TokenKind: UInt8, Sendable {
  case word, number, money, percent, hyphen, dash, comma, stop, mark, colon, semicolon
  case openQuote, closeQuote, quote, apostrophe, open, close, slash, plus, tilde, less, greater
  case equals, times, degree, vulgarFraction, other
}

/// A word, number or sign of the text: a byte range with what the word list knows about it.
struct Token: Sendable {
  /// The byte range in the text, end exclusive.
  let start: Int
  var end: Int
  let kind: TokenKind
  var flags: Flags
  /// The entry in the vocabulary, 0 for an unknown word.
  var entry: Int32
  /// What a number literal says.
  var literal: Int32 = -1
  /// The sentence that holds it, counted from the beginning of the stretch.
  var sentence: Int32 = 0

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// No white space stands before the token.
    static let glued = Flags(rawValue: 1)
    /// A sentence starts here.
    static let sentence = Flags(rawValue: 2)
    /// The first letter is upper case.
    static let capital = Flags(rawValue: 4)
    /// Letters and digits are mixed, as in `G20`.
    static let mixed = Flags(rawValue: 8)
    /// A line starts here.
    static let line = Flags(rawValue: 16)
    /// All letters are upper case, at least two.
    static let upper = Flags(rawValue: 32)
    /// A figure or a non-figure has taken the token.
    static let taken = Flags(rawValue: 64)
    /// The word looks plural.
    static let plural = Flags(rawValue: 128)
  }
}
