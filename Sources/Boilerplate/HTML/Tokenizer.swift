import CopydeskCore

/// Cuts the bytes of a page into tags, comments and text after the tokenization chapter of the
/// HTML standard, in one pass and without copying: every token is a range of the input.
///
/// It differs from the standard where the standard would lose a page: a comment, a quoted value or
/// a raw text element that is never closed ends where it began to go wrong, and the text behind it
/// is read. Linear in the input.
struct Tokenizer {
  enum Token {
    case text
    case rawText
    case startTag
    case endTag
    case comment
    case doctype
    case end
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// The token's content: text, comment data, or the name of a tag.
  private(set) var content = 0..<0
  /// The attributes of a start tag, as written.
  private(set) var attributes = 0..<0
  private(set) var isSelfClosing = false
  /// The tag of a start or end tag, or of the element that a raw text belongs to.
  private(set) var tag = Tag.unknown
  private var position = 0
  private var rawElement = Tag.unknown
  private var pastLastCommentEnd = false
  private var unclosedRaw: UInt64 = 0
  private var unclosedQuotes: (single: Bool, double: Bool) = (false, false)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads as the content of `element` (`script`, `title`, ...) what comes next.
  mutating func readContent(of element: Tag) { rawElement = element }

  /// Steps to the next token; `.end` again and again at the end of the input.
  mutating func next() -> Token {
    if rawElement != .unknown { if let token = rawText() { return token } }
    let start = position
    var scan = position
    while let open = find(UInt8(ascii: "<"), from: scan) {
      guard let kind = markup(at: open) else {
        scan = open + 1
        continue
      }
      if open > start {
        content = start..<open
        position = open
        return .text
      }
      return markupToken(kind, at: open)
    }
    guard start < bytes.count else { return .end }
    content = start..<bytes.count
    position = bytes.count
    return .text
  }

  private enum Markup { case startTag, endTag, emptyEndTag, declaration, bogusComment }

  /// What a `<` begins, or nil where it is text.
  @inline(__always)
  private func markup(at open: Int) -> Markup? {
    guard open + 1 < bytes.count else { return nil }
    let next = bytes[open + 1]
    if ASCII.isLetter(next) { return .startTag }
    switch next {
    case UInt8(ascii: "!"): return .declaration
    case UInt8(ascii: "?"): return .bogusComment
    case UInt8(ascii: "/"):
      guard open + 2 < bytes.count else { return nil }
      let after = bytes[open + 2]
      if ASCII.isLetter(after) { return .endTag }
      return after == UInt8(ascii: ">") ? .emptyEndTag : .bogusComment
    default: return nil
    }
  }

  private mutating func markupToken(_ kind: Markup, at open: Int) -> Token {
    switch kind {
    case .startTag: return readTag(at: open, nameAt: open + 1, token: .startTag)
    case .endTag: return readTag(at: open, nameAt: open + 2, token: .endTag)
    case .emptyEndTag:
      content = open..<open
      position = open + 3
      return .text
    case .declaration: return declaration(at: open)
    case .bogusComment:
      return bogusComment(from: bytes[open + 1] == UInt8(ascii: "?") ? open + 1 : open + 2)
    }
  }

  private mutating func bogusComment(from start: Int) -> Token {
    let close = find(UInt8(ascii: ">"), from: start) ?? bytes.count
    content = start..<close
    position = min(close + 1, bytes.count)
    return .comment
  }

  private mutating func declaration(at open: Int) -> Token {
    if bytes.matches("--", at: open + 2) { return comment(at: open) }
    guard bytes.matchesIgnoringCase("doctype", at: open + 2) else {
      return bogusComment(from: open + 2)
    }
    _ = bogusComment(from: open + 9)
    return .doctype
  }

  private mutating func comment(at open: Int) -> Token {
    let start = open + 4
    for abrupt in [">", "->"] as [StaticString] where bytes.matches(abrupt, at: start) {
      content = start..<start
      position = start + abrupt.utf8CodeUnitCount
      return .comment
    }
    if !pastLastCommentEnd, let (end, next) = commentEnd(from: start) {
      content = start..<end
      position = next
      return .comment
    }
    pastLastCommentEnd = true
    return unclosedComment(from: start)
  }

  /// A comment without an end is taken to go up to the next tag.
  private mutating func unclosedComment(from start: Int) -> Token {
    let end = find(UInt8(ascii: "<"), from: start) ?? bytes.count
    content = start..<max(start, end)
    position = content.upperBound
    return .comment
  }

  private func commentEnd(from start: Int) -> (end: Int, next: Int)? {
    var scan = start
    while let dash = bytes.find("--", from: scan) {
      if bytes.matches(">", at: dash + 2) { return (dash, dash + 3) }
      if bytes.matches("!>", at: dash + 2) { return (dash, dash + 4) }
      scan = dash + 1
    }
    return nil
  }

  @inline(__always)
  func find(_ byte: UInt8, from start: Int) -> Int? { bytes.find(byte, from: start) }

  // MARK: Tags

