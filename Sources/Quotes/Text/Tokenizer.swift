/// Cuts a stretch of text into words and signs, with their classes, in one pass.
struct Tokenizer {
  let vocabulary: Vocabulary
  /// Elided words stand before the apostrophe ("l'eau") rather than after it ("she's").
  let elides: Bool
  /// Bytes of the longest line around.
  let longestLine: Int

  /// Bytes that a wrapped line may be shorter than its neighbours beside the room of the next word.
  private static let ragged = 12

  /// Longest clitic after an apostrophe: "ll", "re", "ve".
  private static let longestClitic = 2
  /// Longest elided word before an apostrophe: "jusqu".
  private static let longestElision = 5

  /// Appends the tokens of `range` to `tokens`.  Linear in the length of the range.
  func tokenize(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into tokens: inout Row<Token>
  ) {
    var at = range.lowerBound
    var space = true
    var lineStart = at
    while at < range.upperBound {
      let byte = bytes[at]
      if byte <= 0x20 {
        if byte == 0x0A {
          if !space || tokens.last?.has(.spaceAfter) ?? false,
            endsOnPurpose(bytes, lineStart, at, range.upperBound)
          {
            tokens[tokens.count - 1].bits.insert(.endsLine)
          }
          lineStart = at + 1
        }
        at += 1
        if !space, let last = tokens.indices.last { tokens[last].bits.insert(.spaceAfter) }
        space = true
        continue
      }
      let sign = Sign.at(bytes, at, range.upperBound)
      if sign.length > 0 {
        if sign.bits.isEmpty {  // a space beyond ASCII
          if !space, let last = tokens.indices.last { tokens[last].bits.insert(.spaceAfter) }
          space = true
        } else {
          append(sign.bits, at, at + sign.length, space, &tokens)
          space = false
        }
        at += sign.length
        continue
      }
      at = word(bytes, at, range.upperBound, space, &tokens)
      space = false
    }
    if let last = tokens.indices.last { tokens[last].bits.insert(.spaceAfter) }
  }

  /// The next word would have fitted on the line: it was ended on purpose.
  private func endsOnPurpose(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ limit: Int
  ) -> Bool {
    var next = end + 1
    while next < limit, bytes[next] <= 0x20 { next += 1 }
    let room = longestLine - (end - start) - Self.ragged
    var at = next
    while at < limit, bytes[at] > 0x20, at - next <= room { at += 1 }
    return at - next < room
  }

  private func append(
    _ bits: WordClass, _ start: Int, _ end: Int, _ space: Bool, _ tokens: inout Row<Token>
  ) {
    // A run of stops ("?!", "...") is one token.
    if bits.has(.stop), !space, let last = tokens.indices.last, tokens[last].bits.has(.stop),
      tokens[last].end == start
    {
      tokens[last].end = end
      return
    }
    // Two dashes or two single marks are one: "--", "''", "``".
    if !space, let last = tokens.indices.last, tokens[last].end == start {
      if bits.has(.dash), tokens[last].bits.has(.dash) {
        tokens[last].end = end
        return
      }
      if bits.has(.singleMark), tokens[last].bits.has(.singleMark), end - start == 1,
        tokens[last].end - tokens[last].start == 1
      {
        tokens[last].end = end
        tokens[last].bits.remove(.singleMark)
        tokens[last].bits.insert(.doubleMark)
        return
      }
    }
    let before: WordClass = space ? .spaceBefore : []
    tokens.append(Token(start: start, end: end, bits: bits.union(before)))
  }

