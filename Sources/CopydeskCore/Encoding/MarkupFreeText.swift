import Glibc

/// The bytes of a page outside of its tags, scripts and styles: what the letters of a language can be
/// counted in. Bytes of any encoding that has ASCII in it.
enum MarkupFreeText {
  /// Plain text comes out as it is. Linear in the bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    guard isMarkup(bytes) else { return Array(bytes) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    var at = 0
    while let open = find(bytes, UInt8(ascii: "<"), from: at) {
      text.append(contentsOf: bytes[at..<open])
      text.append(UInt8(ascii: " "))
      at = end(of: bytes, tagAt: open)
    }
    text.append(contentsOf: bytes[at...])
    return text
  }

  /// Whether tags are a part of the bytes: a `<` that a letter, a slash or a mark follows.
  private static func isMarkup(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var at = 0
    var found = 0
    while found < fewestTags, let open = find(bytes, UInt8(ascii: "<"), from: at) {
      at = open + 1
      guard at < bytes.count else { break }
      if ASCII.isLetter(bytes[at]) || bytes[at] == UInt8(ascii: "/") { found += 1 }
    }
    return found >= fewestTags
  }

  private static let fewestTags = 3

  private static func end(of bytes: UnsafeRawBufferPointer, tagAt open: Int) -> Int {
    for (start, close) in raw where starts(bytes, open + 1, start) {
      var at = open
      while let next = find(bytes, UInt8(ascii: "<"), from: at + 1) {
        if starts(bytes, next + 1, close) { return next + 1 + close.utf8CodeUnitCount }
        at = next
      }
      return bytes.count
    }
    return find(bytes, UInt8(ascii: ">"), from: open).map { $0 + 1 } ?? bytes.count
  }

  private static let raw: [(StaticString, StaticString)] = [
    ("script", "/script>"), ("style", "/style>"),
  ]

  private static func starts(
    _ bytes: UnsafeRawBufferPointer, _ at: Int, _ word: StaticString
  ) -> Bool {
    let size = word.utf8CodeUnitCount
    guard at + size <= bytes.count else { return false }
    return (0..<size).allSatisfy { ASCII.lower(bytes[at + $0]) == word.utf8Start[$0] }
  }

  private static func find(
    _ bytes: UnsafeRawBufferPointer, _ byte: UInt8, from start: Int
  ) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
