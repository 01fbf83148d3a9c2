import CopydeskCore

/// Character references: `&amp;`, `&#8217;`, `&#x2019;`, after the named character reference and
/// numeric character reference states of the HTML standard. Its list is part of the program and never
/// changes, so that it may be shared.
struct References: @unchecked Sendable {
  /// What a reference stands for: one or two code points, and the bytes it takes, `&` included.
  struct Match {
    let first: UInt32
    let second: UInt32
    let length: Int
  }

  /// No name that may lack its semicolon is longer.
  private static let longestBareName = 6
  private static let longestName = 31

  /// Those of the HTML standard; read once, where the first `&` is met.
  static let standard = References(LanguagePack.root.text(of: "references"))

  private let table: HashTable
  private let list: UnsafeBufferPointer<UInt8>

  /// Reads the table: a name, with `;` where it must have one, a tab, and its code points in
  /// hexadecimal, a line.
  init(_ list: UnsafeBufferPointer<UInt8>) {
    let table = HashTable(minimumCapacity: 2200)
    for line in ListLines(list) {
      var name = line.key
      if list[name.upperBound - 1] == UInt8(ascii: ";") { name = name.dropLast() }
      table.insert(HashTable.hash(list, name), Int32(line.key.lowerBound))
    }
    self.table = table
    self.list = list
  }

  /// The reference at `start`, where an `&` is, or nil where that is text.
  func match(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int, inAttribute: Bool = false
  ) -> Match? {
    guard start + 1 < limit else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      return References.numeric(bytes, at: start, limit: limit)
    }
    var end = start + 1
    while end < limit, end - start <= References.longestName, ASCII.isAlphanumeric(bytes[end]) {
      end &+= 1
    }
    if end < limit, bytes[end] == UInt8(ascii: ";"),
      let found = entry(bytes, start + 1..<end)
    {
      return Match(first: found.first, second: found.second, length: end + 1 - start)
    }
    var stop = min(end, start + 1 + References.longestBareName)
    while stop > start + 2 {
      if let found = entry(bytes, start + 1..<stop), found.mayLackSemicolon {
        if inAttribute, stop < limit,
          bytes[stop] == UInt8(ascii: "=") || ASCII.isAlphanumeric(bytes[stop])
        {
          return nil
        }
        return Match(first: found.first, second: found.second, length: stop - start)
      }
      stop &-= 1
    }
    return nil
  }

  private struct Entry {
    let first: UInt32
    let second: UInt32
    let mayLackSemicolon: Bool
  }

  private func entry(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Entry? {
    guard let line = table[HashTable.hash(bytes, name)] else { return nil }
    var at = Int(line)
    for index in name {
      guard list[at] == bytes[index] else { return nil }
      at &+= 1
    }
    let needsSemicolon = list[at] == UInt8(ascii: ";")
    if needsSemicolon { at &+= 1 }
    guard list[at] == UInt8(ascii: "\t") else { return nil }
    var points: (UInt32, UInt32) = (0, 0)
    while at + 1 < list.count, list[at + 1] != UInt8(ascii: "\n") {
      at &+= 1
      if list[at] == UInt8(ascii: " ") {
        points = (0, points.0)
      } else {
        points.0 = points.0 << 4 | UInt32(ASCII.hexadecimal(list[at]) ?? 0)
      }
    }
    if points.1 != 0 { points = (points.1, points.0) }
    return Entry(first: points.0, second: points.1, mayLackSemicolon: !needsSemicolon)
  }

  /// The reference at `start` where it is a number or one of the names that most pages have alone,
  /// for which the list need not be read; nil where it is to be looked up.
  static func common(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int
  ) -> Match? {
    guard start + 1 < limit else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") { return numeric(bytes, at: start, limit: limit) }
    func match(_ name: StaticString, _ value: UInt32) -> Match? {
      let length = name.utf8CodeUnitCount
      guard start + length < limit, bytes.matches(name, at: start + 1) else { return nil }
      return Match(first: value, second: 0, length: length + 1)
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "a"): return match("amp;", 0x26)
    case UInt8(ascii: "g"): return match("gt;", 0x3E)
    case UInt8(ascii: "l"): return match("lt;", 0x3C) ?? match("ldquo;", 0x201C)
    case UInt8(ascii: "m"): return match("mdash;", 0x2014)
    case UInt8(ascii: "n"): return match("nbsp;", 0xA0) ?? match("ndash;", 0x2013)
    case UInt8(ascii: "q"): return match("quot;", 0x22)
    case UInt8(ascii: "r"):
      return match("rsquo;", 0x2019) ?? match("rdquo;", 0x201D) ?? match("raquo;", 0xBB)
    default: return nil
    }
  }

  private static func numeric(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int
  ) -> Match? {
    var at = start + 2
    let isHexadecimal = at < limit && bytes[at] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { at += 1 }
    let digits = at
    var value: UInt32 = 0
    while at < limit {
      guard let digit = ASCII.hexadecimal(bytes[at]), isHexadecimal || digit < 10 else { break }
      value = min(value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit), 0x11_0000)
      at &+= 1
    }
    guard at > digits else { return nil }
    if at < limit, bytes[at] == UInt8(ascii: ";") { at += 1 }
    return Match(first: References.scalar(value), second: 0, length: at - start)
  }

  /// Numbers that are no characters become U+FFFD; the C1 range is read as windows-1252.
  private static func scalar(_ value: UInt32) -> UInt32 {
    switch value {
    case 0, 0xD800...0xDFFF, 0x11_0000...: 0xFFFD
    case 0x80...0x9F: UInt32(windows1252[Int(value - 0x80)])
    default: value
    }
  }

  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
