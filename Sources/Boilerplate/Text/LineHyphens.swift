import CopydeskCore

/// Puts words together that were broken at line ends, as printed text has them.
///
/// A word that has its hyphen inside a line somewhere in the text keeps it at a line end too.
struct LineHyphens {
  private var compounds: Set<[UInt8]> = []

  /// Linear in the lines.
  init(of lines: some Sequence<ArraySlice<UInt8>>) {
    for line in lines where line.contains(LineHyphens.hyphen) {
      for word in line.split(whereSeparator: ASCII.isWhite) where word.contains(LineHyphens.hyphen)
      {
        compounds.insert(LineHyphens.letters(word))
      }
    }
  }

  private static let hyphen = UInt8(ascii: "-")
  /// Words are no longer.
  private static let longestWord = 64

  /// How many bytes are to be taken off the end of a text before the next line goes on with its last
  /// word; nil where the line begins a word of its own.
  func cut(_ text: [UInt8], before next: ArraySlice<UInt8>) -> Int? {
    guard text.last == LineHyphens.hyphen, let first = next.first,
      ASCII.isLower(first) || first >= 0x80,
      CodePoint.isLower(CodePoint.decode(Array(next.prefix(4)), at: 0).value)
    else { return nil }
    var start = text.count - 1
    while start > 0, text.count - start < LineHyphens.longestWord,
      !ASCII.isWhite(text[start - 1]), text[start - 1] != LineHyphens.hyphen
    {
      start -= 1
    }
    let left = text[start..<text.count - 1]
    guard let last = left.last, ASCII.isLower(last) || last >= 0x80 else { return nil }
    let right = next.prefix(LineHyphens.longestWord).prefix { !ASCII.isWhite($0) }
    let word = LineHyphens.letters(left) + [LineHyphens.hyphen] + LineHyphens.letters(right)
    return compounds.contains(word) ? 0 : 1
  }

  /// The word without marks around it.
  private static func letters(_ word: ArraySlice<UInt8>) -> [UInt8] {
    func isLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte >= 0x80 }
    var word = word.drop { !isLetter($0) }
    while let last = word.last, !isLetter(last) { word.removeLast() }
    return word.map(ASCII.lower)
  }
}
