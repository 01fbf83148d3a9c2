import CopydeskCore

/// Names of the bytes that the splitter looks for.
enum Byte {
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let stop = UInt8(ascii: ".")
  static let question = UInt8(ascii: "?")
  static let exclamation = UInt8(ascii: "!")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let colon = UInt8(ascii: ":")
  static let hyphen = UInt8(ascii: "-")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let slash = UInt8(ascii: "/")
  static let underscore = UInt8(ascii: "_")
  static let at = UInt8(ascii: "@")
}

/// A set of bytes of ASCII.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ bytes: some Sequence<UInt8> = []) {
    for byte in bytes { insert(byte) }
  }

  mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) }
    if byte >= 64, byte < 128 { high |= 1 << UInt64(byte & 63) }
  }

  @inline(__always) var isEmpty: Bool { low | high == 0 }

  @inline(__always) func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}

extension UInt8 {
  @inline(__always) var isLetter: Bool { ASCII.isLetter(self) }
  @inline(__always) var isUpper: Bool { ASCII.isUpper(self) }
  @inline(__always) var isLower: Bool { ASCII.isLower(self) }
  @inline(__always) var isDigit: Bool { ASCII.isDigit(self) }
  @inline(__always) var isWhite: Bool { ASCII.isWhite(self) }
  /// A byte of UTF-8 that continues a code point.
  @inline(__always) var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension CodePoint {
  /// Whether it is a combining mark (general category M).
  static func isMark(_ value: UInt32) -> Bool {
    value >= 0x300 && (6...8).contains(category(value))
  }
}
