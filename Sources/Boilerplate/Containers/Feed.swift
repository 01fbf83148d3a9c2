import CopydeskCore

/// A feed (RSS 2.0, RSS 1.0, Atom): items with a title, an address and the text, which stands as
/// escaped HTML, in CDATA, or as XHTML.
struct Feed {
  /// One item as a page of its own.
  struct Item {
    /// Its address, or what else names it; nil where it has neither.
    let name: String?
    let page: [UInt8]
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Names of elements of which no end tag comes any more.
  private var unclosed: Set<String> = []

  /// The items of a feed in their order; nil where the text is none. Linear in it.
  static func items(of bytes: [UInt8]) -> [Item]? {
    bytes.withUnsafeBufferPointer { text in
      guard let root = Feed.root(of: text) else { return nil }
      var feed = Feed(bytes: text)
      return feed.items(called: root == "feed" ? "entry" : "item")
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The name of the first element, where it is one that feeds have.
  private static func root(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var at = 0
    while at < bytes.count, ASCII.isSpace(bytes[at]) { at += 1 }
    while at + 1 < bytes.count, bytes[at] == UInt8(ascii: "<") {
      if bytes[at + 1] != UInt8(ascii: "?"), bytes[at + 1] != UInt8(ascii: "!") {
        let name = Feed.name(bytes, at: at + 1)
        return ["rss", "feed", "rdf:rdf"].contains(name) ? name : nil
      }
      let end: StaticString = bytes.matches("<!--", at: at) ? "-->" : ">"
      guard let close = bytes.find(end, from: at) else { return nil }
      at = close + end.utf8CodeUnitCount
      while at < bytes.count, ASCII.isSpace(bytes[at]) { at += 1 }
    }
    return nil
  }

  private mutating func items(called name: String) -> [Item] {
    var items: [Item] = []
    var at = 0
    while let open = nextTag(from: at) {
      guard Feed.name(bytes, at: open + 1) == name, let inside = content(of: name, at: open) else {
        at = open + 1
        continue
      }
      if let item = item(inside.range) { items.append(item) }
      at = inside.end
    }
    return items
  }

  private mutating func item(_ range: Range<Int>) -> Item? {
    var title: [UInt8] = []
    var text: [UInt8] = []
    var link: String?
    var identifier: String?
    var at = range.lowerBound
    while let open = nextTag(from: at), open < range.upperBound {
      let name = Feed.name(bytes, at: open + 1)
      guard let inside = content(of: name, at: open), inside.end <= range.upperBound else {
        if name == "link" { link = link ?? address(at: open) }
        at = open + 1
        continue
      }
      switch name {
      case "title": title = Feed.decoded(bytes, inside.range)
      case "content:encoded", "content", "description", "summary", "body", "xhtml:body":
        let found =
          isXHTML(at: open) ? Array(bytes[inside.range]) : Feed.decoded(bytes, inside.range)
        if found.count > text.count { text = found }
      case "link": link = link ?? address(at: open) ?? Feed.word(Feed.decoded(bytes, inside.range))
      case "guid", "id": identifier = Feed.word(Feed.decoded(bytes, inside.range))
      default: break
      }
      at = inside.end
    }
    guard !text.isEmpty else { return nil }
    return Item(name: link ?? identifier, page: Feed.page(title, text))
  }

  /// A page of the title and the text; a text without tags has its paragraphs in lines.
  private static func page(_ title: [UInt8], _ text: [UInt8]) -> [UInt8] {
    let hasTags = text.contains(UInt8(ascii: "<"))
    var page =
      Array("<html><head><title>".utf8) + title + Array("</title></head><body><article><h1>".utf8)
    page += title + Array("</h1>".utf8)
    page += hasTags ? text : Paragraphs.html(text)
    return page + Array("</article></body></html>".utf8)
  }

  // MARK: Elements

  private func nextTag(from start: Int) -> Int? {
    var at = start
    while let open = bytes.find(UInt8(ascii: "<"), from: at), open + 1 < bytes.count {
      if bytes.matches("<![CDATA[", at: open) {
        guard let close = bytes.find("]]>", from: open) else { return nil }
        at = close + 3
      } else if bytes.matches("<!--", at: open) {
        guard let close = bytes.find("-->", from: open) else { return nil }
        at = close + 3
      } else if ASCII.isLetter(bytes[open + 1]) {
        return open
      } else {
        at = open + 1
      }
    }
    return nil
  }

  /// What stands in the element whose start tag is at `open`, and where its end tag ends.
  private mutating func content(of name: String, at open: Int) -> (range: Range<Int>, end: Int)? {
    guard !unclosed.contains(name), let tagEnd = bytes.find(UInt8(ascii: ">"), from: open),
      bytes[tagEnd - 1] != UInt8(ascii: "/")
    else { return nil }
    var at = tagEnd + 1
    while let next = bytes.find(UInt8(ascii: "<"), from: at) {
      if bytes.matches("<![CDATA[", at: next) {
        at = bytes.find("]]>", from: next).map { $0 + 3 } ?? bytes.count
      } else if bytes.matches("</", at: next), Feed.name(bytes, at: next + 2) == name {
        let end = bytes.find(UInt8(ascii: ">"), from: next).map { $0 + 1 } ?? bytes.count
        return (tagEnd + 1..<next, end)
      } else {
        at = next + 1
      }
    }
    unclosed.insert(name)
    return nil
  }

  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> String {
    var end = start
    while end < bytes.count, end - start < 32, !ASCII.endsTagName(bytes[end]) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
  }

  private func attribute(_ name: StaticString, at open: Int) -> Range<Int>? {
    guard let end = bytes.find(UInt8(ascii: ">"), from: open) else { return nil }
    var start = open
    while start < end, !ASCII.isSpace(bytes[start]) { start += 1 }
    return Attributes(bytes, start..<end).first {
      $0.name.count == name.utf8CodeUnitCount
        && bytes.matchesIgnoringCase(name, at: $0.name.lowerBound)
    }?.value
  }

  private func isXHTML(at open: Int) -> Bool {
    attribute("type", at: open).map { bytes.matchesIgnoringCase("xhtml", at: $0.lowerBound) }
      ?? false
  }

  /// Atom's links have their address in an attribute; that of the page itself is `alternate`.
  private func address(at open: Int) -> String? {
    if let rel = attribute("rel", at: open), !rel.isEmpty,
      !bytes.matchesIgnoringCase("alternate", at: rel.lowerBound)
    {
      return nil
    }
    return attribute("href", at: open).flatMap { Feed.word(Feed.decoded(bytes, $0)) }
  }

  private static func word(_ bytes: [UInt8]) -> String? {
    let word = bytes.drop(while: ASCII.isWhite).prefix { !ASCII.isWhite($0) }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// The text that content stands for: CDATA as it is, references undone outside of it.
  private static func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [UInt8] {
    var text: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes.matches("<![CDATA[", at: at) {
        let end = min(bytes.find("]]>", from: at) ?? range.upperBound, range.upperBound)
        text += bytes[min(at + 9, end)..<end]
        at = end + 3
      } else if bytes[at] == UInt8(ascii: "&"),
        let match = References.standard.match(bytes, at: at, limit: range.upperBound)
      {
        CodePoint.append(match.first, to: &text)
        if match.second != 0 { CodePoint.append(match.second, to: &text) }
        at += match.length
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return text
  }
}

/// Text without tags as HTML, a paragraph for each line that is not empty.
enum Paragraphs {
  static func html(_ text: [UInt8]) -> [UInt8] {
    var html: [UInt8] = []
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      html += "<p>".utf8
      for byte in line {
        switch byte {
        case UInt8(ascii: "&"): html += "&amp;".utf8
        case UInt8(ascii: "<"): html += "&lt;".utf8
        default: html.append(byte)
        }
      }
      html += "</p>\n".utf8
    }
    return html
  }
}
