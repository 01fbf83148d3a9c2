/// The entries of a list as it is written: one a line, after a tab the entry's value if it has one;
/// a line that begins with `#` is a comment.
public struct ListReader {
  /// An entry, as ranges of the text.
  public struct Entry: Sendable {
    /// The word, or several parted by one space each.
    public let word: Range<Int>
    /// The value, empty where there is none.
    public let value: Range<Int>
  }

  /// What is wrong with a line.
  public struct Fault: Error, Equatable {
    /// The line's number, from 1.
    public let line: Int
    /// What is wrong, in lower case.
    public let reason: String
  }

  /// The whole list.
  public let text: [UInt8]
  /// The number of the line that `next` gave last, from 1.
  public private(set) var line = 0
  private var offset = 0

  /// A reader at the start of a list.
  public init(_ text: [UInt8]) { self.text = text }

  /// The next entry, nil behind the last. Linear in the lines it passes.
  public mutating func next() -> Entry? {
    while offset < text.count {
      let start = offset
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      offset = end + 1
      line += 1
      guard start < end, text[start] != 0x23 else { continue }
      while end > start, ListReader.isWhite(text[end - 1]) { end -= 1 }
      var tab = start
      while tab < end, text[tab] != 0x09 { tab += 1 }
      if tab > start { return Entry(word: start..<tab, value: min(tab + 1, end)..<end) }
    }
    return nil
  }

  /// The first line that is no entry, comment or empty line as the form has them; nil for none.
  public static func fault(in text: [UInt8]) -> Fault? {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.first != 0x23 {
      var line = line
      while let last = line.last, isWhite(last) { line.removeLast() }
      if !line.isEmpty, let reason = fault(inLine: line) {
        return Fault(line: index + 1, reason: reason)
      }
    }
    return nil
  }

  private static func fault(inLine line: ArraySlice<UInt8>) -> String? {
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
    if line.contains(where: { $0 < 0x20 && $0 != 0x09 }) { return "a control character" }
    if fields.count > 2 { return "more than one tab" }
    if fields[0].isEmpty { return "no word before the tab" }
    for field in fields where field.first == 0x20 || field.last == 0x20 {
      return "a space before or behind what is listed"
    }
    for (byte, next) in zip(fields[0], fields[0].dropFirst()) where byte == 0x20 && next == 0x20 {
      return "two spaces between words"
    }
    return fields.contains { $0.count > ListPacker.longestField } ? "too long" : nil
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
