import CopydeskCore

/// The encoding that a page declares of itself.
enum DeclaredEncoding {
  /// The charset of the first meta element or XML declaration in `head` that names one.
  ///
  /// It is ICU's name of the encoding; a name that browsers do not know says nothing.
  static func find(_ head: UnsafeBufferPointer<UInt8>) -> String? {
    var scan = 0
    while let open = head.find(UInt8(ascii: "<"), from: scan) {
      let isDeclaration = head.matchesIgnoringCase("?xml", at: open + 1)
      if isDeclaration || head.matchesIgnoringCase("meta", at: open + 1) {
        let end = head.find(UInt8(ascii: ">"), from: open) ?? head.count
        let tag = UnsafeBufferPointer(rebasing: head[open..<end])
        if let label = value(in: tag, of: isDeclaration ? "encoding" : "charset"),
          let name = EncodingLabel.resolve(inMarkup: label)
        {
          return name
        }
      }
      scan = open + 1
    }
    return nil
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
      let name = tag[at...].prefix {
        ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A || $0 == 0x2E
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self).lowercased() }
    }
    return nil
  }
}
