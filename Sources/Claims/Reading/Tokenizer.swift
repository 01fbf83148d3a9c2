import CopydeskCore

/// Cuts a stretch of text into tokens and looks each word up.
struct Tokenizer {
  let bytes: [UInt8]
  let vocabulary: Vocabulary
  /// One past the last byte to read.
  let limit: Int
  var tokens = ContiguousArray<Token>()
  private(set) var present: Senses = []
  var literals = ContiguousArray<NumberLiteral>()
  private(set) var sentences: ContiguousArray<Int32> = [0]
  var at: Int
  var glued = false
  private var ended = true
  private var line = true
  private var lineStart: Int
  let scanner: LiteralScanner

  /// Lines shorter than this that end without a stop, before a capital, are headings.
  private static let headingLength = 60

  /// Bytes of a token and the space behind it in the languages read here; fewer cost a copy.
  private static let bytesOfToken = 5

  init(_ bytes: [UInt8], _ range: Range<Int>, _ vocabulary: Vocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    limit = range.upperBound
    at = range.lowerBound
    lineStart = range.lowerBound
    scanner = LiteralScanner(
      bytes: bytes, decimalComma: vocabulary.decimalComma,
      eitherDecimal: vocabulary.traits.contains(.eitherDecimal), limit: range.upperBound)
    tokens.reserveCapacity(range.count / Self.bytesOfToken + 8)
  }

  /// Reads the whole stretch.
  mutating func read() {
    while at < limit {
      let byte = bytes[at]
      switch Bytes.classes[Int(byte)] {
      case .space:
        glued = false
        at += 1
      case .line: newline()
      case .letter: word()
      case .digit: number()
      case .sign: sign(byte)
      case .high: high(byte)
      }
    }
  }

  private mutating func newline() {
    glued = false
    line = true
    at += 1
    var next = at
    while next < limit, bytes[next] == 0x20 { next += 1 }
    if next < limit, startsUpper(next) || Bytes.isDigit(bytes[next]),
      at - lineStart < Self.headingLength
    {
      ended = true
    }
    lineStart = at
  }

  mutating func add(
    _ kind: TokenKind, _ end: Int, _ flags: Token.Flags = [], entry known: Int32? = nil
  ) {
    var flags = flags
    if glued { flags.insert(.glued) }
    if line { flags.insert(.line) }
    let starts = kind == .word || kind == .number || kind == .money || kind == .openQuote
    if ended, starts || kind == .quote, !glued || tokens.isEmpty {
      let begins = flags.contains(.capital) || kind != .word || isCaseless(at)
      if begins || tokens.isEmpty || line { flags.insert(.sentence) }
      ended = false
    } else if starts {
      ended = false
    }
    var entry = known ?? 0
    if known == nil, Self.isListed(kind) { entry = vocabulary.find(bytes, at, end) }
    if kind == .word {
      let senses = vocabulary.senses[Int(entry)]
      present.formUnion(senses)
      if senses.contains(.plural) || looksPlural(end) {
        flags.insert(.plural)
      }
    }
    if flags.contains(.sentence), !tokens.isEmpty { sentences.append(Int32(tokens.count)) }
    tokens.append(Token(start: at, end: end, kind: kind, flags: flags, entry: entry))
    tokens[tokens.count - 1].sentence = Int32(sentences.count - 1)
    glued = true
    line = false
    at = end
  }

  /// Notes that a class of words occurs.
  mutating func notePresent(_ senses: Senses) { present.formUnion(senses) }

  /// Whether tokens of a kind are looked up in the lists.
  private static func isListed(_ kind: TokenKind) -> Bool {
    switch kind {
    case .word, .money, .percent, .degree, .slash: true
    default: false
    }
  }

  private func looksPlural(_ end: Int) -> Bool {
    guard vocabulary.traits.contains(.pluralS), end - at > 3, bytes[end - 1] == 0x73 else {
      return false
    }
    let before = bytes[end - 2]
    return before != 0x73 && before != 0x75 && before != 0x69
  }

  private mutating func word() {
    if vocabulary.traits.contains(.noSpaces), isIdeograph(at) {
      ideographs()
      return
    }
    let start = at
    var end = at
    var flags: Token.Flags = startsUpper(at) ? [.capital] : []
    var upper = true
    while end < limit {
      let byte = bytes[end]
      if Bytes.isLetter(byte) {
        if Bytes.isLower(byte) { upper = false }
        end += 1
      } else if Bytes.isDigit(byte) {
        if money(start, end) || isAttached(end) { break }
        flags.insert(.mixed)
        end += 1
      } else if byte == 0xe2, typographic(start, end) {
        end += 3
      } else if byte >= 0x80 {
        let length = wordLength(end)
        if length == 0 { break }
        upper = upper && startsUpper(end)
        end += length
      } else if byte == 0x27, contraction(start, end, 1) {
        end += 1
      } else {
        break
      }
    }
    end = dotted(start, end)
    if upper, end - start > 1 { flags.insert(.upper) }
    addWord(end, flags)
  }

  /// Digits behind letters of a language that writes prepositions together with them.
  private func isAttached(_ at: Int) -> Bool {
    vocabulary.traits.contains(.proclitics) && at > 0 && bytes[at - 1] >= 0x80
  }

