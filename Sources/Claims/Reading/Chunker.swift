/// Cuts a text into stretches that are read one by one: paragraphs, or pieces of long ones.
enum Chunker {
  /// Bytes of a piece of a paragraph; no sentence is as long, and the tokens of a piece fit in a cache.
  static let longest = 32 * 1024

  /// The byte ranges of the stretches, in order; blank lines are left out.
  static func chunks(_ bytes: [UInt8]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = paragraphEnd(bytes, start)
      if end > start { out.append(start..<end) }
      start = end
      while start < bytes.count, bytes[start] == 0x0a { start += 1 }
    }
    return out
  }

  /// The end of the paragraph at a place, or of a piece of it.
  private static func paragraphEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    let limit = min(bytes.count, start + longest)
    while at < limit {
      if bytes[at] == 0x0a, at + 1 < bytes.count, bytes[at + 1] == 0x0a { return at }
      at += 1
    }
    guard limit < bytes.count else { return limit }
    return cut(bytes, start, limit)
  }

  /// The last end of a sentence before a place, else the last space, else the place itself.
  private static func cut(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var space = -1
    var at = limit - 1
    while at > start + longest / 2 {
      if bytes[at] == 0x20 || bytes[at] == 0x0a {
        if bytes[at - 1] == 0x2e { return at }
        if space < 0 { space = at }
      }
      at -= 1
    }
    if space > 0 { return space }
    at = limit
    while at > start, bytes[at] & 0xc0 == 0x80 { at -= 1 }
    return at > start ? at : limit
  }
}
