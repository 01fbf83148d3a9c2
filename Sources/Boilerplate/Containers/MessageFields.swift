import CopydeskCore

/// The header fields of a message (RFC 5322, RFC 9112): names and values up to an empty line.
struct MessageFields {
  private var fields: [(name: String, value: String)] = []
  /// Where the body begins; nil where no empty line ended the fields.
  private(set) var body: Int?

  /// Reads fields from an offset; nil where a line is none. Lines end in LF or CR LF, and a line that
  /// begins with white space goes on with the one before. Linear in the fields.
  init?(_ bytes: [UInt8], from start: Int) {
    var at = start
    while at < bytes.count {
      let feed = bytes[at...].firstIndex(of: 0x0A)
      var end = feed ?? bytes.count
      let next = feed.map { $0 + 1 } ?? bytes.count
      while end > at, bytes[end - 1] == 0x0D { end -= 1 }
      if end == at {
        // A carriage return alone may be the half of a line end.
        if feed != nil { body = next }
        return
      }
      guard at - start < MessageFields.longest else { return nil }
      if ASCII.isWhite(bytes[at]), !fields.isEmpty {
        fields[fields.count - 1].value += " " + MessageFields.text(bytes[at..<end])
      } else if let colon = MessageFields.colon(bytes[at..<end]) {
        let name = String(decoding: bytes[at..<colon], as: UTF8.self).lowercased()
        fields.append((name, MessageFields.text(bytes[(colon + 1)..<end])))
      } else if feed == nil {
        // The head of a file is cut somewhere.
        return
      } else {
        return nil
      }
      at = next
    }
  }

  private static let longest = 1 << 16

  var isEmpty: Bool { fields.isEmpty }

  /// The value of the first field of that name, which is in lower case.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The value before its parameters, in lower case.
  func plain(_ name: String) -> String? {
    self[name].map { value in
      MessageFields.trimmed(String(value.prefix { $0 != ";" })).lowercased()
    }
  }

  /// A parameter of a field, such as `charset` of `content-type`, without its quotes.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = self[name] else { return nil }
    for part in MessageFields.parts(of: value).dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2,
        MessageFields.trimmed(String(sides[0])).lowercased() == parameter
      else { continue }
      let value = MessageFields.trimmed(String(sides[1]))
      return value.hasPrefix("\"") ? String(value.dropFirst().prefix { $0 != "\"" }) : value
    }
    return nil
  }

  /// The value cut at its semicolons, those inside quotes aside.
  private static func parts(of value: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in value {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  /// The colon behind a name: printable ASCII without blanks.
  private static func colon(_ line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    return colon
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    trimmed(String(decoding: bytes, as: UTF8.self))
  }

  private static func trimmed(_ text: String) -> String {
    var bytes = Array(text.utf8)[...].drop(while: ASCII.isWhite)
    while let last = bytes.last, ASCII.isWhite(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
