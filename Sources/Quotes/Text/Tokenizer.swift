import CopydeskCore

/// Cuts a stretch of text into words and signs, with their classes, in one pass.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the stretch ends.
  let limit: Int
  let vocabulary: Vocabulary
  /// Elided words stand before the apostrophe ("l'eau") rather than after it ("she's").
  let elides: Bool
  /// Words are told apart by the lists alone.
  let segments: Bool
  /// Words that are written as one with the next.
  let proclitics: [[UInt8]]
  /// Pronouns that a hyphen joins to the verb before them.
  let enclitics: [[UInt8]]
  /// Bytes of the longest line around.
  let longestLine: Int
  var tokens: Row<Token>
  /// The classes of all tokens together.
  private(set) var classes: WordClass = []

  /// Bytes that a wrapped line may be shorter than its neighbours beside the room of the next word.
  private static let ragged = 12

  /// A tokenizer that appends to `tokens`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, limit: Int, _ language: Language, longestLine: Int,
    tokens: Row<Token>
  ) {
    self.bytes = bytes
    self.limit = limit
    vocabulary = language.vocabulary
    elides = language.elides
    segments = language.segments
    proclitics = language.proclitics
    enclitics = language.enclitics
    self.longestLine = longestLine
    self.tokens = tokens
  }

  /// Appends the tokens from `start` on.  Linear in the length of the stretch.
  mutating func tokenize(from start: Int) {
    var at = start
    var space = true
    var lineStart = start
    while at < limit {
      let byte = bytes[at]
      if ASCII.isLetter(byte) {
        at = words(at, &space)
      } else if byte <= 0x20 {
        if byte == 0x0A {
          endLine(lineStart, at, space)
          lineStart = at + 1
        }
        if !space { tokens[tokens.count - 1].bits.insert(.spaceAfter) }
        space = true
        at += 1
      } else {
        let sign = Sign.at(bytes, at, limit)
        if sign.length == 0 {
          at = rest(WordScan(first: at, at: at, hash: WordHash(), shape: Shape(), space: space))
          space = false
        } else if sign.bits.isEmpty {  // a space beyond ASCII
          if !space { tokens[tokens.count - 1].bits.insert(.spaceAfter) }
          space = true
          at += sign.length
        } else {
          append(sign: sign.bits, at, at + sign.length, space)
          space = false
          at += sign.length
        }
      }
    }
    if !tokens.isEmpty { tokens[tokens.count - 1].bits.insert(.spaceAfter) }
    lookUp()
  }

  /// Looks all words up, one right after the other: the processor then fetches several at once.
  private mutating func lookUp() {
    let table = vocabulary.table
    var found: WordClass = []
    let tokens = tokens.mutableBuffer
    for index in tokens.indices {
      let number = table.number(hash: tokens[index].hash, length: Int(tokens[index].word))
      tokens[index].take(number, table.kind(number))
      found.formUnion(tokens[index].bits)
    }
    if !proclitics.isEmpty { lookUpInside(&found) }
    classes.formUnion(found)
  }

  /// Looks the words of no list up without what is written as one with them.
  private func lookUpInside(_ found: inout WordClass) {
    let table = vocabulary.table
    let tokens = tokens.mutableBuffer
    for index in tokens.indices where tokens[index].word == 0 && tokens[index].has(.word) {
      let number = numberBehindProclitic(tokens[index])
      if number.word != 0 { tokens[index].take(number.word, table.kind(number.word)) }
      if number.proclitic != 0 {
        let small = table.kind(number.proclitic).bits
        tokens[index].bits.formUnion(small.intersection([.preposition, .coordinator]))
      }
      found.formUnion(tokens[index].bits)
    }
  }

  private func endLine(_ start: Int, _ end: Int, _ space: Bool) {
    guard let last = tokens.last, !space || last.has(.spaceAfter), endsOnPurpose(start, end) else {
      return
    }
    tokens[tokens.count - 1].bits.insert(.endsLine)
  }

  /// The next word would have fitted on the line: it was ended on purpose.
  private func endsOnPurpose(_ start: Int, _ end: Int) -> Bool {
    var next = end + 1
    while next < limit, bytes[next] <= 0x20 { next += 1 }
    let room = longestLine - (end - start) - Self.ragged
    var at = next
    while at < limit, bytes[at] > 0x20, at - next <= room { at += 1 }
    return at - next < room
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    tokens.append(token)
  }

  mutating func append(sign bits: WordClass, _ start: Int, _ end: Int, _ space: Bool) {
    if !space, bits.has([.stop, .dash, .singleMark, .comma]), joinsLast(bits, start, end) {
      return
    }
    append(Token(start: start, end: end, bits: space ? bits.union(.spaceBefore) : bits))
  }

  /// The sign and the one right before it are one token, which the last one is made.
  private mutating func joinsLast(_ bits: WordClass, _ start: Int, _ end: Int) -> Bool {
    let last = tokens.count - 1
    guard last >= 0, tokens[last].end == start else { return false }
    // A run of stops ("?!", "..."), and two dashes: "--".
    if bits.has(.stop) && tokens[last].has(.stop) || bits.has(.dash) && tokens[last].has(.dash) {
      tokens[last].end = end
      return true
    }
    // Two commas for a mark, behind which no third stands.
    if bits.has(.comma) {
      guard tokens[last].has(.comma), end - start == 1, tokens[last].end - tokens[last].start == 1,
        end >= limit || bytes[end] != UInt8(ascii: ",")
      else { return false }
      tokens[last].end = end
      tokens[last].bits.remove(.comma)
      tokens[last].bits.insert(.doubleMark)
      return true
    }
    // Two single marks: "''", "``".
    guard bits.has(.singleMark), tokens[last].has(.singleMark), end - start == 1,
      tokens[last].end - tokens[last].start == 1
    else { return false }
    tokens[last].end = end
    tokens[last].bits.remove(.singleMark)
    tokens[last].bits.insert(.doubleMark)
    return true
  }

  /// Lengthens the last token.
  mutating func endLast(at end: Int) { tokens[tokens.count - 1].end = end }

  /// Adds a class to the last token.
  mutating func markLast(_ bits: WordClass) { tokens[tokens.count - 1].bits.insert(bits) }
}
