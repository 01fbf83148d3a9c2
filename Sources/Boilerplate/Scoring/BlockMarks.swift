import CopydeskCore

extension BlockStatistics {
  /// How the text in `range` ends.
  static func ending(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Ending {
    var end = range.upperBound
    while true {
      guard let (scalar, start) = last(text, range.lowerBound, end) else { return .symbol }
      let glyph = glyph(scalar)
      switch glyph {
      case .space: end = start
      case .stop:
        let before = last(text, range.lowerBound, start).map { self.glyph($0.scalar) }
        return scalar == 0x2026 || before == .stop ? .ellipsis : .stop
      case .quote, .close:
        guard let before = last(text, range.lowerBound, start) else { return .symbol }
        let inner = self.glyph(before.scalar)
        if inner == .stop { return .closedStop }
        return glyph == .quote ? .quote : .bracket
      case .colon: return .colon
      case .comma: return .comma
      case .digit: return .digit
      case .lower, .upper, .letter, .ideograph: return .word
      case .open, .dash, .bullet, .symbol: return .symbol
      }
    }
  }

  private static func glyph(_ scalar: UInt32) -> Glyph {
    scalar < 0x80 ? Letters.ascii(UInt8(truncatingIfNeeded: scalar)) : Letters.glyph(scalar)
  }

  private static func last(
    _ text: UnsafeBufferPointer<UInt8>, _ lower: Int, _ end: Int
  ) -> (scalar: UInt32, start: Int)? {
    guard end > lower else { return nil }
    var start = end - 1
    while start > lower, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return (CodePoint.decode(text, at: start).value, start)
  }

  /// Sets the flags that the opening and the marks in it, which `scanner` met, tell.
  mutating func readMarks(_ scanner: WordScanner) {
    if capitalised == words, words > 1, isAllCapitals(scanner) { flags.formUnion(.capitals) }
    guard symbols > 0 || numbers > 0 || stops > 0 || opening != .upper else { return }
    if scanner.start < scanner.end {
      let byte = scanner.bytes[scanner.start]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { flags.formUnion(.bracketed) }
      if byte == UInt8(ascii: "\"") || byte == 0xE2 || byte == 0xC2 { flags.formUnion(.quoted) }
    }
    flags.formUnion(scanner.flags)
    if scanner.endsBeforeAddress { flags.formUnion(.address) }
  }

  private func isAllCapitals(_ scanner: WordScanner) -> Bool {
    for index in scanner.start..<scanner.end where ASCII.isLower(scanner.bytes[index]) {
      return false
    }
    return true
  }
}

extension WordScanner {
  /// Sets the flag that a mark with its neighbours tells.
  mutating func readMark(_ mark: UInt8, at index: Int) {
    let next = index &+ 1
    switch mark {
    case UInt8(ascii: ":"):
      guard next < end else { return }
      if bytes[next] == UInt8(ascii: "/") {
        flags.formUnion(.address)
      } else if ASCII.isDigit(bytes[next]), index > start, ASCII.isDigit(bytes[index &- 1]) {
        flags.formUnion(.clock)
      }
    case UInt8(ascii: "@"):
      let isInside = index > start && ASCII.isAlphanumeric(bytes[index &- 1])
      flags.formUnion(isInside ? .mailbox : .handle)
    case UInt8(ascii: "#"):
      if next < end, bytes[next] > UInt8(ascii: "9") { flags.formUnion(.hashTag) }
    case UInt8(ascii: "?"): flags.formUnion(.question)
    case UInt8(ascii: "<"): flags.formUnion(.markup)
    case UInt8(ascii: "."):
      if index &- 3 >= start, bytes.matches("www.", at: index &- 3) { flags.formUnion(.address) }
    default: break
    }
  }

  /// Whether the range was cut within "www.".
  var endsBeforeAddress: Bool {
    (max(start, end &- 3)..<end).contains { bytes.matches("www.", at: $0) }
  }

  /// Sets the flag of years: 1900 to 2099, not part of a longer number.
  mutating func readNumbers(_ word: Range<Int>) {
    for index in word where index &+ 3 < end && isYear(at: index) { flags.formUnion(.year) }
  }

  private func isYear(at index: Int) -> Bool {
    let century = (bytes[index], bytes[index &+ 1])
    guard century == (0x31, 0x39) || century == (0x32, 0x30) else { return false }
    guard ASCII.isDigit(bytes[index &+ 2]), ASCII.isDigit(bytes[index &+ 3]) else { return false }
    if index > start, ASCII.isDigit(bytes[index &- 1]) { return false }
    return index &+ 4 >= end || !ASCII.isDigit(bytes[index &+ 4])
  }
}
