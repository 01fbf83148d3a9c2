/// A row of words of which a name may be a part: capitals with particles between them.
struct Run {
  /// One word of it.
  struct Token {
    let number: Int32
    /// Where it stands, without a possessive ending.
    let range: Range<Int>
  }

  var tokens: [Token] = []
  /// Whether it opens a sentence, where any word has a capital.
  var isAtStart = false
  /// Whether it stands in brackets right after another run, as a definition does.
  var isBracketed = false
  /// Whether it stands in a heading, where most words have capitals.
  var isHeading = false
  /// Whether the definite article stands before it.
  var isAfterThe = false
  /// Whether in or near stands before it, as before places.
  var isAfterIn = false

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    isAtStart = false
    isBracketed = false
    isHeading = false
    isAfterThe = false
    isAfterIn = false
  }
}
