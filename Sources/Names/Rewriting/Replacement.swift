import CopydeskCore

/// Writes a name in place of a mention: white space at line ends stays, and a sentence's first letter
/// stays a capital.
enum Replacement {
  /// Appends what stands for the mention.
  static func append(
    _ target: [UInt8], for mention: Range<Int>, in bytes: [UInt8], to out: inout [UInt8]
  ) {
    var target = target
    if let first = target.first, ASCII.isLower(first), ASCII.isUpper(bytes[mention.lowerBound]) {
      target[0] = first & 0xDF
    }
    settleStop(&target, mention, bytes)
    guard let gap = lineEnd(bytes, mention) else {
      out += target
      return
    }
    // The break goes to the space nearest to where it stood; a name of one word comes after it.
    let wanted = bytes[mention.lowerBound..<gap.lowerBound].count { $0 == 0x20 }
    let spaces = target.indices.filter { target[$0] == 0x20 }
    guard !spaces.isEmpty else {
      out += bytes[gap]
      out += target
      return
    }
    let at = spaces[min(wanted, spaces.count - 1)]
    out += target[..<at]
    out += bytes[gap]
    out += target[(at + 1)...]
  }

  /// One full stop is enough behind a name that ends in one, and a line keeps that at its end.
  private static func settleStop(
    _ target: inout [UInt8], _ mention: Range<Int>, _ bytes: [UInt8]
  ) {
    let stop = UInt8(ascii: ".")
    let end = mention.upperBound
    if target.last == stop {
      if end < bytes.count, bytes[end] == stop { target.removeLast() }
    } else if bytes[end - 1] == stop, end == bytes.count || bytes[end] == 0x0A {
      target.append(stop)
    }
  }

  /// The white space around a line's end inside the mention.
  private static func lineEnd(_ bytes: [UInt8], _ mention: Range<Int>) -> Range<Int>? {
    guard let line = mention.first(where: { bytes[$0] == 0x0A }) else { return nil }
    var start = line
    while start > mention.lowerBound, ASCII.isWhite(bytes[start - 1]) { start -= 1 }
    var end = line + 1
    while end < mention.upperBound, ASCII.isWhite(bytes[end]) { end += 1 }
    return start..<end
  }

  /// The mention with one space between its words.
  static func surface(_ bytes: [UInt8], _ mention: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    for i in mention {
      if ASCII.isWhite(bytes[i]) {
        if out.last != 0x20 { out.append(0x20) }
      } else {
        out.append(bytes[i])
      }
    }
    return out
  }
}
