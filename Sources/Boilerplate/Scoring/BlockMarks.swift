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

  /// Sets the flags that single marks tell.
  mutating func readMarks(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if capitalised == words, words > 1, isAllCapitals(text, range) { flags.formUnion(.capitals) }
    guard symbols > 0 || numbers > 0 || stops > 0 || opening != .upper else { return }
    if let first = range.first {
      let byte = text[first]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { flags.formUnion(.bracketed) }
      if byte == UInt8(ascii: "\"") || byte == 0xE2 || byte == 0xC2 { flags.formUnion(.quoted) }
    }
    for index in range { readMark(text, index, range) }
  }

  @inline(__always)
  private mutating func readMark(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) {
    let next = index &+ 1
    switch text[index] {
    case UInt8(ascii: ":"):
      guard next < range.upperBound else { return }
      if text[next] == UInt8(ascii: "/") {
        flags.formUnion(.address)
      } else if ASCII.isDigit(text[next]), index > range.lowerBound, ASCII.isDigit(text[index - 1])
      {
        flags.formUnion(.clock)
      }
    case UInt8(ascii: "@"):
      let isInside = index > range.lowerBound && ASCII.isAlphanumeric(text[index - 1])
      flags.formUnion(isInside ? .mailbox : .handle)
    case UInt8(ascii: "#"):
      if next < range.upperBound, text[next] > UInt8(ascii: "9") { flags.formUnion(.hashTag) }
    case UInt8(ascii: "?"): flags.formUnion(.question)
    case UInt8(ascii: "<"): flags.formUnion(.markup)
    case 0xA9 where index > range.lowerBound && text[index - 1] == 0xC2: flags.formUnion(.copyright)
    case UInt8(ascii: "1"), UInt8(ascii: "2"):
      if index + 3 < range.upperBound, isYear(text, index, range) { flags.formUnion(.year) }
    case UInt8(ascii: "w"):
      if text.matches("www.", at: index) { flags.formUnion(.address) }
    default: break
    }
  }

  /// 1900 to 2099, not part of a longer number.
  private func isYear(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Bool {
    let century = (text[index], text[index + 1])
    guard century == (0x31, 0x39) || century == (0x32, 0x30) else { return false }
    guard ASCII.isDigit(text[index + 2]), ASCII.isDigit(text[index + 3]) else { return false }
    if index > range.lowerBound, ASCII.isDigit(text[index - 1]) { return false }
    return index + 4 >= range.upperBound || !ASCII.isDigit(text[index + 4])
  }

  private func isAllCapitals(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where ASCII.isLower(text[index]) { return false }
    return true
  }
}
