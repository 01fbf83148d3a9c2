import Text

/// Cuts a text into stretches that are read one by one: paragraphs, or pieces of long ones.
enum Chunker {
  /// Bytes of a piece of a paragraph; no sentence is as long, and the tokens of a piece fit in a cache.
  static let longest = 32 * 1024

  /// The byte ranges of the stretches, in order; blank lines are left out.
  static func chunks(_ bytes: [UInt8]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for paragraph in bytes.withUnsafeBufferPointer(Paragraph.all) {
      var start = paragraph.range.lowerBound
      while paragraph.range.upperBound - start > longest {
        let end = cut(bytes, start, start + longest)
        out.append(start..<end)
        start = end
      }
      out.append(start..<paragraph.range.upperBound)
    }
    return out
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
