import CopydeskCore

/// Copies the text of a block of Markdown: links become their text, pictures nothing, the marks of
/// strong words go.
struct MarkdownInline {
  /// What a block came to.
  struct Block {
    let text: Range<Int>
    let lead: Int
    let linkBytes: Int
    let links: Int
  }

  private var start = 0
  private var lead = 0
  private var linkBytes = 0
  private var links = 0

  private var isSpacePending = false

  mutating func begin(in start: Int, lead: some Collection<UInt8>, to text: inout [UInt8]) {
    let lead = lead.count < 16 ? Array(lead) : []
    text += lead
    self.start = start + lead.count
    self.lead = lead.count
    (linkBytes, links, isSpacePending) = (0, 0, false)
  }

  mutating func space() { isSpacePending = true }

  /// Ends the block; nil where it has no text.
  mutating func end(_ text: inout [UInt8]) -> Block? {
    defer { text.append(0x0A) }
    guard text.count > start else {
      text.removeLast(text.count - start + lead)
      return nil
    }
    return Block(text: start..<text.count, lead: lead, linkBytes: linkBytes, links: links)
  }

  mutating func appendCode(_ bytes: [UInt8], _ range: Range<Int>, to text: inout [UInt8]) {
    for at in range { put(bytes[at], &text) }
  }

  /// Appends the text of a line. Linear in it, but for brackets that are never closed, of which as
  /// many are looked at as `MarkdownInline.deepest` allows.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>, to text: inout [UInt8]) {
    append(bytes, range, inLink: false, depth: 0, to: &text)
  }

  private static let deepest = 4
  /// A link's text is no longer.
  private static let longestLink = 2_000

  private mutating func append(
    _ bytes: [UInt8], _ range: Range<Int>, inLink: Bool, depth: Int, to text: inout [UInt8]
  ) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      let isPicture =
        byte == UInt8(ascii: "!") && at + 1 < range.upperBound
        && bytes[at + 1] == UInt8(ascii: "[")
      if byte == UInt8(ascii: "[") || isPicture, depth < MarkdownInline.deepest,
        let link = MarkdownInline.link(bytes, at + (isPicture ? 1 : 0)..<range.upperBound)
      {
        if !isPicture { appendLink(bytes, link.text, inLink, depth, &text) }
        at = link.end
      } else if byte == UInt8(ascii: "\\"), at + 1 < range.upperBound,
        MarkdownInline.isMark(bytes[at + 1])
      {
        put(bytes[at + 1], &text)
        at += 2
      } else if byte == UInt8(ascii: "*"), at + 1 < range.upperBound, bytes[at + 1] == byte {
        at += 2
      } else {
        put(byte, &text)
        at += 1
      }
    }
  }

  private mutating func appendLink(
    _ bytes: [UInt8], _ range: Range<Int>, _ inLink: Bool, _ depth: Int, _ text: inout [UInt8]
  ) {
    let before = text.count
    append(bytes, range, inLink: true, depth: depth + 1, to: &text)
    guard !inLink, text.count > before else { return }
    linkBytes += text.count - before
    links += 1
  }

  private mutating func put(_ byte: UInt8, _ text: inout [UInt8]) {
    if ASCII.isWhite(byte) {
      isSpacePending = true
    } else {
      if isSpacePending, text.count > start { text.append(0x20) }
      isSpacePending = false
      text.append(byte)
    }
  }

  /// The text of a link that begins with a bracket, and where it ends; nil where it is none.
  private static func link(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (text: Range<Int>, end: Int)? {
    let limit = min(range.upperBound, range.lowerBound + longestLink)
    guard let close = closing(bytes, range.lowerBound..<limit, "[", "]"), close + 1 < limit else {
      return nil
    }
    let text = range.lowerBound + 1..<close
    switch bytes[close + 1] {
    case UInt8(ascii: "("):
      return closing(bytes, close + 1..<limit, "(", ")").map { (text, $0 + 1) }
    case UInt8(ascii: "["):
      return closing(bytes, close + 1..<limit, "[", "]").map { (text, $0 + 1) }
    default: return nil
    }
  }

  private static func closing(
    _ bytes: [UInt8], _ range: Range<Int>, _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> Int? {
    var depth = 0
    for at in range {
      if bytes[at] == UInt8(ascii: open) { depth += 1 }
      if bytes[at] == UInt8(ascii: close) {
        depth -= 1
        if depth == 0 { return at }
      }
    }
    return nil
  }

  /// Punctuation, which a backslash makes itself.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !ASCII.isAlphanumeric(byte)
  }
}
