/// Breaks text into lines of so many columns: wide letters take two, combining marks none.
public struct ColumnLines {
  /// The lines so far; the last one may not have ended.
  public private(set) var bytes: [UInt8] = []
  private let width: Int
  private let indent: Int
  private var column = 0

  /// Lines of at most `width` columns, set in by `indent` columns.
  public init(width: Int, indent: Int) {
    self.width = width
    self.indent = indent
  }

  /// How many columns a text takes.  Linear in its length.
  public static func columns(_ text: [UInt8]) -> Int {
    if text.allSatisfy({ $0 < 0x80 }) { return text.count }
    var columns = 0
    var at = 0
    while at < text.count {
      let (value, length) = CodePoint.decode(text, at: at)
      columns += CodePoint.columns(value)
      at += length
    }
    return columns
  }

  /// Adds words, each on this line if it has room, else on the next.
  public mutating func add(_ text: [UInt8]) {
    for word in text.split(separator: 0x20) {
      let columns = ColumnLines.columns(Array(word))
      if column > indent, column + 1 + columns > width { end() }
      if column == 0 {
        bytes += [UInt8](repeating: 0x20, count: indent)
        column = indent
      } else if column > indent {
        bytes.append(0x20)
        column += 1
      }
      bytes += word
      column += columns
    }
  }

  /// Ends the line, if something stands on it.
  public mutating func end() {
    if column > 0 { bytes.append(0x0a) }
    column = 0
  }

  /// A text cut or filled to so many columns; where it was cut the ellipsis stands.
  public static func fitted(
    _ text: [UInt8], _ columns: Int, ellipsis: String = "\u{2026}"
  ) -> [UInt8] {
    let cut = cut(text, columns, ellipsis: ellipsis)
    return cut + [UInt8](repeating: 0x20, count: max(0, columns - self.columns(cut)))
  }

  /// A text of at most so many columns; where it was cut the ellipsis stands.  Linear.
  public static func cut(
    _ text: [UInt8], _ columns: Int, ellipsis: String = "\u{2026}"
  ) -> [UInt8] {
    if self.columns(text) <= columns { return text }
    let mark = Array(ellipsis.utf8)
    let room = max(0, columns - self.columns(mark))
    var count = 0
    var end = 0
    while end < text.count {
      let (value, length) = CodePoint.decode(text, at: end)
      let wide = CodePoint.columns(value)
      if count + wide > room { break }
      count += wide
      end += length
    }
    return text[..<end] + mark
  }

  /// A number set right in so many columns.
  public static func right(_ value: Int, _ columns: Int) -> [UInt8] {
    let digits = Array(String(value).utf8)
    return [UInt8](repeating: 0x20, count: max(0, columns - digits.count)) + digits
  }
}
