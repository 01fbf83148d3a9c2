import CopydeskCore

/// One sentence a line, paragraphs parted by an empty line.
struct TextOutput: SentenceOutput {
  private var hasParagraph = false

  mutating func open(_ document: Document, _ out: inout OutputWriter) throws(FilterError) {
    try out.open(document)
    hasParagraph = false
  }

  mutating func take(_ part: ParagraphPart, _ out: inout OutputWriter) throws(FilterError) {
    if part.starts {
      if hasParagraph { try out.byte(Byte.newline) }
      hasParagraph = true
    }
    var start = part.range.lowerBound
    for decision in part.decisions where decision.verdict == .split {
      try line(part, start..<decision.close, &out)
      try out.byte(Byte.newline)
      start = decision.next
    }
    if start < part.range.upperBound { try line(part, start..<part.range.upperBound, &out) }
    if part.ends { try out.byte(Byte.newline) }
  }

  mutating func close(_ document: Document, _ out: inout OutputWriter) throws(FilterError) {
    try out.close(document)
  }

  /// Writes a sentence; its line ends become spaces.
  private func line(
    _ part: ParagraphPart, _ range: Range<Int>, _ out: inout OutputWriter
  ) throws(FilterError) {
    guard part.hasLines else { return try out.write(part.bytes, range) }
    var start = range.lowerBound
    while start < range.upperBound {
      let lineEnd = Scan.lineEnd(part.bytes, start)
      if lineEnd >= range.upperBound { break }
      var end = lineEnd
      while end > start, part.bytes[end &- 1].isWhite { end &-= 1 }
      try out.write(part.bytes, start..<end)
      start = lineEnd
      while start < range.upperBound, part.bytes[start].isWhite { start &+= 1 }
      if needsSpace(part.bytes, end, start) { try out.byte(Byte.space) }
    }
    try out.write(part.bytes, start..<range.upperBound)
  }

  /// Whether a space must stand where lines were joined: not after a hyphen inside a word, nor
  /// between characters of Chinese and Japanese.
  private func needsSpace(_ bytes: [UInt8], _ end: Int, _ start: Int) -> Bool {
    guard end > 1, start < bytes.count else { return true }
    if bytes[end &- 1] == Byte.hyphen, bytes[end &- 2].isLetter { return !bytes[start].isLower }
    guard bytes[end &- 1] >= 0x80, bytes[start] >= 0xE3 else { return true }
    return !isIdeographic(CodePoint.decode(bytes, before: end).value)
      || !isIdeographic(CodePoint.decode(bytes, at: start).value)
  }

  private func isIdeographic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3000...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      return true
    default: return false
    }
  }
}
