import CopydeskCore

/// The encoding that a page declares of itself.
enum DeclaredEncoding {
  /// The charset of the first meta element or XML declaration in `head` that names one.
  ///
  /// As the HTML standard has it, a page that can be read so far as to name UTF-16 is not in it, and
  /// x-user-defined and latin-1 mean windows-1252.
  static func find(_ head: UnsafeBufferPointer<UInt8>) -> String? {
    // A declaration may have outlived a conversion of the page.
    if isPlainlyUTF8(head) { return nil }
    var scan = 0
    while let open = head.find(UInt8(ascii: "<"), from: scan) {
      let isDeclaration = head.matchesIgnoringCase("?xml", at: open + 1)
      if isDeclaration || head.matchesIgnoringCase("meta", at: open + 1) {
        let end = head.find(UInt8(ascii: ">"), from: open) ?? head.count
        let tag = UnsafeBufferPointer(rebasing: head[open..<end])
        if let name = value(in: tag, of: isDeclaration ? "encoding" : "charset") {
          return standard(name)
        }
      }
      scan = open + 1
    }
    return nil
  }

  /// So many characters of several bytes that are right as UTF-8 are no chance.
  private static let enough = 4

  /// Whether the bytes above ASCII are UTF-8, but for a character cut at the end.
  private static func isPlainlyUTF8(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    var found = 0
    var at = 0
    while at < head.count {
      let byte = head[at]
      if byte < 0x80 {
        at = ASCII.prefix(UnsafeRawBufferPointer(head), from: at)
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard byte >= 0xC2, byte < 0xF5 else { return false }
      for next in at + 1..<at + length where next < head.count {
        guard head[next] & 0xC0 == 0x80 else { return false }
      }
      found += 1
      at += length
    }
    return found >= enough
  }

  /// What follows the word and an equals sign, quoted or not.
  private static func value(in tag: UnsafeBufferPointer<UInt8>, of word: StaticString) -> String? {
    for start in tag.indices where tag.matchesIgnoringCase(word, at: start) {
      var at = start + word.utf8CodeUnitCount
      while at < tag.count, ASCII.isSpace(tag[at]) { at += 1 }
      guard at < tag.count, tag[at] == UInt8(ascii: "=") else { continue }
      at += 1
      while at < tag.count,
        ASCII.isSpace(tag[at]) || tag[at] == UInt8(ascii: "\"") || tag[at] == UInt8(ascii: "'")
      {
        at += 1
      }
      let name = tag[at...].prefix { ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self).lowercased() }
    }
    return nil
  }

  private static func standard(_ name: String) -> String {
    switch name {
    case "utf-16", "utf-16le", "utf-16be", "utf8": "utf-8"
    case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "x-user-defined": "windows-1252"
    case "gb2312", "gbk": "gb18030"
    case "iso-8859-9": "windows-1254"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": "windows-31j"
    case "ks_c_5601-1987", "euc-kr": "windows-949"
    case "tis-620", "iso-8859-11": "windows-874"
    default: name
    }
  }
}
