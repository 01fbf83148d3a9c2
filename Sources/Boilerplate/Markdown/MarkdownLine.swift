import CopydeskCore

/// A line of Markdown: what it is, the sign it begins with, and what is behind that.
struct MarkdownLine {
  enum Kind: Equatable {
    case blank
    case text
    case heading(Int)
    case item
    case quote
    case row
    case code
    /// A line across the page, or the one between the head of a table and its rows.
    case rule
    /// What makes the line before a heading.
    case underline(Int)
    case fence
    /// The address of a link that is named elsewhere.
    case definition
  }

  var kind: Kind
  let whole: Range<Int>
  /// The sign and the blank behind it.
  let lead: Range<Int>
  let content: Range<Int>

  init(code line: Range<Int>) {
    kind = .code
    whole = line
    lead = line.lowerBound..<line.lowerBound
    content = line
  }

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, ASCII.isWhite(bytes[start]) { start += 1 }
    while end > start, ASCII.isWhite(bytes[end - 1]) { end -= 1 }
    let text = bytes[start..<end]
    let kind = MarkdownLine.kind(of: text)
    let sign: Int
    switch kind {
    case .heading(let level): sign = level
    case .quote: sign = 1
    case .item: sign = text.firstIndex(of: 0x20).map { $0 - start } ?? 1
    default: sign = 0
    }
    var content = start + sign
    while content < end, ASCII.isWhite(bytes[content]) { content += 1 }
    self.kind = content == end && sign > 0 ? .blank : kind
    whole = start..<end
    lead = start..<(sign > 0 ? content : start)
    self.content = content..<end
  }

  /// Whether a line of text behind it goes on with it.
  var isOpenEnded: Bool { kind == .text || kind == .item || kind == .quote }

  /// The element that HTML has for it.
  var tag: Tag {
    switch kind {
    case .heading(let level): [.h1, .h2, .h3, .h4, .h5, .h6][min(level, 6) - 1]
    case .item: .li
    case .quote: .blockquote
    case .row: .td
    case .code: .pre
    default: .p
    }
  }

  private static func kind(of line: ArraySlice<UInt8>) -> Kind {
    guard let first = line.first else { return .blank }
    switch first {
    case UInt8(ascii: "#"):
      let level = line.prefix(while: { $0 == first }).count
      return level <= 6 && line.dropFirst(level).first == 0x20 ? .heading(level) : .text
    case UInt8(ascii: ">"): return .quote
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return line.prefix(while: { $0 == first }).count >= 3 ? .fence : .text
    case UInt8(ascii: "|"): return isRule(line, "|:- ") ? .rule : .row
    case UInt8(ascii: "="): return isRule(line, "=") ? .underline(1) : .text
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
      if first == UInt8(ascii: "-"), line.count > 2, isRule(line, "-") { return .underline(2) }
      if line.count(where: { $0 == first }) > 2, line.allSatisfy({ $0 == first || $0 == 0x20 }) {
        return .rule
      }
      return line.dropFirst().first == 0x20 && first != UInt8(ascii: "_") ? .item : .text
    case UInt8(ascii: "["): return isDefinition(line) ? .definition : .text
    default:
      let digits = line.prefix(while: ASCII.isDigit).count
      let mark = line.dropFirst(digits).first
      let isNumbered = 1...3 ~= digits && (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"))
      return isNumbered && line.dropFirst(digits + 1).first == 0x20 ? .item : .text
    }
  }

  private static func isRule(_ line: ArraySlice<UInt8>, _ signs: StaticString) -> Bool {
    line.count > 2
      && line.allSatisfy { byte in
        (0..<signs.utf8CodeUnitCount).contains { signs.utf8Start[$0] == byte }
      }
  }

  private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex,
      line[close + 1] == UInt8(ascii: ":")
    else { return false }
    let address = line[(close + 2)...].drop(while: ASCII.isWhite)
    return address.starts(with: "http".utf8) || address.first == UInt8(ascii: "/")
      || address.first == UInt8(ascii: "<")
  }
}
