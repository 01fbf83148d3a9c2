import CopydeskCore

extension ASCII {
  /// Ends a word of ASCII letters: no letter, digit, or sign that can stand inside a word.
  @inline(__always)
  fileprivate static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x21...0x26, 0x28...0x2C, 0x3A...0x3F, 0x5B...0x5E, 0x60, 0x7B...0x7F: true
    default: false
    }
  }
}

/// A word while it is read.
struct WordScan {
  /// Where the word begins, and the byte that comes next.
  var first: Int
  var at: Int
  var hash: WordHash
  var shape: Shape
  var space: Bool
  var script = KanaScript.other

  /// Begins the word behind an apostrophe or hyphen that ended one.
  mutating func restart(at start: Int) {
    first = start
    at = start
    hash = WordHash()
    shape = Shape()
    space = false
  }

  /// The small ASCII letters that come next.
  @inline(__always)
  mutating func takeLowercase(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) {
    let run = at
    while at < limit, bytes[at] &- UInt8(ascii: "a") < 26 {
      hash.add(bytes[at])
      at += 1
    }
    if at > run { shape.take(lowercase: at - run) }
  }

  /// The letter that comes next; false where the word ends before it.
  mutating func take(
    _ letter: Letter, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int
  ) -> Bool {
    if letter.kind == .wide {
      let next = KanaScript.of(bytes, at, limit)
      if at > first, next != script { return false }
      script = next
    }
    shape.take(letter)
    letter.fold(into: &hash, bytes, at)
    if letter.length == 2 { shape.surplus += letter.surplus(bytes, at) }
    at += letter.length
    return true
  }
}

/// ASCII letters, taken eight at a time.
private struct LetterRun {
  let start: Int
  let end: Int
  let hash: WordHash
  let isCapital: Bool
  let hasLower: Bool

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
    var at = start
    var hash = WordHash()
    var seen: UInt64 = 0
    while true {
      let eight = EightBytes(bytes, at)
      let letters = eight.letters
      if letters < 8 {
        let mask = (1 &<< UInt64(truncatingIfNeeded: letters &* 8)) &- 1
        seen |= eight.bytes & mask
        hash.add(eight.lowered & mask, count: letters)
        at &+= letters
        break
      }
      seen |= eight.bytes
      hash.add(eight: eight.lowered)
      at &+= 8
    }
    self.start = start
    end = at
    self.hash = hash
    isCapital = bytes[start] & 0x20 == 0
    hasLower = seen & EightBytes.smallBits != 0
  }

  var shape: Shape { Shape(capital: isCapital, lower: hasLower, letters: end - start) }
}

extension Tokenizer {
  /// Longest clitic after an apostrophe: "ll", "re", "ve".
  private static let longestClitic = 2
  /// Longest elided word before an apostrophe: "jusqu".
  private static let longestElision = 5

  /// The words from `start` on as long as spaces part them; where they end, or behind the last space,
  /// which `space` then tells.  Most words are ASCII letters and then a space or a comma.
  @inline(__always)
  mutating func words(_ start: Int, _ space: inout Bool) -> Int {
    var at = start
    // What is appended to where it stands would be read and written again for every word.
    var tokens = tokens
    repeat {
      let word = LetterRun(bytes, at)
      let hasSpace = word.end < limit && bytes[word.end] == 0x20
      guard hasSpace || word.end == limit || ASCII.endsWord(bytes[word.end]) else {
        self.tokens = tokens
        at = rest(
          WordScan(first: at, at: word.end, hash: word.hash, shape: word.shape, space: space))
        space = false
        return at
      }
      var bits: WordClass = space ? [.word, .spaceBefore] : .word
      if word.isCapital {
        bits.insert(word.hasLower || word.end &- at == 1 ? .capital : [.capital, .allCapitals])
      }
      if hasSpace { bits.insert(.spaceAfter) }
      tokens.append(
        Token(
          start: at, end: word.end, bits: bits, word: Int32(truncatingIfNeeded: word.end &- at),
          hash: word.hash.value))
      space = hasSpace
      at = hasSpace ? word.end &+ 1 : word.end
    } while space && at < limit && ASCII.isLetter(bytes[at])
    self.tokens = tokens
    return at
  }

  /// The rest of a word that holds more than ASCII letters; its end.
  @inline(never)
  mutating func rest(_ begun: WordScan) -> Int {
    var word = begun
    while word.at < limit {
      word.takeLowercase(bytes, limit)
      if word.at == limit { break }
      let letter = Letter.at(bytes, word.at, limit)
      if letter.length > 0 {
        if word.take(letter, bytes, limit) { continue }
        break
      }
      let joint = Joint.at(bytes, word.at, limit)
      if joint.length == 0 || word.at == word.first { break }
      if let end = join(&word, joint) { return end }
    }
    if word.at == word.first {  // neither letter nor sign: one byte of something else
      append(sign: .otherSign, word.at, word.at + 1, word.space)
      return word.at + 1
    }
    return finishWithDot(word)
  }

