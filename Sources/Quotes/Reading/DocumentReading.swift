import Glibc

/// Reads a document paragraph by paragraph.
struct DocumentReading {
  let bytes: UnsafeBufferPointer<UInt8>
  let language: Language
  private var passage: Passage

  /// A reading of that text, which the passage has opened.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ language: Language, _ passage: Passage) {
    self.bytes = bytes
    self.language = language
    self.passage = passage
  }

  mutating func read() {
    var at = 0
    var number = 0
    while at < bytes.count {
      let (end, longestLine) = paragraph(at)
      while let cut = cut(at..<end) {
        read(at..<cut, number, longestLine)
        number += 1
        at = cut
      }
      read(at..<end, number, longestLine)
      number += 1
      at = end
      while at < bytes.count, bytes[at] == 0x0A { at += 1 }
    }
    join()
  }

  /// Bytes that are read at once: what a paragraph needs in memory is many times its length.
  private static let longestPiece = 1 << 17

  /// The last space that a piece of a very long paragraph can end at; nil where it is read whole.
  private func cut(_ range: Range<Int>) -> Int? {
    guard range.count > Self.longestPiece else { return nil }
    var at = range.lowerBound + Self.longestPiece
    while at > range.lowerBound + 1, bytes[at] > 0x20 { at -= 1 }
    if at > range.lowerBound + 1 { return at }
    at = range.lowerBound + Self.longestPiece
    while at > range.lowerBound + 1, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }

  /// Joins the attributions that share a cue.
  private mutating func join() {
    let found = passage.found
    var byCue = HashTable(room: found.count)
    defer { byCue.free() }
    var kept = 0
    for index in found.indices {
      let attribution = found[index]
      if let cue = attribution.cue {
        let key = UInt32(truncatingIfNeeded: cue.start)
        if let other = byCue[key], found[other].cue?.start == cue.start {
          passage.parts[Int(found[other].lastPart)].next = attribution.firstPart
          found[other].lastPart = attribution.lastPart
          continue
        }
        byCue[key] = kept
      }
      found[kept] = attribution
      kept += 1
    }
    passage.found.removeLast(found.count - kept)
  }

  /// Paragraphs end at a line of white space; also the length of the paragraph's longest line.
  private func paragraph(_ start: Int) -> (end: Int, longestLine: Int) {
    var at = start
    var lineStart = start
    var longest = 0
    while at < bytes.count {
      at = lineEnd(at)
      if at == bytes.count { break }
      longest = max(longest, at - lineStart)
      var next = at + 1
      while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D {
        next += 1
      }
      if next >= bytes.count || bytes[next] == 0x0A { return (at, longest) }
      lineStart = next
      at = next
    }
    return (at, max(longest, at - lineStart))
  }

  private func lineEnd(_ start: Int) -> Int {
    let text = UnsafeRawBufferPointer(bytes)
    guard let base = text.baseAddress,
      let found = memchr(base + start, 0x0A, text.count - start)
    else { return text.count }
    return UnsafeRawPointer(found) - base
  }

  private mutating func read(_ range: Range<Int>, _ number: Int, _ longestLine: Int) {
    passage.begin(number)
    var tokenizer = Tokenizer(
      bytes, limit: range.upperBound, language, longestLine: longestLine, tokens: passage.tokens)
    tokenizer.tokenize(from: range.lowerBound)
    passage.tokens = tokenizer.tokens
    passage.classes = tokenizer.classes
    guard !passage.tokens.isEmpty else { return }
    passage.read()
    let announced = passage.announced()
    if announced != nil || passage.isAnnounced { passage.announcement = announced }
    passage.continuesQuotation = passage.stretches.last.map { !$0.isClosed } ?? false
    guard !passage.attributions.isEmpty else {
      passage.page.pointee.turns.note(nil)
      return sign()
    }
    noteTurn(number)
    passage.inherited = passage.voice
    passage.found.append(passage.attributions.buffer)
  }

  private func noteTurn(_ number: Int) {
    var turn = passage.turn
    turn?.paragraph = number
    passage.page.pointee.turns.note(turn)
  }

  /// A paragraph that is a name behind a dash signs the quotation before it.
  private mutating func sign() {
    guard let name = Signature.whole(passage), let last = passage.found.indices.last,
      passage.found[last].paragraph == passage.number - 1,
      isContext(passage.found[last])
    else { return }
    (passage.found[last].speaker, passage.found[last].evidence) = passage.speakers.resolve(
      name, in: passage)
    passage.found[last].source = ByteRange(passage.byteRange(name))
    passage.found[last].cue = nil
  }
  /// No verb of saying introduces any stretch of it.
  private func isContext(_ attribution: Attribution) -> Bool {
    (attribution.firstPart...attribution.lastPart).allSatisfy {
      passage.parts[Int($0)].rule == passage.rules.context
    }
  }
}
