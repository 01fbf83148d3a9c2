import CopydeskCore

/// Reads plain text into blocks: paragraphs that were broken into lines of a fixed width are put
/// together again, all other lines are blocks by themselves.
struct TextReader {
  private let bytes: [UInt8]
  private let text: UnsafeBufferPointer<UInt8>
  private let lines: [TextLine]
  private var page = Page()
  private let width: Int?
  private let runs: RunWidths
  private let hyphens: LineHyphens?

  /// The page in a text, each line of which is valid UTF-8. Linear in it.
  static func page(
    _ bytes: [UInt8], isASCII: Bool = false, hyphens: LineHyphens? = nil
  ) -> Page {
    bytes.withUnsafeBufferPointer { TextReader(bytes, $0, isASCII, hyphens).read() }
  }

  private init(
    _ bytes: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ isASCII: Bool, _ hyphens: LineHyphens?
  ) {
    self.bytes = bytes
    self.hyphens = hyphens
    self.text = text
    page.isASCII = isASCII
    let lines = TextLine.all(of: text, isASCII: isASCII)
    self.lines = lines
    runs = RunWidths(lines) { TextReader.firstWord(text, of: $0) }
    width = LineWidth.of(lines) ?? runs.common(among: lines)
  }

  private consuming func read() -> Page {
    page.layout = width == nil ? .lines : .wrapped
    if width == nil {
      // Each block is a line as it stands.
      page.text = bytes
    } else {
      page.text.reserveCapacity(text.count + 1)
    }
    page.blocks.reserveCapacity(lines.count { !$0.isEmpty })
    var gap = 0
    var index = 0
    while index < lines.count {
      if lines[index].isEmpty {
        gap += 1
        index += 1
        continue
      }
      index = readBlock(at: index, gap: gap)
      gap = 0
    }
    return page
  }

  /// Reads the block that begins in a line and returns the line behind it.
  private mutating func readBlock(at index: Int, gap: Int) -> Int {
    let first = lines[index]
    var last = index
    var range = first.content
    if let width { (range, last) = joinLines(from: index, width) }
    var block = Block(text: range.dropFirst(first.bullet))
    block.lead = first.bullet
    block.gap = gap
    block.indent = first.indent
    page.blocks.append(block)
    return last + 1
  }

  /// Puts the lines of a paragraph together again; returns where they stand and the last of them.
  private mutating func joinLines(from index: Int, _ width: Int) -> (Range<Int>, last: Int) {
    let start = page.text.count
    append(lines[index].content)
    var last = index
    while continues(last, index, width) {
      last += 1
      let next = lines[last].content
      if let cut = hyphens?.cut(page.text, before: bytes[next]) {
        page.text.removeLast(cut)
      } else if !isIdeographic(before: next.lowerBound, after: last) {
        page.text.append(UInt8(ascii: " "))
      }
      append(next)
    }
    let end = page.text.count
    page.text.append(UInt8(ascii: "\n"))
    return (start..<end, last)
  }

  private mutating func append(_ range: Range<Int>) {
    page.text.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
  }

  /// Whether the line behind `last` goes on with the paragraph that began in line `first`: its first
  /// word had no room in the line before.
  private func continues(_ last: Int, _ first: Int, _ width: Int) -> Bool {
    guard last + 1 < lines.count else { return false }
    let line = lines[last]
    let next = lines[last + 1]
    guard !next.isEmpty, next.bullet == 0 else { return false }
    let hanging = lines[first].indent + (lines[first].bullet > 0 ? 2 : 0)
    guard abs(next.indent - hanging) <= 1 || abs(next.indent - line.indent) <= 1 else {
      return false
    }
    let run = Int(runs.widths[last])
    let limit = run > 0 ? min(width, run) : width
    return line.indent + line.width + 1 + TextReader.firstWord(text, of: next) > limit
  }

  private static func firstWord(_ text: UnsafeBufferPointer<UInt8>, of line: TextLine) -> Int {
    var end = line.content.lowerBound
    if text[end] >= 0xE3 { return 2 }
    while end < line.content.upperBound, text[end] != UInt8(ascii: " "), text[end] < 0xE3 {
      end &+= 1
    }
    return TextLine.columns(text, line.content.lowerBound..<end)
  }

  /// Scripts without spaces were broken without one.
  private func isIdeographic(before start: Int, after line: Int) -> Bool {
    let end = lines[line - 1].content.upperBound
    return text[start] >= 0xE3 && text[start] < 0xEB && end >= 3 && text[end - 3] >= 0xE3
      && text[end - 3] < 0xF0
  }
}

/// The width at which the lines of a text were broken.
enum LineWidth {
  private static let narrowest = 40
  static let widest = 132
  /// Fewer full lines than this are chance.
  private static let fewestLines = 6

  /// The width, or nil where lines were not broken: no more than one line in two hundred is longer,
  /// and most lines near the width are followed by another.
  static func of(_ lines: [TextLine]) -> Int? {
    var counts = [Int](repeating: 0, count: TextLine.widest + 1)
    var all = 0
    for line in lines where !line.isEmpty {
      counts[min(TextLine.widest, line.indent + line.width)] += 1
      all += 1
    }
    var width = TextLine.widest
    var longer = counts[width]
    while width > 0, longer * 200 <= all {
      width -= 1
      longer += counts[width]
    }
    guard (narrowest...widest).contains(width) else { return nil }
    var full = 0
    var followed = 0
    for index in lines.indices where lines[index].indent + lines[index].width > width * 4 / 5 {
      full += 1
      if index + 1 < lines.count, !lines[index + 1].isEmpty { followed += 1 }
    }
    return full >= fewestLines && followed * 5 >= full * 2 ? width : nil
  }
}
