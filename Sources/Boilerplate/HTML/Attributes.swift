import CopydeskCore

/// The attributes of a start tag, one after another, as ranges of the input.
struct Attributes: Sequence, IteratorProtocol {
  struct Attribute {
    let name: Range<Int>
    /// Empty where there is none; references are not decoded.
    let value: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int

  /// `range` is what the tokenizer gives: from behind the tag's name to its `>`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Attribute? {
    while position < end, ASCII.isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
      position &+= 1
    }
    guard position < end else { return nil }
    let start = position
    position &+= 1
    while position < end, !endsName(bytes[position]) { position &+= 1 }
    let name = start..<position
    skipSpace()
    guard position < end, bytes[position] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: position..<position)
    }
    position &+= 1
    skipSpace()
    return Attribute(name: name, value: value())
  }

  private mutating func skipSpace() {
    while position < end, ASCII.isSpace(bytes[position]) { position &+= 1 }
  }

  @inline(__always)
  private func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") || ASCII.isSpace(byte)
  }

  private mutating func value() -> Range<Int> {
    guard position < end else { return end..<end }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let close = bytes.find(quote, in: start..<end) ?? end
      position = Swift.min(close + 1, end)
      return start..<close
    }
    let start = position
    while position < end, !ASCII.isSpace(bytes[position]) { position &+= 1 }
    return start..<position
  }
}
