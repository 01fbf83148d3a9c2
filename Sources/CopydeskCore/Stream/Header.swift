import Glibc

/// The line that names a document in a stream of several: `==> NAME <==`.
enum Header {
  static let mark = Array("==> ".utf8)
  private static let end = Array(" <==".utf8)

  /// The name, if the range of bytes, without its line end, is a header.
  static func name(_ bytes: [UInt8], _ line: Range<Int>) -> String? {
    guard line.count > mark.count + end.count - 1, starts(bytes, line.lowerBound, with: mark),
      starts(bytes, line.upperBound - end.count, with: end)
    else { return nil }
    let inner =
      line.lowerBound + mark.count..<max(line.lowerBound + mark.count, line.upperBound - end.count)
    return String(decoding: bytes[inner], as: UTF8.self)
  }

  static func line(_ name: String) -> [UInt8] {
    mark + Array(printable(name).utf8) + end + [0x0A]
  }

  static func starts(_ bytes: [UInt8], _ at: Int, with mark: [UInt8]) -> Bool {
    guard at >= 0, at + mark.count <= bytes.count else { return false }
    for i in mark.indices where bytes[at + i] != mark[i] { return false }
    return true
  }

  /// A name with its control characters as `\xHH`.
  static func printable(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { return name }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      if byte < 0x20 || byte == 0x7F {
        bytes += [0x5C, 0x78, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a line that starts there has backslashes, at least `least`, and then the mark.
  static func isEscaped(_ bytes: [UInt8], _ at: Int, least: Int) -> Bool {
    var i = at
    while i < bytes.count, bytes[i] == 0x5C { i += 1 }
    return i - at >= least && starts(bytes, i, with: mark)
  }

  /// A document's own text out of a stream with headers: without the empty line before the next
  /// header, and without the backslashes that kept lines from reading as headers.
  static func body(_ text: [UInt8], _ range: Range<Int>, isLast: Bool) -> [UInt8] {
    var end = range.upperBound
    if isLast, end > range.lowerBound, text[end - 1] == 0x0A,
      end - 1 == range.lowerBound || text[end - 2] == 0x0A
    {
      end -= 1
    }
    var bytes = Array(text[range.lowerBound..<end])
    changeLines(&bytes, from: 0, atLineStart: true) { isEscaped($0, $1, least: 1) ? -1 : 0 }
    return bytes
  }

  /// Writes a backslash in front of every line from there on that would read as a header.
  static func escape(_ bytes: inout [UInt8], from start: Int, atLineStart: Bool) {
    changeLines(&bytes, from: start, atLineStart: atLineStart) {
      isEscaped($0, $1, least: 0) ? 1 : 0
    }
  }

  /// Adds (1) or takes away (-1) a backslash where lines begin.
  private static func changeLines(
    _ bytes: inout [UInt8], from start: Int, atLineStart: Bool, change: ([UInt8], Int) -> Int
  ) {
    guard containsMark(bytes, from: start) else { return }
    var made = Array(bytes[..<start])
    var lineStart = atLineStart
    for i in start..<bytes.count {
      if lineStart {
        let backslashes = change(bytes, i)
        if backslashes > 0 { made.append(0x5C) }
        if backslashes < 0 {
          lineStart = false
          continue
        }
      }
      made.append(bytes[i])
      lineStart = bytes[i] == 0x0A
    }
    bytes = made
  }

  /// Whether the mark stands anywhere from there on.
  private static func containsMark(_ bytes: [UInt8], from start: Int) -> Bool {
    var at = start
    while at < bytes.count {
      let found = bytes.withUnsafeBytes { text -> Int? in
        guard let base = text.baseAddress else { return nil }
        return memchr(base + at, Int32(mark[0]), text.count - at).map {
          UnsafeRawPointer($0) - base
        }
      }
      guard let found else { return false }
      if starts(bytes, found, with: mark) { return true }
      at = found + 1
    }
    return false
  }
}