  private mutating func readTag(at open: Int, nameAt: Int, token: Token) -> Token {
    let run = LetterRun(bytes.eightBytes(at: nameAt))
    var end = nameAt &+ run.count
    if run.count < 8, end < bytes.count, ASCII.endsTagName(bytes[end]) {
      tag = Tag(packed: run.bytes)
    } else {
      while end < bytes.count, !ASCII.endsTagName(bytes[end]) { end &+= 1 }
      tag = Tag(bytes, nameAt..<end)
    }
    content = nameAt..<end
    isSelfClosing = false
    let closesAtOnce = end < bytes.count && bytes[end] == UInt8(ascii: ">")
    guard let close = closesAtOnce ? end : tagEnd(from: end) else {
      return unclosedTag(at: open, from: end, token: token)
    }
    attributes = end..<close
    position = close + 1
    return token
  }

  private enum TagState { case beforeName, name, afterName, beforeValue }

  /// The `>` that ends the tag whose attributes begin at `start`, or nil where the input or a
  /// quoted value ends before one.
  private mutating func tagEnd(from start: Int) -> Int? {
    var at = start
    var state = TagState.beforeName
    while at < bytes.count {
      let byte = bytes[at]
      if state == .beforeValue {
        if byte == UInt8(ascii: ">") { return at }
        guard let next = valueEnd(at) else { return nil }
        if next > at { state = .beforeName }
        at = max(next, at + 1)
        continue
      }
      switch byte {
      case UInt8(ascii: ">"): return at
      case UInt8(ascii: "/"):
        state = .beforeName
        isSelfClosing = bytes.matches(">", at: at + 1)
      case UInt8(ascii: "=") where state != .beforeName: state = .beforeValue
      default:
        if !ASCII.isSpace(byte) {
          state = .name
          while at &+ 1 < bytes.count, isName(bytes[at &+ 1]) { at &+= 1 }
        } else if state == .name {
          state = .afterName
        }
      }
      at &+= 1
    }
    return nil
  }

  /// Whether the byte surely goes on with the name of an attribute: letters and the dash.
  @inline(__always)
  private func isName(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || ASCII.isLetter(byte) }

  /// The end of the value that begins at `at`: `at` itself at white space, nil where a quote is
  /// never closed.
  @inline(__always)
  private mutating func valueEnd(_ at: Int) -> Int? {
    let byte = bytes[at]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      return closingQuote(byte, from: at + 1).map { $0 + 1 }
    }
    var end = at
    while end < bytes.count, !ASCII.endsUnquotedValue(bytes[end]) { end &+= 1 }
    return end
  }

  private mutating func closingQuote(_ quote: UInt8, from start: Int) -> Int? {
    let isDouble = quote == UInt8(ascii: "\"")
    if isDouble ? unclosedQuotes.double : unclosedQuotes.single { return nil }
    if let close = find(quote, from: start) { return close }
    if isDouble { unclosedQuotes.double = true } else { unclosedQuotes.single = true }
    return nil
  }

  /// A tag that never ends: it is taken to end at the next `>`, or with the input.
  private mutating func unclosedTag(at open: Int, from end: Int, token: Token) -> Token {
    guard let close = find(UInt8(ascii: ">"), from: end) else {
      position = bytes.count
      return .end
    }
    attributes = end..<end
    isSelfClosing = false
    position = close + 1
    return token
  }

  // MARK: Raw text

  /// The content of `script`, `style`, `title` and their like up to the end tag, or nil where
  /// there is none.
  private mutating func rawText() -> Token? {
    let element = rawElement
    rawElement = .unknown
    let start = position
    guard unclosedRaw & element.bit == 0, let end = rawEnd(element, from: start) else {
      unclosedRaw |= element.bit
      position = find(UInt8(ascii: "<"), from: start) ?? bytes.count
      return nil
    }
    guard end > start else { return nil }
    content = start..<end
    tag = element
    position = end
    return .rawText
  }

  private func rawEnd(_ element: Tag, from start: Int) -> Int? {
    switch element {
    case .script: scriptEnd(from: start)
    case .plaintext: bytes.count
    default: closingTag(element, from: start)
    }
  }

  private func closingTag(_ element: Tag, from start: Int) -> Int? {
    var scan = start
    while let open = bytes.find("</", from: scan) {
      if isTag(element.name, at: open + 2) { return open }
      scan = open + 2
    }
    return nil
  }

  private func isTag(_ name: StaticString, at start: Int) -> Bool {
    guard bytes.matchesIgnoringCase(name, at: start) else { return false }
    let after = start + name.utf8CodeUnitCount
    return after < bytes.count && ASCII.endsTagName(bytes[after])
  }

  /// The end tag of a script: inside `<!-- ... -->` a nested `<script>` hides one `</script>`.
  private func scriptEnd(from start: Int) -> Int? {
    var scan = start
    var escapeEnd = start
    var isNested = false
    while let open = find(UInt8(ascii: "<"), from: scan) {
      if open >= escapeEnd { isNested = false }
      if isTag("script", at: open + 1), open < escapeEnd {
        isNested = true
      } else if bytes.matches("/", at: open + 1), isTag("script", at: open + 2) {
        if !isNested { return open }
        isNested = false
      } else if open >= escapeEnd, bytes.matches("!--", at: open + 1) {
        escapeEnd = bytes.find("-->", from: open + 2).map { $0 + 3 } ?? bytes.count
      }
      scan = open + 1
    }
    return nil
  }
}
