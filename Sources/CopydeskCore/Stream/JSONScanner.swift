/// Finds the members of a JSON object in the line where it stands, and checks that all of it is JSON
/// (RFC 8259).
///
/// A parser into values, such as the one `JSONValue` stands on, refuses what it cannot hold: numbers
/// beyond a double, halves of surrogate pairs, strings in another encoding than UTF-8. Here nothing is
/// held, so all that the grammar allows passes, however deep.
struct JSONScanner {
  /// A member as bytes of the line, quotes included.
  struct Member {
    let key: Range<Int>
    let value: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Hands every member of the object that the line is to `body`, and returns where its closing brace
  /// stands. Linear in the line.
  mutating func members(_ body: (Member) -> Void) throws(JSONError) -> Int {
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "{") else {
      try value()
      try end()
      throw JSONError(reason: "not a JSON object")
    }
    at += 1
    skipSpace()
    var isFirst = true
    while next != UInt8(ascii: "}") || !isFirst {
      let key = try key()
      let start = at
      try value()
      body(Member(key: key, value: start..<at))
      isFirst = false
      skipSpace()
      if next == UInt8(ascii: "}") { break }
      try take(UInt8(ascii: ","))
      skipSpace()
    }
    let brace = at
    at += 1
    try end()
    return brace
  }

  /// The next byte; 0 at the end.
  private var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

  /// A key and the colon behind it, up to the value.
  private mutating func key() throws(JSONError) -> Range<Int> {
    let start = at
    guard next == UInt8(ascii: "\"") else { throw unexpected() }
    try string()
    let key = start..<at
    skipSpace()
    try take(UInt8(ascii: ":"))
    skipSpace()
    return key
  }

  /// Passes over a value of any depth.
  private mutating func value() throws(JSONError) {
    // Of each array and object that is open, whether it is an object.
    var open: [Bool] = []
    while true {
      skipSpace()
      if try begins(&open) { continue }
      repeat {
        guard let isObject = open.last else { return }
        skipSpace()
        guard next == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          try take(UInt8(ascii: ","))
          skipSpace()
          if isObject { _ = try key() }
          break
        }
        at += 1
        open.removeLast()
      } while true
    }
  }

  /// Passes over what has no parts; true where an array or object begins that has some.
  private mutating func begins(_ open: inout [Bool]) throws(JSONError) -> Bool {
    switch next {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = next == UInt8(ascii: "{")
      at += 1
      skipSpace()
      if next == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        at += 1
        return false
      }
      open.append(isObject)
      if isObject { _ = try key() }
      return true
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
    return false
  }

  private mutating func word(_ word: StaticString) throws(JSONError) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[offset] else { throw unexpected() }
      at += 1
    }
  }

  private mutating func number() throws(JSONError) {
    if next == UInt8(ascii: "-") { at += 1 }
    if next == UInt8(ascii: "0") { at += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      at += 1
      try digits()
    }
    if next | 0x20 == UInt8(ascii: "e") {
      at += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(JSONError) {
    guard ASCII.isDigit(next) else { throw unexpected() }
    while ASCII.isDigit(next) { at += 1 }
  }

  private mutating func string() throws(JSONError) {
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at &+= 1
        return
      }
      if byte == UInt8(ascii: "\\") {
        try escape()
      } else if byte < 0x20 {
        throw JSONError(reason: "not valid JSON (control character at byte \(at + 1))")
      } else {
        at &+= 1
      }
    }
    throw unexpected()
  }

  private mutating func escape() throws(JSONError) {
    at += 1
    switch next {
    case UInt8(ascii: "u"):
      for offset in 1...4 {
        guard at + offset < bytes.count, JSONText.isHexadecimal(bytes[at + offset]) else {
          throw JSONError(reason: "not valid JSON (bad escape at byte \(at))")
        }
      }
      at += 5
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 1
    default: throw JSONError(reason: "not valid JSON (bad escape at byte \(at))")
    }
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at &+= 1 }
  }

  private mutating func take(_ byte: UInt8) throws(JSONError) {
    guard at < bytes.count, bytes[at] == byte else { throw unexpected() }
    at += 1
  }

  private mutating func end() throws(JSONError) {
    skipSpace()
    if at < bytes.count { throw unexpected() }
  }

  private func unexpected() -> JSONError {
    let what = at < bytes.count ? "unexpected byte \(at + 1)" : "unexpected end"
    return JSONError(reason: "not valid JSON (\(what))")
  }
}

/// The text that a JSON string stands for.
enum JSONText {
  /// The bytes of a string that is valid, without its quotes; half of a surrogate pair alone is
  /// U+FFFD. Bytes that are no UTF-8 stay.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var at = range.lowerBound + 1
    let end = range.upperBound - 1
    while at < end {
      guard bytes[at] == UInt8(ascii: "\\") else {
        text.append(bytes[at])
        at &+= 1
        continue
      }
      switch bytes[at + 1] {
      case UInt8(ascii: "u"): at = unicode(bytes, at, end, &text)
      case let letter:
        text.append(character(letter))
        at += 2
      }
    }
    return text
  }

  private static func character(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  /// Appends the character of one escape, or of two that are a pair; returns where they end.
  private static func unicode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ text: inout [UInt8]
  ) -> Int {
    let first = unit(bytes, at + 2)
    let next = at + 6
    if first & 0xFC00 == 0xD800, next + 6 <= end, bytes[next] == UInt8(ascii: "\\"),
      bytes[next + 1] == UInt8(ascii: "u")
    {
      let second = unit(bytes, next + 2)
      if second & 0xFC00 == 0xDC00 {
        CodePoint.append(0x1_0000 + (first & 0x3FF) << 10 + second & 0x3FF, to: &text)
        return next + 6
      }
    }
    CodePoint.append(first, to: &text)
    return next
  }

  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
    (at..<at + 4).reduce(0) { unit, index in
      let byte = bytes[index]
      return unit << 4 | UInt32(ASCII.isDigit(byte) ? byte & 15 : (byte & 15) + 9)
    }
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || (byte | 0x20) &- 0x61 < 6
  }
}
