/// Writes JSON into bytes, compact, members in the order in which they are written.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Bytes of the longest whole number of 64 bits, with its sign.
  private static let longestNumber = 20

  /// A writer of nothing yet.
  public init() {}

  /// Forgets what was written and keeps the room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  /// Begins an object.
  public mutating func beginObject() {
    separate()
    bytes.append(0x7B)
    needsComma = false
  }

  /// Ends an object.
  public mutating func endObject() {
    bytes.append(0x7D)
    needsComma = true
  }

  /// Begins an array.
  public mutating func beginArray() {
    separate()
    bytes.append(0x5B)
    needsComma = false
  }

  /// Ends an array.
  public mutating func endArray() {
    bytes.append(0x5D)
    needsComma = true
  }

  /// Writes a member's name; its value follows.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a member that is a string of valid UTF-8.
  public mutating func member(_ name: StaticString, _ text: [UInt8]) {
    key(name)
    string(text)
  }

  /// Writes a member that is a string.
  public mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member that is a string of fixed words without marks that need an escape.
  public mutating func member(_ name: StaticString, _ text: StaticString) {
    key(name)
    separate()
    bytes.append(0x22)
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
  }

  /// Writes a member that is a whole number.
  public mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  /// Writes a member that is a number; what is not finite becomes null.
  public mutating func member(_ name: StaticString, _ value: Double) {
    key(name)
    number(value)
  }

  /// Writes a member that is true or false.
  public mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// Writes a string of valid UTF-8.
  public mutating func string(_ text: [UInt8]) { string(text, text.indices) }

  /// Writes a string for messages and names.
  public mutating func string(_ text: String) { string(Array(text.utf8)) }

  /// Writes a string that is a range, in bytes, of valid UTF-8.
  public mutating func string(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { string($0, range) }
  }

  /// Writes a string that is a range, in bytes, of valid UTF-8 in memory.
  public mutating func string(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    separate()
    bytes.append(0x22)
    let part = UnsafeBufferPointer(rebasing: text[range])
    var plain = 0
    while true {
      let special = Self.special(part, from: plain)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: part[plain..<special]))
      guard special < part.count else { break }
      escape(part[special])
      plain = special + 1
    }
    bytes.append(0x22)
  }

  /// Where the first byte stands that needs an escape, from there on, or the end.
  private static func special(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at &+ 8 <= text.count {
      let eight = text.eightBytes(at: at)
      let control = (eight &- 0x2020_2020_2020_2020) & ~eight
      let found =
        control | zeros(eight ^ 0x2222_2222_2222_2222) | zeros(eight ^ 0x5C5C_5C5C_5C5C_5C5C)
      if found & 0x8080_8080_8080_8080 != 0 { break }
      at &+= 8
    }
    while at < text.count, text[at] >= 0x20, text[at] != 0x22, text[at] != 0x5C { at &+= 1 }
    return at
  }

  /// Has the high bit of a byte set where a byte of the word is 0.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    case 0x08: bytes.append(0x62)
    case 0x0C: bytes.append(0x66)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes += [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    separate()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestNumber) { place in
      var left = value.magnitude
      var first = place.count
      repeat {
        first &-= 1
        place[first] = UInt8(truncatingIfNeeded: 0x30 &+ left % 10)
        left /= 10
      } while left > 0
      if value < 0 {
        first &-= 1
        place[first] = 0x2D
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: place[first...]))
    }
  }

  /// Writes a number, whole ones without a point; what is not finite becomes null.
  public mutating func number(_ value: Double) {
    separate()
    let exact = 9_007_199_254_740_992.0
    if !value.isFinite {
      bytes.append(contentsOf: "null".utf8)
    } else if value == value.rounded(), value.magnitude <= exact {
      bytes.append(contentsOf: String(Int(value)).utf8)
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  /// Writes true or false.
  public mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes null.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value that is JSON already.
  public mutating func json(_ value: [UInt8]) {
    separate()
    bytes.append(contentsOf: value)
  }

  /// Ends a line between two values of JSON Lines.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }
}
