import CopydeskCore

/// Tells Markdown from other text.
enum MarkdownSigns {
  /// Lines that are looked at.
  private static let reach = 400
  private static let fewestLinks = 4
  /// With headings, fewer links are enough.
  private static let fewestLinksWithHeading = 2

  /// Whether a text has headings and links as Markdown writes them, or what a reader service puts
  /// on top of it. Linear in the lines that are looked at.
  static func isMarkdown(_ bytes: [UInt8]) -> Bool {
    if hasPreface(bytes) { return true }
    var links = 0
    var headings = 0
    var start = 0
    for _ in 0..<reach where start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = MarkdownLine(bytes, start..<end)
      if case .heading = line.kind { headings += 1 }
      links += linkCount(bytes[line.whole])
      start = end + 1
    }
    return links >= (headings > 0 ? fewestLinksWithHeading : fewestLinks)
  }

  /// Links and pictures: a bracket's end, and an address in round ones.
  private static func linkCount(_ line: ArraySlice<UInt8>) -> Int {
    var count = 0
    var at = line.startIndex
    while let close = line[at...].firstIndex(of: UInt8(ascii: "]")) {
      at = close + 1
      let rest = line[at...]
      let isLink =
        rest.starts(with: "(http".utf8) || rest.starts(with: "(/".utf8)
        || rest.starts(with: "(#".utf8) || rest.starts(with: "(mailto:".utf8)
      if isLink { count += 1 }
    }
    return count
  }

  // MARK: What a reader service says of the page

  private static let titleField = Array("Title:".utf8)
  private static let addressField = Array("URL Source:".utf8)
  private static let contentField = Array("Markdown Content:".utf8)
  /// The fields stand within so many bytes.
  private static let longestPreface = 4_096

  static func hasPreface(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: titleField) || bytes.starts(with: addressField) else { return false }
    let lines = bytes.prefix(longestPreface).split(separator: 0x0A)
    return lines.contains { $0.starts(with: addressField) }
      && lines.contains { $0.starts(with: contentField) }
  }

  static func endsPreface(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes[line].starts(with: contentField)
  }

  /// The title that a line of the preface gives.
  static func title(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard bytes[line].starts(with: titleField) else { return nil }
    let title = bytes[line].dropFirst(titleField.count).drop(while: ASCII.isWhite)
    return title.startIndex..<title.endIndex
  }
}
