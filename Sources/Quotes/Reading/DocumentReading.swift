import Glibc

/// Reads a document paragraph by paragraph.
struct DocumentReading {
  let bytes: UnsafeBufferPointer<UInt8>
  let language: Language
  private var passage: Passage
  var found: [Attribution] = []

  /// A reading of that text, which the passage has opened.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ language: Language, _ passage: Passage) {
    self.bytes = bytes
    self.language = language
    self.passage = passage
  }

  mutating func read() -> [Quotation] {
    var at = 0
    var number = 0
    while at < bytes.count {
      let (end, longestLine) = paragraph(at)
      read(at..<end, number, longestLine)
      number += 1
      at = end
      while at < bytes.count, bytes[at] == 0x0A { at += 1 }
    }
    join()
    var names: [[UInt8]?] = []
    return found.map { attribution in
      Quotation(
        parts: attribution.parts, cue: attribution.cue, source: attribution.source,
        speaker: name(of: attribution.speaker, &names), evidence: attribution.evidence)
    }
  }

  /// The name of a speaker; `names` holds those that were asked for.
  private func name(of speaker: Int, _ names: inout [[UInt8]?]) -> [UInt8] {
    guard speaker >= 0 else { return [] }
    while names.count <= speaker { names.append(nil) }
    if let known = names[speaker] { return known }
    let name = Array(bytes[passage.speakers.name(speaker)])
    names[speaker] = name
    return name
  }

  /// Joins the attributions that share a cue.
  private mutating func join() {
    var byCue = HashTable(room: found.count)
    var kept = 0
    for index in found.indices {
      if let cue = found[index].cue {
        let key = UInt32(truncatingIfNeeded: cue.lowerBound)
        if let other = byCue[key], found[other].cue?.lowerBound == cue.lowerBound {
          found[other].parts += found[index].parts
          continue
        }
        byCue[key] = kept
      }
      if kept != index { found.swapAt(kept, index) }
      kept += 1
    }
    found.removeLast(found.count - kept)
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
    guard !passage.attributions.isEmpty else { return sign() }
    passage.inherited = passage.voice
    found += passage.attributions
  }

  /// A paragraph that is a name behind a dash signs the quotation before it.
  private mutating func sign() {
    guard let name = Signature.whole(passage), let last = found.indices.last,
      found[last].paragraph == passage.number - 1,
      found[last].parts.allSatisfy({ $0.rule == ContextQuotation().name })
    else { return }
    (found[last].speaker, found[last].evidence) = passage.speakers.resolve(name, in: passage)
    found[last].source = passage.byteRange(name)
    found[last].cue = nil
  }
}
