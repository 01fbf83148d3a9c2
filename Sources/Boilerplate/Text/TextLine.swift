import CopydeskCore

/// A line of plain text.
struct TextLine {
  private let place: NarrowRange
  /// Columns of white space before it.
  @Narrow<Int16> var indent = 0
  /// Columns that the text takes.
  @Narrow<Int16> var width = 0
  /// The bullet it begins with and the space behind it, in bytes.
  @Narrow<UInt8> var bullet = 0

  /// The text without white space around it.
  @inline(__always)
  var content: Range<Int> { place.range }

  var isEmpty: Bool { content.isEmpty }

  /// The lines of a text; `isASCII` where it is known to be.
  static func all(of text: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(expectedCount(text))
    var start = 0
    while start < text.count {
      let end = text.find(UInt8(ascii: "\n"), from: start) ?? text.count
      lines.append(TextLine(text, start..<end, isASCII))
      start = end + 1
    }
    return lines
  }

  /// About how many lines there are. Of a large text as many as its opening has, and some more: an
  /// array that grows to millions leaves as much behind.
  private static func expectedCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count > large else { return text.count / 40 }
    let found = text.prefix(sample).count { $0 == UInt8(ascii: "\n") }
    return text.count / sample * (found + found / 8 + 1)
  }

  private static let large = 1 << 20
  private static let sample = 1 << 16

  /// Lines longer than this are no lines of a terminal; their width is not counted.
  static let widest = 400

  private init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isASCII: Bool) {
    var start = range.lowerBound
    var end = range.upperBound
    var indent = 0
    while start < end, let space = TextLine.space(text, start, end) {
      indent &+= text[start] == UInt8(ascii: "\t") ? 8 : 1
      start &+= space
    }
    while end > start, ASCII.isSpace(text[end - 1]) { end &-= 1 }
    let content = TextLine.hasWord(text, start..<end) ? start..<end : start..<start
    place = NarrowRange(content)
    self.indent = indent
    let isCounted = isASCII || content.count > TextLine.widest
    width = isCounted ? min(content.count, TextLine.widest) : TextLine.columns(text, content)
    bullet = TextLine.bullet(text, content)
  }

  /// A line of bullets, rules or stars parts what is around it, as an empty one does.
  static func hasWord(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] < 0x80 {
        if ASCII.isAlphanumeric(text[index]) { return true }
        index &+= 1
      } else {
        let (scalar, length) = CodePoint.decode(text, at: index)
        switch Letters.glyph(scalar) {
        case .lower, .upper, .letter, .ideograph: return true
        default: index &+= length
        }
      }
    }
    return false
  }

  /// The bytes of the white space at `at`: blanks, tabs, form feeds, no-break and ideographic spaces.
  private static func space(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int? {
    if ASCII.isSpace(text[at]) { return 1 }
    if text[at] == 0xC2, at + 1 < end, text[at + 1] == 0xA0 { return 2 }
    if text[at] == 0xE3, at + 2 < end, text[at + 1] == 0x80, text[at + 2] == 0x80 { return 3 }
    return nil
  }

  /// East Asian characters take two columns.
  static func columns(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var columns = range.count
    var at = range.lowerBound
    while at < range.upperBound {
      while text.are32ASCII(at: at, before: range.upperBound) { at &+= 32 }
      var word = text.eightBytes(at: at)
      let next = at &+ 8
      if next > range.upperBound {
        word &= (1 &<< UInt64(truncatingIfNeeded: (range.upperBound &- at) &* 8)) &- 1
      }
      let beyondASCII = word & 0x8080_8080_8080_8080
      if beyondASCII != 0 {
        columns &-= (beyondASCII & ~(word &<< 1)).nonzeroBitCount
        // No byte from 0xE0 on: none has its three highest bits set.
        if beyondASCII & (word &<< 1) & (word &<< 2) != 0 {
          for index in at..<min(next, range.upperBound) where isWide(text, index) { columns &+= 1 }
        }
      }
      at = next
    }
    return columns
  }

  /// Whether a character of two columns begins there.
  @inline(__always)
  private static func isWide(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    return byte >= 0xE3 && byte < 0xF0 && (byte != 0xEF || text[index &+ 1] == 0xBC)
  }

  static func bullet(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard range.count > 2 else { return 0 }
    let at = range.lowerBound
    switch text[at] {
    case UInt8(ascii: "*"), UInt8(ascii: "+"): return text[at + 1] == UInt8(ascii: " ") ? 2 : 0
    case 0xC2 where text[at + 1] == 0xB7: return text[at + 2] == UInt8(ascii: " ") ? 3 : 2
    case 0xE2 where range.count > 4:
      let mark = (text[at + 1], text[at + 2])
      let isBullet =
        mark == (0x80, 0xA2) || mark == (0x97, 0xA6) || mark == (0x96, 0xAA)
        || mark == (0x97, 0x8F) || mark == (0x96, 0xA0)
      return isBullet ? (text[at + 3] == UInt8(ascii: " ") ? 4 : 3) : 0
    default: return 0
    }
  }
}
