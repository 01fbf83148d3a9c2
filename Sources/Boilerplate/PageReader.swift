import CopydeskCore

/// Reads documents into pages, and knows the lists that takes.
struct PageReader {
  enum Format: String, CaseIterable { case auto, html, text }

  private let vocabulary: ClassVocabulary

  init() {
    vocabulary = ClassVocabulary(LanguagePack.root.text(of: "class-words"))
  }

  /// The page in `bytes`; `isASCII` where they are known to be.
  func page(_ bytes: [UInt8], _ format: Format, isASCII: Bool = false) -> Page {
    let isHTML =
      format == .html
      || format == .auto && bytes.withUnsafeBufferPointer { FormatGuess.isHTML($0) }
    if isHTML { return markup(bytes) }
    if format == .auto, MarkdownSigns.isMarkdown(bytes) { return MarkdownReader.page(bytes) }
    guard let printed = PrintedPages(bytes) else {
      return TextReader.page(bytes, isASCII: isASCII)
    }
    var page = TextReader.page(printed.text, isASCII: isASCII, hyphens: printed.hyphens)
    page.setAside(printed.asides, Reason("running-head"))
    return page
  }

  /// A page of HTML, or the one that it holds in place of text.
  private func markup(_ bytes: [UInt8]) -> Page {
    var page = built(bytes)
    for _ in 0..<PageReader.deepest {
      guard let inner = InnerPage.shown(by: page) ?? InnerPage.told(by: page) else { break }
      page = built(inner.source)
      page.setAside(inner.shell, Reason("not-shown"))
    }
    return page
  }

  /// Pages inside pages are not followed further.
  private static let deepest = 3

  private func built(_ bytes: [UInt8]) -> Page {
    bytes.withUnsafeBufferPointer { text in
      var builder = PageBuilder(text, vocabulary) { .standard }
      builder.read()
      return builder.page
    }
  }
}

/// Tells HTML from text.
enum FormatGuess {
  /// Markup shows itself within so many bytes.
  private static let reach = 1 << 16
  /// Marks of a page; text that quotes a piece of broken markup has no such.
  private static let marks: [StaticString] = [
    "<html", "<body", "<head", "<div", "</p>", "<!doctype",
  ]

  static func isHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(reach))
    if isEscaped(head) { return true }
    var found = 0
    var scan = 0
    while let open = head.find(UInt8(ascii: "<"), from: scan) {
      if marks.contains(where: { head.matchesIgnoringCase($0, at: open) }) { found += 1 }
      if found > 1 || found > 0 && head[..<open].allSatisfy(ASCII.isWhite) { return true }
      scan = open + 1
    }
    return false
  }

  /// Whether a page begins whose signs were all escaped.
  private static func isEscaped(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = head.firstIndex(where: { !ASCII.isWhite($0) }) else { return false }
    return head.matchesIgnoringCase("&lt;!doctype html", at: start)
      || head.matchesIgnoringCase("&lt;html", at: start)
      || head.matches("&lt;p", at: start) && head.find("&lt;/p&gt;", from: start) != nil
  }
}
