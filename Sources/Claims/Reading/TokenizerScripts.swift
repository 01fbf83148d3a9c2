import CopydeskCore

/// Signs and digits of Arabic and of East Asian scripts.
extension Tokenizer {
  /// True for a digit or a mark among the Arabic letters.
  func isArabicSign(_ at: Int) -> Bool {
    guard at + 1 < limit else { return false }
    let second = bytes[at + 1]
    switch bytes[at] {
    case 0xd8: return second == 0x8c || second == 0x9b || second == 0x9f
    case 0xd9: return second >= 0xa0 && second <= 0xad
    case 0xdb: return second == 0x94 || second >= 0xb0 && second <= 0xb9
    default: return false
    }
  }

  /// What a mark among the Arabic letters is.
  func arabicSign(_ at: Int) -> TokenKind {
    let second = at + 1 < limit ? bytes[at + 1] : 0
    switch (bytes[at], second) {
    case (0xd8, 0x8c): return .comma
    case (0xd8, 0x9b): return .semicolon
    case (0xd8, 0x9f): return .mark
    case (0xd9, 0xaa): return .percent
    case (0xdb, 0x94): return .stop
    default: return .other
    }
  }

  /// What a full-width or an ideographic mark is.
  static func wide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> TokenKind {
    switch (first, second) {
    case (0xe3, 0x80):
      switch third {
      case 0x81: return .comma
      case 0x82: return .stop
      case 0x8a, 0x8c, 0x8e: return .openQuote
      case 0x8b, 0x8d, 0x8f: return .closeQuote
      case 0x9c: return .hyphen
      default: return .other
      }
    case (0xef, 0xbc): return fullWidth[third] ?? .other
    case (0xef, 0xbd): return third == 0x9e ? .hyphen : .other
    default: return .other
    }
  }

  private static let fullWidth: [UInt8: TokenKind] = [
    0x81: .mark, 0x84: .money, 0x85: .percent, 0x88: .open, 0x89: .close, 0x8b: .plus,
    0x8c: .comma, 0x8d: .hyphen, 0x8e: .stop, 0x8f: .slash, 0x9a: .colon, 0x9b: .semicolon,
    0x9f: .mark,
  ]

  /// The value of a digit that is no ASCII, and its length in bytes.
  func easternDigit(_ at: Int) -> (value: UInt8, length: Int)? {
    guard at + 1 < limit else { return nil }
    let second = bytes[at + 1]
    switch bytes[at] {
    case 0xd9: return second >= 0xa0 && second <= 0xa9 ? (second - 0xa0, 2) : nil
    case 0xdb: return second >= 0xb0 && second <= 0xb9 ? (second - 0xb0, 2) : nil
    case 0xe0, 0xe1, 0xef: break
    default: return nil
    }
    let point = CodePoint.decode(bytes, at: at)
    guard let value = CodePoint.digitValue(point.value) else { return nil }
    return (UInt8(value), point.length)
  }

  /// Longest number that is read; what is longer is no figure.
  private static let longestNumber = 64

  /// A number in other digits: it is read as if they were ASCII.
  mutating func easternNumber() {
    var digits: [UInt8] = []
    var ends: [Int] = []
    var next = at
    while next < limit, digits.count < Self.longestNumber {
      if let digit = easternDigit(next) {
        digits.append(0x30 + digit.value)
        next += digit.length
      } else if let mark = separator(next), easternDigit(next + mark.length) != nil {
        digits.append(mark.sign)
        next += mark.length
      } else {
        break
      }
      ends.append(next)
    }
    let isDate = digits.filter { $0 == 0x2f }.count > 1
    if !isDate, let slash = digits.firstIndex(of: 0x2f) { digits[slash] = scanner.decimal }
    let scanner = LiteralScanner(
      bytes: digits, decimalComma: vocabulary.decimalComma,
      eitherDecimal: vocabulary.traits.contains(.eitherDecimal), limit: digits.count)
    var literal = scanner.scan(at: 0, spaced: false)
    literal.end = ends[max(0, literal.end - 1)]
    if isDate { literal = NumberLiteral(style: .code, end: next) }
    if glued, vocabulary.traits.contains(.proclitics) { glued = false }
    addNumber(literal)
    skipEnding()
  }

  /// A mark between two digits, as the ASCII mark that it stands for.
  private func separator(_ at: Int) -> (sign: UInt8, length: Int)? {
    let first = bytes[at]
    if first == 0x2e || first == 0x2c || first == 0x2f || first == 0x3a { return (first, 1) }
    guard at + 2 < limit else { return nil }
    switch (first, bytes[at + 1]) {
    case (0xd9, 0xab): return (scanner.decimal, 2)
    case (0xd9, 0xac): return (scanner.grouping, 2)
    case (0xef, 0xbc):
      if bytes[at + 2] == 0x8e { return (0x2e, 3) }
      return bytes[at + 2] == 0x8c ? (0x2c, 3) : nil
    default: return nil
    }
  }

  /// Steps over the case ending behind a figure or a name: `52'si`, `Ankara’da`.
  mutating func skipEnding() {
    guard vocabulary.traits.contains(.apostropheEndings), at < limit else { return }
    let isTypographic =
      bytes[at] == 0xe2 && at + 2 < limit && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99
    var next = at + (bytes[at] == 0x27 ? 1 : isTypographic ? 3 : 0)
    guard next > at else { return }
    let start = next
    while next < limit, Bytes.isLower(bytes[next]) || bytes[next] >= 0xc3 && letterLength(next) > 0
    {
      next += bytes[next] < 0x80 ? 1 : letterLength(next)
    }
    guard next > start else { return }
    let last = tokens.count - 1
    let entry = Int(vocabulary.find(bytes, start, next))
    if tokens[last].kind == .number, vocabulary.ruleWords[entry].contains(.decadeEnding) {
      literals[Int(tokens[last].literal)].style = .code
    }
    at = next
    glued = false
  }
}
