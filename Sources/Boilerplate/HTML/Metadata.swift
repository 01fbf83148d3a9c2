import CopydeskCore

/// What a page says of itself in scripts of linked data and in meta elements.
enum Metadata {
  /// Appends the string values of `articleBody` in a script of JSON-LD, words apart by spaces.
  /// It serves as evidence, so escapes other than of white space may stay as they are.
  static func read(
    script bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into text: inout [UInt8]
  ) {
    let script = UnsafeBufferPointer(rebasing: bytes[range])
    var scan = 0
    while let found = script.find("\"articleBody\"", from: scan) {
      scan = found + 13
      while scan < script.count, ASCII.isSpace(script[scan]) || script[scan] == UInt8(ascii: ":") {
        scan += 1
      }
      guard scan < script.count, script[scan] == UInt8(ascii: "\"") else { continue }
      scan = copyString(script, from: scan + 1, into: &text)
      text.append(0x0A)
    }
  }

  /// Whether a script's attributes say `application/ld+json`.
  static func isLinkedData(
    _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: Range<Int>
  ) -> Bool {
    UnsafeBufferPointer(rebasing: bytes[attributes]).find("ld+json", from: 0) != nil
  }

  /// Copies a JSON string and returns the place behind its closing quote.
  private static func copyString(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into text: inout [UInt8]
  ) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      guard bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count else {
        text.append(bytes[at])
        at += 1
        continue
      }
      at = copyEscape(bytes, at + 1, into: &text)
    }
    return at + 1
  }

  private static func copyEscape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, into text: inout [UInt8]
  ) -> Int {
    switch bytes[at] {
    case UInt8(ascii: "u"):
      var scalar = unit(bytes, at)
      var end = at + 5
      if scalar & 0xFC00 == 0xD800, bytes.matches("\\u", at: end) {
        let low = unit(bytes, end + 1)
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + low & 0x3FF
          end += 6
        }
      }
      CodePoint.append(scalar, to: &text)
      return min(end, bytes.count)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[at])
    default: text.append(UInt8(ascii: " "))
    }
    return at + 1
  }

  /// The four hexadecimal digits behind the `u` of an escape.
  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
    var unit: UInt32 = 0
    for index in at + 1..<max(at + 1, min(at + 5, bytes.count)) {
      unit = unit << 4 | UInt32(ASCII.hexadecimal(bytes[index]) ?? 0)
    }
    return unit
  }

  /// What a meta element tells of the article.
  enum Told { case title, description }

  private static let names: [(name: StaticString, told: Told)] = [
    ("og:title", .title), ("description", .description), ("og:description", .description),
  ]

  /// The content of `<meta property="og:title">` or of a description, and which it is.
  static func told(
    _ bytes: UnsafeBufferPointer<UInt8>, _ attributes: Range<Int>
  ) -> (told: Told, content: Range<Int>)? {
    var told: Told?
    var content: Range<Int>?
    for attribute in Attributes(bytes, attributes) {
      let value = attribute.value
      if attribute.name.count == 7,
        bytes.matchesIgnoringCase("content", at: attribute.name.lowerBound)
      {
        content = value
      } else if let known = names.first(where: {
        value.count == $0.name.utf8CodeUnitCount
          && bytes.matchesIgnoringCase($0.name, at: value.lowerBound)
      }) {
        told = known.told
      }
    }
    guard let told, let content else { return nil }
    return (told, content)
  }
}

extension Page {
  /// Keeps a title the page gives itself, apart from its blocks.
  mutating func addTitle(_ title: [UInt8]) {
    guard !title.isEmpty else { return }
    titleText.append(contentsOf: title)
    titles.append(titleText.count - title.count..<titleText.count)
    titleText.append(UInt8(ascii: "\n"))
  }
}
