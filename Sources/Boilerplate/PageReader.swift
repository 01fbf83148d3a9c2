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
    bytes.withUnsafeBufferPointer { text in
      guard format == .html || format == .auto && FormatGuess.isHTML(text) else {
        return TextReader.page(bytes, isASCII: isASCII)
      }
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
    var found = 0
    var scan = 0
    while let open = head.find(UInt8(ascii: "<"), from: scan) {
      if marks.contains(where: { head.matchesIgnoringCase($0, at: open) }) { found += 1 }
      if found > 1 || found > 0 && head[..<open].allSatisfy(ASCII.isWhite) { return true }
      scan = open + 1
    }
    return false
  }
}
