import CopydeskCore

/// A text that was taken out of printed pages, as pdftotext(1) writes it: form feeds part the pages,
/// each of which has its running head and its number.
///
/// What recurs at the edges of the pages is set aside, and a paragraph that a page parts is put
/// together.
struct PrintedPages {
  /// The text without what was set aside.
  private(set) var text: [UInt8] = []
  /// The lines that were set aside.
  private(set) var asides: [[UInt8]] = []
  /// How words that were broken at line ends are put together.
  let hyphens: LineHyphens

  /// Nil where the text has no pages. Linear in it.
  init?(_ bytes: [UInt8]) {
    guard bytes.contains(PrintedPages.formFeed) else { return nil }
    var pages = bytes.split(separator: PrintedPages.formFeed).map { page in
      page.split(separator: 0x0A, omittingEmptySubsequences: false)
    }
    pages.removeAll { $0.allSatisfy(PrintedPages.isBlank) }
    guard !pages.isEmpty else { return nil }
    hyphens = LineHyphens(of: pages.lazy.joined())
    setAside(&pages)
    for page in pages { append(page) }
    while text.last == 0x0A { text.removeLast() }
    text.append(0x0A)
  }

  private static let formFeed: UInt8 = 0x0C
  /// Lines at each edge of a page that may be a running head.
  private static let edge = 3

  // MARK: Running heads

  /// Takes the running heads and the numbers off the pages.
  private mutating func setAside(_ pages: inout [[ArraySlice<UInt8>]]) {
    var counts: [[UInt8]: Int] = [:]
    for page in pages {
      for line in Set(PrintedPages.edges(of: page).map { PrintedPages.key(page[$0]) }) {
        counts[line, default: 0] += 1
      }
    }
    let least = max(2, pages.count / 3)
    for number in pages.indices {
      for isTop in [true, false] {
        var page = pages[number]
        var taken = 0
        while taken < PrintedPages.edge,
          let index = isTop
            ? page.firstIndex(where: { !PrintedPages.isBlank($0) })
            : page.lastIndex(where: { !PrintedPages.isBlank($0) }),
          PrintedPages.isNumber(page[index])
            || counts[PrintedPages.key(page[index]), default: 0] >= least
        {
          asides.append(Array(page[index]))
          page.removeSubrange(isTop ? page.startIndex...index : index...(page.endIndex - 1))
          taken += 1
        }
        pages[number] = page
      }
    }
  }

  private static func edges(of page: [ArraySlice<UInt8>]) -> Set<Int> {
    let lines = page.indices.filter { !isBlank(page[$0]) }
    return Set(lines.prefix(edge) + lines.suffix(edge))
  }

  /// The words of a line, its numbers made equal: the same on every page.
  private static func key(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    for byte in line {
      if ASCII.isDigit(byte) {
        if key.last != UInt8(ascii: "0") { key.append(UInt8(ascii: "0")) }
      } else if ASCII.isWhite(byte) {
        if let last = key.last, last != 0x20 { key.append(0x20) }
      } else {
        key.append(ASCII.lower(byte))
      }
    }
    while key.last == 0x20 { key.removeLast() }
    return key
  }

  /// A number, maybe between dashes or brackets or as a part of another.
  private static func isNumber(_ line: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in line {
      if ASCII.isDigit(byte) {
        digits += 1
      } else if !ASCII.isWhite(byte), !"-–—()[]|/".utf8.contains(byte) {
        return false
      }
    }
    return 1...8 ~= digits
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy(ASCII.isWhite) }

  // MARK: Putting together

  private mutating func append(_ page: [ArraySlice<UInt8>]) {
    let lines = page.drop { PrintedPages.isBlank($0) }
    guard let first = lines.first else { return }
    while text.last == 0x0A { text.removeLast() }
    if !text.isEmpty { text += goesOn(with: first) ? [0x0A] : [0x0A, 0x0A] }
    for line in lines {
      text += line
      text.append(0x0A)
    }
  }

  /// Whether the paragraph that the page before ends in goes on: no sentence ends there, or none
  /// begins here.
  private func goesOn(with line: ArraySlice<UInt8>) -> Bool {
    let next = line.drop(while: ASCII.isWhite)
    guard let (first, _) = next.first.map({ _ in CodePoint.decode(Array(next.prefix(4)), at: 0) }),
      var at = Optional(text.count), at > 0
    else { return false }
    if CodePoint.isLower(first) { return true }
    // Quotation marks and brackets stand behind the stop.
    while at > 0 {
      let (last, length) = CodePoint.decode(text, before: at)
      if CodePoint.isLetter(last) || CodePoint.isDigit(last) || last == 0x2C { return true }
      // Closing and final punctuation, and what ASCII has for them.
      guard [21, 29].contains(CodePoint.category(last)) || last == 0x22 || last == 0x27 else {
        return false
      }
      at -= length
    }
    return false
  }
}
