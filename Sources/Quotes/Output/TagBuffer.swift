import CopydeskCore

/// Bytes of tagged text that wait to be written; one buffer serves all documents.
struct TagBuffer {
  private var row = Row<UInt8>()
  /// The text holds no `&`, `<` or `>`.
  private var isPlain = false
  /// The number that was written last, and its digits.
  private var number = -1
  private var digits = Digits()

  /// Bytes that are gathered before they are handed on: they stay in the second cache.
  static let size = 1 << 16

  /// Whether it is time to hand on what is there.
  var isFull: Bool { row.count >= Self.size }

  /// What is there, until more is appended.
  var bytes: UnsafeBufferPointer<UInt8> { row.buffer }

  /// Begins a document of that text.
  mutating func begin(_ text: UnsafeBufferPointer<UInt8>) {
    row.removeAll()
    isPlain = Self.special(text, 0..<text.count) == text.count
  }

  mutating func removeAll() { row.removeAll() }

  func free() { row.free() }

  @inline(__always)
  mutating func append(_ byte: UInt8) { row.append(byte) }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    row.append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The number in decimal digits; the elements of an attribution have the same.
  @inline(__always)
  mutating func append(decimal value: Int) {
    if value != number {
      number = value
      digits = Digits(value)
    }
    digits.write(to: row.extend(by: digits.count))
  }

  /// The range with `&`, `<` and `>` as references.
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if isPlain { return row.append(UnsafeBufferPointer(rebasing: bytes[range])) }
    var plain = range.lowerBound
    while true {
      let special = Self.special(bytes, plain..<range.upperBound)
      row.append(UnsafeBufferPointer(rebasing: bytes[plain..<special]))
      guard special < range.upperBound else { return }
      append(Self.reference(bytes[special]))
      plain = special + 1
    }
  }

  /// Where the first `&`, `<` or `>` of the range stands, or its end; eight bytes at a time.
  private static func special(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at &+ 32 <= range.upperBound {
      var found: UInt64 = 0
      for offset in 0..<4 { found |= specials(bytes.eightBytes(at: at &+ offset &* 8)) }
      if found != 0 { break }
      at &+= 32
    }
    while at &+ 8 <= range.upperBound, specials(bytes.eightBytes(at: at)) == 0 { at &+= 8 }
    while at < range.upperBound, bytes[at] != 0x26, bytes[at] & ~2 != 0x3C { at += 1 }
    return at
  }

  /// Not 0 where a byte of the word is `&`, `<` or `>`.
  @inline(__always)
  private static func specials(_ word: UInt64) -> UInt64 {
    zeros(word ^ 0x2626_2626_2626_2626)
      | zeros(word & ~0x0202_0202_0202_0202 ^ 0x3C3C_3C3C_3C3C_3C3C)
  }

  /// Not 0 where a byte of the word is 0.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The range as the value of an attribute.
  mutating func append(attribute bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let value = UnsafeBufferPointer(rebasing: bytes[range])
    if value.allSatisfy({ Self.isPlain($0) }) { return row.append(value) }
    for byte in value {
      switch byte {
      case 0x26, 0x3C, 0x3E: append(Self.reference(byte))
      case 0x22: append("&quot;")
      case 0..<0x20: append(0x20)
      default: append(byte)
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x26 && byte & ~2 != 0x3C
  }

  private static func reference(_ byte: UInt8) -> StaticString {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    default: "&gt;"
    }
  }
}

/// The decimal digits of a number that is not negative.
struct Digits {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(_ value: Int) {
    var left = UInt(value)
    repeat {
      high = high &<< 8 | low &>> 56
      low = low &<< 8 | UInt64(0x30 + left % 10)
      left /= 10
      count += 1
    } while left > 0 && count < Self.most
  }

  /// Digits that are kept: more than there are elements in any memory.
  private static let most = 16

  func write(to place: UnsafeMutablePointer<UInt8>) {
    for index in 0..<count {
      let half = index < 8 ? low : high
      place[index] = UInt8(truncatingIfNeeded: half &>> (UInt64(index & 7) &* 8))
    }
  }
}
