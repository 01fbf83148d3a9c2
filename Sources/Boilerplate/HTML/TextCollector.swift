import CopydeskCore

/// Copies text nodes into the text of a block: references decoded, white space collapsed.
struct TextCollector {
  private let makeReferences: () -> References
  private var references: References?
  private var isSpacePending = false
  private var isEmpty = true

  init(_ references: @escaping () -> References) { makeReferences = references }

  /// Starts a new block.
  mutating func reset() {
    isSpacePending = false
    isEmpty = true
  }

  /// Appends the text in `range`. Linear in it.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to text: inout GrowingBuffer<UInt8>
  ) {
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      let stop = PlainRun.end(bytes, from: at, to: end)
      if stop > at {
        flushPending(&text)
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[at..<stop]))
        at = stop
      }
      if at < end { at = special(bytes, at, end, &text) }
    }
  }

  @inline(__always)
  private mutating func flushPending(_ text: inout GrowingBuffer<UInt8>) {
    if isSpacePending { text.append(UInt8(ascii: " ")) }
    isSpacePending = false
    isEmpty = false
  }

  private mutating func special(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ text: inout GrowingBuffer<UInt8>
  ) -> Int {
    let byte = bytes[at]
    if ASCII.isSpace(byte) {
      space()
      var next = at + 1
      while next < end, ASCII.isSpace(bytes[next]) { next &+= 1 }
      return next
    }
    if byte < 0x20 || byte == 0x7F { return at + 1 }
    if byte == 0xC2 {
      guard at + 1 < end else { return at + 1 }
      if bytes[at + 1] == 0xA0 {
        space()
      } else if bytes[at + 1] >= 0xA0 {
        flushPending(&text)
        text.append(byte)
        text.append(bytes[at + 1])
      }
      return at + 2
    }
    return reference(bytes, at, end, &text)
  }

  /// White space, and a single `br`, which parts words of the same paragraph: a paragraph is a line.
  @inline(__always)
  mutating func space() {
    if !isEmpty { isSpacePending = true }
  }

  private mutating func reference(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ text: inout GrowingBuffer<UInt8>
  ) -> Int {
    let common = References.common(bytes, at: at, limit: end)
    guard let match = common ?? lookUp(bytes, at, end) else {
      flushPending(&text)
      text.append(UInt8(ascii: "&"))
      return at + 1
    }
    append(match.first, to: &text)
    if match.second != 0 { append(match.second, to: &text) }
    return at + match.length
  }

  private mutating func lookUp(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> References.Match? {
    guard at + 1 < end, bytes[at + 1] != UInt8(ascii: "#"), !ASCII.isSpace(bytes[at + 1]) else {
      return nil
    }
    let table = references ?? makeReferences()
    references = table
    return table.match(bytes, at: at, limit: end)
  }

  private mutating func append(_ scalar: UInt32, to text: inout GrowingBuffer<UInt8>) {
    if scalar == 0x20 || scalar == 0xA0 || (9...13).contains(scalar) { return space() }
    if scalar < 0x20 || (0x7F..<0xA0).contains(scalar) { return }
    flushPending(&text)
    var bytes: [UInt8] = []
    CodePoint.append(scalar, to: &bytes)
    bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
  }
}