  /// The sign inside a word; the end where a clitic ends it.
  private mutating func join(_ word: inout WordScan, _ joint: Joint) -> Int? {
    let next = word.at + joint.length
    if joint.kind == .apostrophe {
      if elides, word.at - word.first <= Self.longestElision, !word.shape.digits {
        finish(word)
        endLast(at: next)  // The mark belongs to the elided word.
        word.restart(at: next)
        return nil
      }
      if isClitic(next) {
        finish(word)
        return clitic(word.at, next)
      }
      word.hash.add(UInt8(ascii: "'"))
      word.shape.surplus += joint.length - 1
    } else if joint.kind == .joiner {
      word.shape.surplus += joint.length
    } else if !enclitics.isEmpty, joint.kind == .hyphen, !word.shape.digits,
      let pronoun = Enclitic.find(enclitics, bytes, word.at + 1, limit)
    {
      finish(word)
      word.restart(at: pronoun)
      return nil
    } else {
      for index in word.at..<next { word.hash.add(bytes[index]) }
    }
    if joint.kind == .dot { word.shape.dots = true }
    if joint.kind == .hyphen { word.shape.hyphened = true }
    word.at = next
    return nil
  }

  private func isClitic(_ from: Int) -> Bool {
    var at = from
    while at < limit, ASCII.isLetter(bytes[at]) { at += 1 }
    if at < limit, bytes[at] >= 0x80, Letter.at(bytes, at, limit).length > 0 { return false }
    let length = at - from
    guard length >= 1, length <= Self.longestClitic else { return false }
    let low = bytes[from] | 0x20
    if length == 1 { return low == 0x73 || low == 0x64 || low == 0x6D }  // s d m
    let next = bytes[from + 1] | 0x20
    return (low == 0x6C && next == 0x6C) || (low == 0x72 && next == 0x65)
      || (low == 0x76 && next == 0x65)
  }

  private mutating func clitic(_ mark: Int, _ from: Int) -> Int {
    var at = from
    while at < limit, ASCII.isLetter(bytes[at]) { at += 1 }
    let possessive = at - from == 1 && bytes[from] | 0x20 == 0x73
    append(
      Token(
        start: mark, end: at,
        bits: possessive ? [.word, .clitic, .possessive] : [.word, .clitic, .modal]))
    return at
  }

  /// Ends a word; takes a dot with it where it is an abbreviation or dotted initials.
  private mutating func finishWithDot(_ word: WordScan) -> Int {
    let end = word.at
    if end < limit, bytes[end] == UInt8(ascii: "."),
      end + 1 >= limit || bytes[end + 1] != UInt8(ascii: ".")
    {
      var dotted = word
      dotted.at = end + 1
      dotted.hash.add(UInt8(ascii: "."))
      let isInitial = end - word.first == 1 && word.shape.capital
      if word.shape.dots || isInitial || isAbbreviation(dotted) {
        finish(dotted)
        markLast(.abbreviation)
        return end + 1
      }
    }
    finish(word)
    return end
  }

  private func isAbbreviation(_ word: WordScan) -> Bool {
    let number = vocabulary.number(hash: word.hash.value, length: word.at - word.first)
    return vocabulary.kind(number).bits.has(.abbreviation)
  }

  private mutating func finish(_ word: WordScan) {
    let shape = word.shape
    var bits: WordClass = [.word]
    if word.space { bits.insert(.spaceBefore) }
    if shape.capital { bits.insert(.capital) }
    if shape.capital, !shape.lower, shape.letters > 1 { bits.insert(.allCapitals) }
    if shape.digits, shape.letters == 0 { bits.insert(.digit) }
    if shape.wide { bits.insert(.wideScript) }
    if shape.wide, segments { return segment(word.first..<word.at, bits) }
    append(
      word: word.first, word.at, bits, word.hash.value, length: word.at - word.first - shape.surplus
    )
  }

  /// Appends a word that is looked up by so many bytes.
  @inline(__always)
  private mutating func append(
    word start: Int, _ end: Int, _ bits: WordClass, _ hash: UInt32, length: Int
  ) {
    append(
      Token(
        start: start, end: end, bits: bits, word: Int32(truncatingIfNeeded: length), hash: hash))
  }
}
