import Glibc

/// A paragraph of a text: its lines up to one that holds nothing but white space.
public struct Paragraph: Sendable, Equatable {
  /// Its bytes, from the start of its first line to before the line end of its last one.
  public let range: Range<Int>
  /// The bytes of its longest line: text whose lines are all short was wrapped.
  public let longestLine: Int

  /// The paragraph whose first line begins at the byte. Linear in its length.
  ///
  /// - Parameter start: an offset in the bytes where a line begins, or anything inside one, from which
  ///   on the paragraph is wanted.
  public init(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var lineStart = start
    var longest = 0
    while true {
      let end = Paragraph.lineEnd(from: lineStart, in: bytes)
      longest = max(longest, end - lineStart)
      guard let next = Paragraph.nextLine(behind: end, in: bytes) else {
        range = start..<end
        longestLine = longest
        return
      }
      lineStart = next
    }
  }

  /// All paragraphs of a text, in order. Linear in it.
  ///
  ///     let text = Array("One line.\n \nAnother,\nof two.\n".utf8)
  ///     let lengths = text.withUnsafeBufferPointer { Paragraph.all(of: $0).map(\.range.count) }
  ///     assert(lengths == [9, 16])
  public static func all(of bytes: UnsafeBufferPointer<UInt8>) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var at = 0
    while let start = start(from: at, in: bytes) {
      paragraphs.append(Paragraph(from: start, in: bytes))
      at = paragraphs[paragraphs.count - 1].range.upperBound
    }
    return paragraphs
  }

  /// The first byte from there on that is no white space, nil where nothing else is left.
  public static func start(from offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = offset
    while at < bytes.count, isWhite(bytes[at]) { at += 1 }
    return at < bytes.count ? at : nil
  }

  /// Where the words of the next line begin; nil where it has none or there is no line.
  private static func nextLine(behind end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = end + 1
    while at < bytes.count, isWhite(bytes[at]), bytes[at] != 0x0A { at += 1 }
    return at < bytes.count && bytes[at] != 0x0A ? at : nil
  }

  private static func lineEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
