import CopydeskCore

/// What the lines of a text say of its words: where they were wrapped, and which are headings.
enum Lines {
  /// A text with a longer line is not wrapped: every line end is one of a sentence or a paragraph.
  private static let longestWrapped = 120
  /// A shorter line was not wrapped where the text has no width that could be told.
  private static let leastWrapped = 40
  /// A longer line is no heading.
  private static let longestHeading = 200
  /// A row of fewer capitals may be a name alone.
  private static let leastCapitals = 5
  /// Shorter words have no capital in a heading: with, from, over.
  private static let longestSmallWord = 4

  /// The bytes that a line has at the least if its end was put there to wrap the text. Linear.
  static func shortestWrapped(_ bytes: [UInt8]) -> Int {
    var longest = 0
    var line = 0
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0x0A {
        longest = max(longest, offset - line)
        if longest > longestWrapped { return Int.max }
        line = offset + 1
      }
      offset += 1
    }
    return max(longest, bytes.count - line) > longestWrapped ? Int.max : leastWrapped
  }

  /// Whether all longer words of the line from the offset on have capitals, and are many. Looks at
  /// `longestHeading` bytes at the most.
  static func isHeading(_ bytes: [UInt8], from start: Int) -> Bool {
    var capitals = 0
    var hasLower = false
    var hasStop = false
    var offset = start
    let end = min(bytes.count, start + longestHeading)
    while offset < end, bytes[offset] != 0x0A {
      let byte = bytes[offset]
      // Commas part the names of a list, full stops end sentences, and tags stand in them; but a
      // line of capitals alone may hold all of these.
      if byte == 0x2C || byte == 0x2E || byte == 0x3C { hasStop = true }
      if hasStop, hasLower { return false }
      guard ASCII.isLetter(byte) || byte >= 0x80 else {
        offset += 1
        continue
      }
      let wordEnd = max(WordEnd.of(bytes, from: offset), offset + 1)
      if bytes[offset..<wordEnd].contains(where: ASCII.isLower) { hasLower = true }
      if ASCII.isLower(byte) {
        if wordEnd - offset > longestSmallWord { return false }
      } else if wordEnd - offset > longestSmallWord {
        capitals += 1
      }
      offset = wordEnd
    }
    return capitals >= leastCapitals && (offset >= bytes.count || bytes[offset] == 0x0A)
  }
}