  /// True where an apostrophe stands inside a word and is no possessive: `don't`, `O'Neill`.
  private func contraction(_ start: Int, _ end: Int, _ length: Int) -> Bool {
    let next = end + length
    guard next < limit, Bytes.isLetter(bytes[next]) || bytes[next] >= 0xc3 else { return false }
    if vocabulary.traits.contains(.apostropheEndings) { return false }
    if bytes[next] | 0x20 == 0x73, next + 1 >= limit || !Bytes.isLetter(bytes[next + 1]) {
      return false
    }
    guard vocabulary.traits.contains(.elides) || bytes[start] >= 0xc3 else {
      return end - start > 2
    }
    return isListedWord(start, next)
  }

  /// Whether the lists have the word that goes on behind an apostrophe.
  private func isListedWord(_ start: Int, _ next: Int) -> Bool {
    var last = next
    while last < limit, Bytes.isLetter(bytes[last]) || bytes[last] >= 0xc3 {
      last += bytes[last] < 0x80 ? 1 : max(1, letterLength(last))
    }
    return vocabulary.find(bytes, start, last) != 0
  }

  /// True at a typographic apostrophe inside a listed word: `п’ять`.
  private func typographic(_ start: Int, _ end: Int) -> Bool {
    guard !vocabulary.traits.contains(.pluralS), end + 3 < limit, bytes[end + 1] == 0x80,
      bytes[end + 2] == 0x99, bytes[end + 3] >= 0xc3 || Bytes.isLetter(bytes[end + 3])
    else { return false }
    return !vocabulary.traits.contains(.apostropheEndings) && isListedWord(start, end + 3)
  }

  private func money(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 4, Bytes.isUpper(bytes[start]) else { return false }
    if glued, tokens.last?.kind == .money { return true }
    let entry = vocabulary.find(bytes, start, end)
    return vocabulary.senses[Int(entry)].contains(.moneyBefore)
  }

  /// Takes in the points of `p.m.` and `U.S.`.
  private func dotted(_ start: Int, _ end: Int) -> Int {
    guard end - start == 1 else { return end }
    var last = end
    while last + 1 < limit, bytes[last] == 0x2e, Bytes.isLetter(bytes[last + 1]),
      last + 2 >= limit || !Bytes.isLetter(bytes[last + 2])
    {
      last += 2
    }
    if last > end, last < limit, bytes[last] == 0x2e { last += 1 }
    return last
  }

  private mutating func number() {
    let start = at
    var spaced = true
    if let last = tokens.last {
      let senses = vocabulary.senses[Int(last.entry)]
      spaced = !senses.contains(.month) && !senses.contains(.label) && last.kind != .number
      if glued, last.kind == .word || last.kind == .hyphen { spaced = false }
    }
    let literal = scanner.scan(at: start, spaced: spaced)
    if glued, isAttached(start) { glued = false }
    addNumber(literal)
    skipEnding()
  }

  /// Adds a token with its literal.
  mutating func addNumber(_ literal: NumberLiteral) {
    literals.append(literal)
    add(.number, literal.end)
    tokens[tokens.count - 1].literal = Int32(literals.count - 1)
  }

  private mutating func sign(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."):
      if at + 1 < limit, Bytes.isDigit(bytes[at + 1]), !glued {
        pointNumber()
        return
      }
      let abbreviation = endsAbbreviation()
      add(.stop, at + 1)
      ended = !abbreviation
    case UInt8(ascii: "?"), UInt8(ascii: "!"):
      add(.mark, at + 1)
      ended = true
    case UInt8(ascii: "\""):
      let kept = ended
      add(.quote, at + 1)
      if kept { ended = !tokens[tokens.count - 1].flags.contains(.sentence) }
    case UInt8(ascii: "'"):
      let possessive = at + 1 < limit && bytes[at + 1] | 0x20 == 0x73 && glued
      add(.apostrophe, possessive ? at + 2 : at + 1)
    case UInt8(ascii: "-"):
      var end = at + 1
      while end < limit, bytes[end] == 0x2d { end += 1 }
      add(end - at > 1 ? .dash : .hyphen, end)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      let kept = ended
      add(.close, at + 1)
      ended = kept
    default: add(Self.kinds[Int(byte)], at + 1)
    }
  }

  private static let kinds: [TokenKind] = (0..<128).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "$"): .money
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .open
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "~"): .tilde
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    case UInt8(ascii: "="): .equals
    default: .other
    }
  }

  /// `.5`, at the start of a word.
  private mutating func pointNumber() {
    var literal = scanner.scan(at: at + 1, spaced: false)
    if literal.style == .plain {
      literal.value = Power.decimal(0, literal.value, literal.digits)
      literal.style = .decimal
    }
    addNumber(literal)
  }

  /// A byte above ASCII: white space, a letter or a sign.
  private mutating func high(_ byte: UInt8) {
    let space = Bytes.wideSpace(bytes, at)
    if space > 0 {
      glued = false
      at += space
      return
    }
    if letterLength(at) > 0 {
      word()
      return
    }
    if easternDigit(at) != nil {
      easternNumber()
      return
    }
    let sign = wideSign(at)
    var end = min(at + sign.length, limit)
    let kept = ended
    if sign.kind == .apostrophe, glued, end < limit, bytes[end] | 0x20 == 0x73 { end += 1 }
    add(sign.kind, end)
    ended =
      sign.kind == .stop || sign.kind == .mark || (sign.kind == .closeQuote && kept)
  }

  /// True where the word before a point is short for another.
  private func endsAbbreviation() -> Bool {
    guard glued, let last = tokens.last, last.kind == .word else { return false }
    if last.end - last.start == 1, last.flags.contains(.capital) { return true }
    let senses = vocabulary.senses[Int(last.entry)]
    if senses.contains(.abbreviation) { return true }
    return senses.contains(.month) && last.end - last.start <= 4
  }
}
