import CopydeskCore

/// Reads a page that a reader service or a notebook saved as Markdown: headings, lists, quotations
/// and links mean to the judge what they mean in HTML.
///
/// The signs before a heading, an item or a quotation stay with it; links stand for their text, and
/// pictures for nothing.
struct MarkdownReader {
  private let bytes: [UInt8]
  private var page = Page()
  private var inline = MarkdownInline()
  /// The paragraph that is being put together.
  private var open: MarkdownLine?
  private var isFenced = false
  private var isInPreface: Bool

  /// The page in a text that `MarkdownSigns` takes for Markdown. Linear in it.
  static func page(_ bytes: [UInt8]) -> Page {
    var reader = MarkdownReader(bytes)
    reader.read()
    return reader.page
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isInPreface = MarkdownSigns.hasPreface(bytes)
    page.elements.append(.root)
    for tag in [Tag.body, .article] { appendElement(tag, in: page.elements.count - 1) }
  }

  private mutating func appendElement(_ tag: Tag, in parent: Int) {
    page.elements.append(
      Element(
        words: [], inherited: [], signature: UInt64(tag.rawValue), parent: parent, tag: tag))
  }

  /// The element that all blocks are in.
  private static let article = 2

  private mutating func read() {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      take(MarkdownLine(bytes, start..<end))
      start = end + 1
    }
    close()
  }

  private mutating func take(_ line: MarkdownLine) {
    if isInPreface { return takePreface(line) }
    if case .fence = line.kind {
      close()
      isFenced.toggle()
      return
    }
    if isFenced { return takeCode(line) }
    switch line.kind {
    case .blank: close()
    case .rule, .fence: close()
    case .underline(let level): closeHeading(level, line)
    case .definition: setAside(line.whole)
    case .text where open?.isOpenEnded == true: join(line)
    case .quote where open?.kind == .quote: join(line)
    default:
      close()
      open = line
      inline.begin(in: page.text.count, lead: bytes[line.lead], to: &page.text)
      inline.append(bytes, line.content, to: &page.text)
    }
  }

  /// Goes on with the paragraph in the next line.
  private mutating func join(_ line: MarkdownLine) {
    inline.space()
    inline.append(bytes, line.content, to: &page.text)
  }

  /// What a reader service says of the page: its title, its address, when it was published.
  private mutating func takePreface(_ line: MarkdownLine) {
    guard !line.content.isEmpty else { return }
    if let title = MarkdownSigns.title(bytes, line.whole) { page.addTitle(Array(bytes[title])) }
    setAside(line.whole)
    isInPreface = !MarkdownSigns.endsPreface(bytes, line.whole)
  }

  private mutating func takeCode(_ line: MarkdownLine) {
    if open == nil {
      open = MarkdownLine(code: line.whole)
      inline.begin(in: page.text.count, lead: [], to: &page.text)
    } else {
      inline.space()
    }
    inline.appendCode(bytes, line.whole, to: &page.text)
  }

  /// A line of dashes or equals signs under one line makes it a heading.
  private mutating func closeHeading(_ level: Int, _ line: MarkdownLine) {
    if open?.kind == .text { open?.kind = .heading(level) }
    close()
  }

  private mutating func close() {
    guard let line = open else { return }
    open = nil
    guard let found = inline.end(&page.text) else { return }
    var block = Block(text: found.text)
    block.lead = found.lead
    block.linkBytes = found.linkBytes
    block.links = found.links
    block.element = page.elements.count
    appendElement(line.tag, in: MarkdownReader.article)
    page.blocks.append(block)
  }

  private mutating func setAside(_ line: Range<Int>) {
    close()
    let start = page.text.count
    page.text += bytes[line]
    page.unseen.append(
      Page.Unseen(
        text: start..<page.text.count, place: page.blocks.count, reason: Reason("not-shown")))
    page.text.append(0x0A)
  }
}
