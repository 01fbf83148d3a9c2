import CopydeskCore

/// Where a word ends: letters, digits and marks, with full stops, apostrophes, hyphens and
/// ampersands between them.
enum WordEnd {
  /// Whether a word in lower case ends for certain before the byte.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2C || byte == 0x0A || byte == 0x3B || byte == 0x22
  }

  /// The end of the word that begins at the offset; the offset itself if none does.
  static func of(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    var letters = 0
    while end < bytes.count {
      let length = inside(bytes, end)
      if length > 0 {
        end += length
        letters += 1
        continue
      }
      let link = connector(bytes, end)
      guard link > 0, end > start, end + link < bytes.count, inside(bytes, end + link) > 0 else {
        break
      }
      if bytes[end] == 0x2E, !connects(bytes, end, letters) { break }
      end += link
      letters = 0
    }
    if end > start, end < bytes.count, bytes[end] == 0x2E, keepsStop(bytes, start..<end, letters) {
      end += 1
    }
    return end
  }

  /// The length of the letter, digit or mark at the offset, 0 if there is none.
  @inline(__always)
  private static func inside(_ bytes: [UInt8], _ offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return ASCII.isLetter(byte) || ASCII.isDigit(byte) ? 1 : 0 }
    let (value, length) = CodePoint.decode(bytes, at: offset)
    // Letters of Latin with marks, but for the signs of multiplication and division.
    if value >= 0xC0, value < 0x250 { return value == 0xD7 || value == 0xF7 ? 0 : length }
    if value >= 0x300, value < 0x370 { return length }
    return CodePoint.isLetter(value) || isMark(value) ? length : 0
  }

  private static func isMark(_ value: UInt32) -> Bool {
    // Mn and Mc of the general categories as ICU numbers them.
    let category = CodePoint.category(value)
    return category == 6 || category == 8
  }

  /// The length of a sign that may join two parts of a word, 0 if it is none.
  private static func connector(_ bytes: [UInt8], _ offset: Int) -> Int {
    switch bytes[offset] {
    case 0x2E, 0x27, 0x60, 0x2D: return 1
    case 0x26: return bytes[offset...].starts(with: amp) ? amp.count : 1
    case 0xE2:
      guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
      let last = bytes[offset + 2]
      return last == 0x98 || last == 0x99 || last == 0x91 || last == 0x90 ? 3 : 0
    default: return 0
    }
  }

  private static let amp = Array("&amp;".utf8)

  /// Whether a full stop stands inside a word: U.S., rappler.com, but not at home.The.
  private static func connects(_ bytes: [UInt8], _ offset: Int, _ letters: Int) -> Bool {
    letters == 1 || !ASCII.isUpper(bytes[offset + 1])
  }

  /// Whether a full stop after the word is a part of it: an initial, or an abbreviation after which
  /// the sentence goes on.
  private static func keepsStop(_ bytes: [UInt8], _ word: Range<Int>, _ letters: Int) -> Bool {
    guard letters == 1 || word.count <= longestAbbreviation else { return false }
    if letters == 1, ASCII.isUpper(bytes[word.upperBound - 1]) { return true }
    var next = word.upperBound + 1
    guard next < bytes.count, ASCII.isWhite(bytes[next]) else { return false }
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count else { return false }
    return ASCII.isUpper(bytes[word.lowerBound])
      && (ASCII.isLower(bytes[next]) || ASCII.isDigit(bytes[next]) || bytes[next] == 0x28)
  }

  /// Letters of an abbreviation at the most.
  private static let longestAbbreviation = 5

  /// The end of the word before 's.
  static func withoutPossessive(_ bytes: [UInt8], _ word: Range<Int>) -> Int {
    guard word.count > 2, bytes[word.upperBound - 1] | 0x20 == 0x73 else { return word.upperBound }
    let before = word.upperBound - 2
    if bytes[before] == 0x27 { return before }
    if word.count > 4, bytes[before] == 0x99, bytes[before - 1] == 0x80, bytes[before - 2] == 0xE2 {
      return before - 2
    }
    return word.upperBound
  }

  /// The end of a word before an apostrophe behind which letters in lower case follow; nil if none
  /// stands in it.
  static func withoutEnding(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    for at in word.dropFirst() {
      let length = bytes[at] == 0x27 ? 1 : bytes[at...].starts(with: [0xE2, 0x80, 0x99]) ? 3 : 0
      guard length > 0, at + length < word.upperBound else { continue }
      return CodePoint.isLower(CodePoint.decode(bytes, at: at + length).value) ? at : nil
    }
    return nil
  }

  /// Whether the apostrophe of a plural's possessive follows.
  static func isPossessive(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    let end = word.upperBound
    guard end < bytes.count, bytes[end - 1] == 0x73 else { return false }
    return bytes[end] == 0x27
      || bytes[end] == 0xE2 && end + 2 < bytes.count && bytes[end + 1] == 0x80
        && bytes[end + 2] == 0x99
  }
}
