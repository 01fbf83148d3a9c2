import CICU

/// Questions about one code point of a text that is valid UTF-8 (Unicode Character Database).
public enum CodePoint {
  /// The code point that begins at the offset and its length in bytes; the offset must lie inside.
  @inlinable
  public static func decode(_ bytes: [UInt8], at offset: Int) -> (value: UInt32, length: Int) {
    bytes.withUnsafeBufferPointer { decode($0, at: offset) }
  }

  /// The same for a buffer.
  @inlinable
  public static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    // Cut text is not valid, but must not lead out of bounds.
    if offset + length > bytes.count { return (0xFFFD, bytes.count - offset) }
    let mask: UInt32 = length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07
    var value = first & mask
    for i in 1..<length { value = value << 6 | UInt32(bytes[offset + i] & 0x3F) }
    return (value, length)
  }

  /// The code point that ends just before the offset; the offset must be above 0.
  @inlinable
  public static func decode(
    _ bytes: [UInt8], before offset: Int
  ) -> (value: UInt32, length: Int) {
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (decode(bytes, at: start).value, offset - start)
  }

  /// Appends the code point as UTF-8; surrogates and what is above U+10FFFF become U+FFFD.
  public static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return append(0xFFFD, to: &bytes) }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Whether it is alphabetic.
  @inlinable
  public static func isLetter(_ value: UInt32) -> Bool {
    value < 0x80 ? ASCII.isLetter(UInt8(truncatingIfNeeded: value)) : isLetterBeyondASCII(value)
  }

  /// Whether it is upper or title case.
  @inlinable
  public static func isUpper(_ value: UInt32) -> Bool {
    value < 0x80 ? ASCII.isUpper(UInt8(truncatingIfNeeded: value)) : isUpperBeyondASCII(value)
  }

  /// Whether it is lower case.
  @inlinable
  public static func isLower(_ value: UInt32) -> Bool {
    value < 0x80 ? ASCII.isLower(UInt8(truncatingIfNeeded: value)) : isLowerBeyondASCII(value)
  }

  /// Whether it is a decimal digit of any script.
  @inlinable
  public static func isDigit(_ value: UInt32) -> Bool {
    value < 0x80 ? ASCII.isDigit(UInt8(truncatingIfNeeded: value)) : isDigitBeyondASCII(value)
  }

  /// Whether it is white space.
  @inlinable
  public static func isWhite(_ value: UInt32) -> Bool {
    value < 0x80 ? ASCII.isWhite(UInt8(truncatingIfNeeded: value)) : isWhiteBeyondASCII(value)
  }

  @usableFromInline
  static func isLetterBeyondASCII(_ value: UInt32) -> Bool { cicu_is_letter(value) }
  @usableFromInline
  static func isUpperBeyondASCII(_ value: UInt32) -> Bool { cicu_is_upper(value) }
  @usableFromInline
  static func isLowerBeyondASCII(_ value: UInt32) -> Bool { cicu_is_lower(value) }
  @usableFromInline
  static func isDigitBeyondASCII(_ value: UInt32) -> Bool { cicu_is_digit(value) }
  @usableFromInline
  static func isWhiteBeyondASCII(_ value: UInt32) -> Bool { cicu_is_white(value) }

  /// The value of a decimal digit of any script, or nil.
  public static func digitValue(_ value: UInt32) -> Int? {
    let digit = cicu_digit_value(value)
    return digit < 0 ? nil : Int(digit)
  }

  /// The simple lower-case mapping.
  public static func lower(_ value: UInt32) -> UInt32 { cicu_lower(value) }

  /// The simple upper-case mapping.
  public static func upper(_ value: UInt32) -> UInt32 { cicu_upper(value) }

  /// The script (UAX #24) as ICU numbers it.
  public static func script(_ value: UInt32) -> Script { Script(number: cicu_script(value)) }

  /// The general category as ICU numbers it (`UCharCategory`).
  public static func category(_ value: UInt32) -> UInt8 { cicu_category(value) }

  /// Columns that it takes on a terminal: 2 for wide and full-width ones (UAX #11), 0 for combining
  /// marks, format and control characters, else 1.
  public static func columns(_ value: UInt32) -> Int {
    if value >= 0x20, value < 0x7F { return 1 }
    // Non-spacing and enclosing marks, control and format characters.
    if [6, 7, 15, 16].contains(cicu_category(value)) { return 0 }
    // UCHAR_EAST_ASIAN_WIDTH: 3 is full-width, 5 is wide.
    let width = cicu_east_asian_width(value)
    return width == 3 || width == 5 ? 2 : 1
  }
}
