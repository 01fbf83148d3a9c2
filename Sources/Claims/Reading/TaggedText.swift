/// A text without the elements of tag-quotes, and what these said.
struct TaggedText {
  /// An element: its byte range in the text without tags.
  struct Element {
    enum Kind: UInt8 { case quote, source, cue }
    let kind: Kind
    let number: Int
    var range: Range<Int>
    var type: [UInt8] = []
    var speaker: [UInt8] = []
  }

  /// The text without tags and escapes.
  private(set) var text: [UInt8] = []
  /// The elements in the order of their ends; parts on several lines are elements of their own.
  private(set) var elements: [Element] = []
  private var open: [Element] = []

  /// Reads tagged text; nil where the text has no tags, and a stray `<` or `&` is itself.
  init?(_ bytes: [UInt8]) {
    guard TaggedText.isTagged(bytes) else { return nil }
    text.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x3c, let tag = Tag(bytes, at) {
        take(tag)
        at = tag.end
      } else if bytes[at] == 0x26, let escape = TaggedText.escape(bytes, at) {
        text.append(escape.byte)
        at += escape.length
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    for element in open.reversed() { close(element) }
  }

  private mutating func take(_ tag: Tag) {
    if tag.isEnd {
      guard let index = open.lastIndex(where: { $0.kind == tag.kind }) else { return }
      close(open.remove(at: index))
    } else if open.count < TaggedText.deepest {
      open.append(
        Element(
          kind: tag.kind, number: tag.number, range: text.count..<text.count, type: tag.type,
          speaker: tag.speaker))
    }
  }

  /// Open elements at the most: tag-quotes nests a cue in a source in a quote, malformed input more.
  private static let deepest = 64

  private mutating func close(_ element: Element) {
    var element = element
    element.range = element.range.lowerBound..<text.count
    elements.append(element)
  }

  /// True where one element of tag-quotes begins in the text.
  private static func isTagged(_ bytes: [UInt8]) -> Bool {
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x3c, let tag = Tag(bytes, at), !tag.isEnd { return true }
      at += 1
    }
    return false
  }

  private static func escape(_ bytes: [UInt8], _ at: Int) -> (byte: UInt8, length: Int)? {
    let escapes: [(StaticString, UInt8)] = [("&amp;", 0x26), ("&lt;", 0x3c), ("&gt;", 0x3e)]
    for (name, byte) in escapes where matches(name, bytes, at) {
      return (byte, name.utf8CodeUnitCount)
    }
    return nil
  }

  static func matches(_ word: StaticString, _ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[at + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}

/// One tag of tag-quotes: `<quote n="3" type="direct">`, `</source>`.
private struct Tag {
  let kind: TaggedText.Element.Kind
  let isEnd: Bool
  let end: Int
  var number = 0
  var type: [UInt8] = []
  var speaker: [UInt8] = []

  /// A tag is not longer; what is, is text.
  private static let longest = 1024

  init?(_ bytes: [UInt8], _ start: Int) {
    var at = start + 1
    isEnd = at < bytes.count && bytes[at] == 0x2f
    if isEnd { at += 1 }
    if TaggedText.matches("quote", bytes, at) {
      kind = .quote
      at += 5
    } else if TaggedText.matches("source", bytes, at) {
      kind = .source
      at += 6
    } else if TaggedText.matches("cue", bytes, at) {
      kind = .cue
      at += 3
    } else {
      return nil
    }
    var close = at
    while close < bytes.count, close - start < Tag.longest, bytes[close] != 0x3e,
      bytes[close] != 0x0a
    {
      close += 1
    }
    guard close < bytes.count, bytes[close] == 0x3e else { return nil }
    end = close + 1
    guard isEnd ? close == at : at < close && bytes[at] == 0x20 else { return nil }
    if !isEnd, !readAttributes(bytes, at..<close) { return nil }
  }

  private mutating func readAttributes(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == 0x20 {
        at += 1
        continue
      }
      let name = at
      while at < range.upperBound, bytes[at] != 0x3d { at += 1 }
      let nameEnd = at
      guard at + 1 < range.upperBound, bytes[at + 1] == 0x22 else { return false }
      at += 2
      let value = at
      while at < range.upperBound, bytes[at] != 0x22 { at += 1 }
      guard at < range.upperBound else { return false }
      set(bytes, name..<nameEnd, Array(bytes[value..<at]))
      at += 1
    }
    return true
  }

  private mutating func set(_ bytes: [UInt8], _ name: Range<Int>, _ value: [UInt8]) {
    switch bytes[name] {
    case ArraySlice("n".utf8):
      number = value.prefix(9).reduce(0) { $0 * 10 + Int($1 &- 0x30 < 10 ? $1 &- 0x30 : 0) }
    case ArraySlice("type".utf8): type = value
    case ArraySlice("speaker".utf8): speaker = Tag.unescaped(value)
    default: break
    }
  }

  /// Takes the escapes out of an attribute's value.
  private static func unescaped(_ value: [UInt8]) -> [UInt8] {
    let escapes: [(StaticString, UInt8)] = [
      ("&amp;", 0x26), ("&lt;", 0x3c), ("&gt;", 0x3e), ("&quot;", 0x22),
    ]
    var out: [UInt8] = []
    var at = 0
    next: while at < value.count {
      for (name, byte) in escapes where TaggedText.matches(name, value, at) {
        out.append(byte)
        at += name.utf8CodeUnitCount
        continue next
      }
      out.append(value[at])
      at += 1
    }
    return out
  }
}
