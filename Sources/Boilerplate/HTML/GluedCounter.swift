import CopydeskCore

/// A number of comments or readers in an element of its own right before a paragraph, with nothing
/// between: no part of the text.
enum GluedCounter {
  /// More digits are a number that means something.
  private static let mostDigits = 5

  /// Whether the range has digits alone and a capitalised word follows at once, as in "3The" and
  /// unlike "5G" or "1st"; behind a nought any capital letter will do.
  static func isCounter(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= mostDigits, range.allSatisfy({ ASCII.isDigit(text[$0]) }),
      let first = character(text, at: range.upperBound), isCapital(first.scalar),
      let second = character(text, at: first.end)
    else { return false }
    if text[range.lowerBound] == UInt8(ascii: "0") { return true }
    return isLetter(second.scalar) && !isCapital(second.scalar)
  }

  private static func character(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, end: Int)? {
    guard index < text.count else { return nil }
    let found = CodePoint.decode(text, at: index)
    return (found.value, index + found.length)
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    let glyph = scalar < 0x80 ? Letters.ascii(UInt8(scalar)) : Letters.glyph(scalar)
    return glyph.isLetter
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? ASCII.isUpper(UInt8(scalar)) : Letters.lower(scalar) != scalar
  }
}
