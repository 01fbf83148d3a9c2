/// Bytes of tagged text that wait to be written; one buffer serves all documents.
final class TagBuffer {
  private var row = Row<UInt8>()
  /// The text holds no `&`, `<` or `>`.
  private var isPlain = false

  /// Bytes that are gathered before they are handed on: they stay in the second cache.
  static let size = 1 << 16

  /// Whether it is time to hand on what is there.
  var isFull: Bool { row.count >= Self.size }

  /// What is there, until more is appended.
  var bytes: UnsafeBufferPointer<UInt8> { row.buffer }

  /// Begins a document of that text.
  func begin(_ text: UnsafeBufferPointer<UInt8>) {
    row.removeAll()
    isPlain = Self.special(text, 0..<text.count) == text.count
  }

  func removeAll() { row.removeAll() }

  deinit { row.free() }

  @inline(__always)
  func append(_ byte: UInt8) { row.append(byte) }

  @inline(__always)
  func append(_ text: StaticString) {
    row.append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Digits of the largest number.
  private static let mostDigits = 19

  func append(decimal value: Int) {
    var length = 1
    var power = 10
    while power <= value, length < Self.mostDigits {
      power &*= 10
      length += 1
    }
    var left = UInt(value)
    for place in row.extend(by: length).reversed() {
      row[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
      left /= 10
    }
  }

  /// The range with `&`, `<` and `>` as references.
  func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
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
    let raw = UnsafeRawBufferPointer(bytes)
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      if zeros(word ^ 0x2626_2626_2626_2626)
        | zeros(word & ~0x0202_0202_0202_0202 ^ 0x3C3C_3C3C_3C3C_3C3C) != 0
      {
        break
      }
      at += 8
    }
    while at < range.upperBound, bytes[at] != 0x26, bytes[at] & ~2 != 0x3C { at += 1 }
    return at
  }

  /// Not 0 where a byte of the word is 0.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  func append(attribute value: [UInt8]) {
    let isPlain = value.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x26 && $0 & ~2 != 0x3C }
    if isPlain { return value.withUnsafeBufferPointer { row.append($0) } }
    for byte in value {
      switch byte {
      case 0x26, 0x3C, 0x3E: append(Self.reference(byte))
      case 0x22: append("&quot;")
      case 0..<0x20: append(0x20)
      default: append(byte)
      }
    }
  }

  private static func reference(_ byte: UInt8) -> StaticString {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    default: "&gt;"
    }
  }
}