  /// One word from `start`; its end.
  private func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ space: Bool,
    _ tokens: inout Row<Token>
  ) -> Int {
    var at = start
    var hash = Vocabulary.hashStart
    var shape = Shape()
    var first = start
    var space = space
    var script = KanaScript.other
    while at < limit {
      let run = at
      while at < limit, bytes[at] &- UInt8(ascii: "a") < 26 {
        hash = Vocabulary.step(hash, bytes[at])
        at += 1
      }
      if at > run {
        shape.take(lowercase: at - run)
        if at == limit { break }
      }
      let letter = Letter.at(bytes, at, limit)
      if letter.length > 0 {
        if letter.kind == .wide {
          let next = KanaScript.of(bytes, at, limit)
          if at > first, next != script { break }
          script = next
        }
        shape.take(letter)
        hash = letter.fold(into: hash, bytes, at)
        at += letter.length
        continue
      }
      let joint = Joint.at(bytes, at, limit)
      if joint.length == 0 || at == first { break }
      if joint.kind == .apostrophe {
        if elides, at - first <= Self.longestElision, !shape.digits {
          finish(bytes, first, at, hash, shape, space, &tokens)
          // The mark belongs to the elided word.
          tokens[tokens.count - 1].end = at + joint.length
          at += joint.length
          first = at
          hash = Vocabulary.hashStart
          shape = Shape()
          space = false
          continue
        }
        if isClitic(bytes, at + joint.length, limit) {
          finish(bytes, first, at, hash, shape, space, &tokens)
          return clitic(bytes, at, at + joint.length, limit, &tokens)
        }
        hash = Vocabulary.step(hash, UInt8(ascii: "'"))
        shape.surplus += joint.length - 1
      } else if elides, joint.kind == .hyphen, !shape.digits,
        let pronoun = Enclitic.find(bytes, at + 1, limit)
      {
        finish(bytes, first, at, hash, shape, space, &tokens)
        at = pronoun
        first = at
        hash = Vocabulary.hashStart
        shape = Shape()
        space = false
        continue
      } else {
        for index in at..<at + joint.length { hash = Vocabulary.step(hash, bytes[index]) }
      }
      if joint.kind == .dot { shape.dots = true }
      if joint.kind == .hyphen { shape.hyphened = true }
      at += joint.length
    }
    if at == first {  // neither letter nor sign: one byte of something else
      append(.otherSign, at, at + 1, space, &tokens)
      return at + 1
    }
    return finishWithDot(bytes, first, at, hash, shape, limit, space, &tokens)
  }

  private func isClitic(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ limit: Int) -> Bool {
    var at = from
    while at < limit, bytes[at] | 0x20 >= 0x61, bytes[at] | 0x20 <= 0x7A { at += 1 }
    if at < limit, bytes[at] >= 0x80, Letter.at(bytes, at, limit).length > 0 { return false }
    let length = at - from
    guard length >= 1, length <= Self.longestClitic else { return false }
    let low = bytes[from] | 0x20
    if length == 1 { return low == 0x73 || low == 0x64 || low == 0x6D }  // s d m
    let next = bytes[from + 1] | 0x20
    return (low == 0x6C && next == 0x6C) || (low == 0x72 && next == 0x65)
      || (low == 0x76 && next == 0x65)
  }

  private func clitic(
    _ bytes: UnsafeBufferPointer<UInt8>, _ mark: Int, _ from: Int, _ limit: Int,
    _ tokens: inout Row<Token>
  ) -> Int {
    var at = from
    while at < limit, bytes[at] | 0x20 >= 0x61, bytes[at] | 0x20 <= 0x7A { at += 1 }
    let possessive = at - from == 1 && bytes[from] | 0x20 == 0x73
    let bits: WordClass = possessive ? [.word, .clitic, .possessive] : [.word, .clitic, .modal]
    tokens.append(Token(start: mark, end: at, bits: bits))
    return at
  }

  /// Ends a word; takes a dot with it where it is an abbreviation or dotted initials.
  private func finishWithDot(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ hash: UInt32, _ shape: Shape,
    _ limit: Int, _ space: Bool, _ tokens: inout Row<Token>
  ) -> Int {
    var dotted = false
    if end < limit, bytes[end] == UInt8(ascii: "."),
      end + 1 >= limit || bytes[end + 1] != UInt8(ascii: ".")
    {
      let withDot = Vocabulary.step(hash, UInt8(ascii: "."))
      let entry = vocabulary.entry(hash: withDot, length: end - start + 1)
      let initial = end - start == 1 && shape.capital
      if shape.dots || initial || entry.pointee.bits.has(.abbreviation) {
        dotted = true
      }
      if dotted {
        finish(bytes, start, end + 1, withDot, shape, space, &tokens)
        tokens[tokens.count - 1].bits.insert(.abbreviation)
        return end + 1
      }
    }
    finish(bytes, start, end, hash, shape, space, &tokens)
    return end
  }

  private func finish(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ hash: UInt32, _ shape: Shape,
    _ space: Bool, _ tokens: inout Row<Token>
  ) {
    let entry = vocabulary.entry(hash: hash, length: end - start - shape.surplus)
    var bits: WordClass = [.word]
    if space { bits.insert(.spaceBefore) }
    if shape.capital { bits.insert(.capital) }
    if shape.capital, !shape.lower, shape.letters > 1 { bits.insert(.allCapitals) }
    if shape.digits, shape.letters == 0 { bits.insert(.digit) }
    if shape.wide { bits.insert(.wideScript) }
    bits.formUnion(entry.pointee.bits)
    bits.remove(.abbreviation)
    tokens.append(
      Token(
        start: start, end: end, bits: bits, word: entry.pointee.number, hash: hash,
        frame: entry.pointee.frame))
  }
}

/// What the letters of a word look like.
struct Shape {
  var capital = false
  var lower = false
  var digits = false
  var wide = false
  var dots = false
  var hyphened = false
  var letters = 0
  /// Bytes by which the spelling in the lists is shorter: a curly apostrophe is looked up as '.
  var surplus = 0

  /// Letters before a hyphen that leave a name a name: "al-Assad", "el-Sisi".
  private static let longestPrefix = 3

  /// So many small ASCII letters.
  @inline(__always)
  mutating func take(lowercase count: Int) {
    lower = true
    letters += count
  }

  @inline(__always)
  mutating func take(_ letter: Letter) {
    switch letter.kind {
    case .upper:
      if letters == 0 || hyphened && letters <= Self.longestPrefix { capital = true }
      letters += 1
    case .lower:
      lower = true
      letters += 1
    case .digit: digits = true
    case .wide:
      wide = true
      letters += 1
    }
  }
}
