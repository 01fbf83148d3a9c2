/// Writes JSON into bytes, compact, members in the order in which they are written.
public struct JSONWriter: Sendable {
  /// What was written so far, and room for more.
  private var buffer: [UInt8] = []
  /// Bytes written so far.
  public private(set) var count = 0
  private var needsComma = false

  /// Bytes of the longest whole number of 64 bits, with its sign.
  private static let longestNumber = 20
  /// Bytes of the longest escape: `\u001f`.
  private static let longestEscape = 6
  /// Bytes there is room for at first.
  private static let firstRoom = 256

  /// A writer of nothing yet.
  public init() {}

  /// What was written so far.  Linear in its length.
  public var bytes: [UInt8] { Array(buffer[..<count]) }

  /// Forgets what was written and keeps the room.
  public mutating func removeAll() {
    count = 0
    needsComma = false
  }

  /// Lets `body` write, and tell how many bytes it wrote: `most`, or fewer.
  @inline(__always)
  private mutating func put(_ most: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if count &+ most > buffer.count { grow(by: most) }
    let start = count
    count &+= buffer.withUnsafeMutableBufferPointer {
      body($0.baseAddress.unsafelyUnwrapped + start)
    }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let size = max(buffer.count * 2, count + more, Self.firstRoom)
    buffer = [UInt8](unsafeUninitializedCapacity: size) { place, initialized in
      place.initialize(repeating: 0)
      _ = place.update(fromContentsOf: buffer[..<count])
      initialized = size
    }
  }

  /// Writes a comma where one parts the next value from the last, and then a byte.
  @inline(__always)
  private mutating func separate(before byte: UInt8) {
    let comma = needsComma
    needsComma = false
    put(2) { place in
      place[0] = 0x2C
      place[comma ? 1 : 0] = byte
      return comma ? 2 : 1
    }
  }

  @inline(__always)
  private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.baseAddress else { return }
    put(text.count) { place in
      place.update(from: first, count: text.count)
      return text.count
    }
  }

  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  private mutating func separate() {
    if needsComma { put(0x2C) }
    needsComma = true
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    put(1) { place in
      place[0] = byte
      return 1
    }
  }

  /// Begins an object.
  public mutating func beginObject() { separate(before: 0x7B) }

  /// Ends an object.
  public mutating func endObject() {
    put(0x7D)
    needsComma = true
  }

  /// Begins an array.
  public mutating func beginArray() { separate(before: 0x5B) }

  /// Ends an array.
  public mutating func endArray() {
    put(0x5D)
    needsComma = true
  }

  /// Writes a member's name; its value follows.
  public mutating func key(_ name: StaticString) {
    let comma = needsComma
    let length = name.utf8CodeUnitCount
    let first = name.utf8Start
    needsComma = false
    put(length &+ 4) { place in
      var at = place
      if comma {
        at[0] = 0x2C
        at += 1
      }
      at[0] = 0x22
      (at + 1).update(from: first, count: length)
      at[length &+ 1] = 0x22
      at[length &+ 2] = 0x3A
      return length &+ (comma ? 4 : 3)
    }
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
    separate(before: 0x22)
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    put(0x22)
    needsComma = true
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
    separate(before: 0x22)
    let part = UnsafeBufferPointer(rebasing: text[range])
    var plain = 0
    while true {
      let special = Self.special(part, from: plain)
      put(UnsafeBufferPointer(rebasing: part[plain..<special]))
      guard special < part.count else { break }
      escape(part[special])
      plain = special + 1
    }
    put(0x22)
    needsComma = true
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
    let letter: UInt8 =
      switch byte {
      case 0x22, 0x5C: byte
      case 0x0A: 0x6E
      case 0x0D: 0x72
      case 0x09: 0x74
      case 0x08: 0x62
      case 0x0C: 0x66
      default: 0x75
      }
    put(Self.longestEscape) { place in
      place[0] = 0x5C
      place[1] = letter
      guard letter == 0x75 else { return 2 }
      place[2] = 0x30
      place[3] = 0x30
      place[4] = 0x30 + byte >> 4
      place[5] = byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15
      return Self.longestEscape
    }
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    separate()
    put(Self.longestNumber) { place in
      var left = value.magnitude
      var digits = 1
      var rest = left / 10
      while rest > 0 {
        rest /= 10
        digits &+= 1
      }
      let first = value < 0 ? 1 : 0
      if value < 0 { place[0] = 0x2D }
      var at = first &+ digits
      repeat {
        at &-= 1
        place[at] = UInt8(truncatingIfNeeded: 0x30 &+ left % 10)
        left /= 10
      } while at > first
      return first &+ digits
    }
  }

  /// Writes a number, whole ones without a point; what is not finite becomes null.
  public mutating func number(_ value: Double) {
    separate()
    let exact = 9_007_199_254_740_992.0
    if !value.isFinite {
      put("null")
    } else if value == value.rounded(), value.magnitude <= exact {
      put(String(Int(value)))
    } else {
      put(String(value))
    }
  }

  /// Writes true or false.
  public mutating func bool(_ value: Bool) {
    separate()
    put(value ? "true" : "false")
  }

  /// Writes null.
  public mutating func null() {
    separate()
    put("null")
  }

  /// Writes a value that is JSON already.
  public mutating func json(_ value: [UInt8]) {
    separate()
    value.withUnsafeBufferPointer { put($0) }
  }

  /// Ends a line between two values of JSON Lines.
  public mutating func endLine() {
    put(0x0A)
    needsComma = false
  }
}
