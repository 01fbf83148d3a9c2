import CopydeskCore

/// What stands around a mention: some places are no running text, and are left alone.
enum Surroundings {
  /// Whether a name may be rewritten where it stands.
  static func allow(_ mention: Range<Int>, _ bytes: [UInt8]) -> Bool {
    !isBound(mention, bytes) && !(isUpper(bytes, mention) && standsInCapitals(mention, bytes))
  }

  /// Whether the mention is a part of an address, a handle, a tag or a path.
  private static func isBound(_ mention: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let before = mention.lowerBound > 0 ? bytes[mention.lowerBound - 1] : 0x20
    let after = mention.upperBound < bytes.count ? bytes[mention.upperBound] : 0x20
    if isJoint(before) || isJoint(after) { return true }
    var start = mention.lowerBound
    while start > 0, !ASCII.isWhite(bytes[start - 1]), mention.lowerBound - start < longestAddress {
      start -= 1
      if bytes[start] == 0x40 || bytes[start] == 0x23 || isScheme(bytes, start) { return true }
    }
    return false
  }

  /// Bytes of an address before a name that are looked at.
  private static let longestAddress = 120

  /// The signs at, hash, slash, backslash, low line and equals.
  private static func isJoint(_ byte: UInt8) -> Bool {
    [0x40, 0x23, 0x2F, 0x5C, 0x5F, 0x3D].contains(byte)
  }

  /// Whether `://` stands at the offset.
  private static func isScheme(_ bytes: [UInt8], _ at: Int) -> Bool {
    bytes[at] == 0x3A && at + 2 < bytes.count && bytes[at + 1] == 0x2F && bytes[at + 2] == 0x2F
  }

  // MARK: Capitals

  /// Whether the word before or behind a mention in capitals has capitals alone too, so that nobody
  /// can tell an acronym from a word.
  private static func standsInCapitals(_ mention: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var end = mention.lowerBound
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, isWordByte(bytes[start - 1]) { start -= 1 }
    if isShout(bytes, start..<end) { return true }
    start = mention.upperBound
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    end = start
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    return isShout(bytes, start..<end)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte >= 0x80 }

  /// Whether a word of several letters has capitals alone.
  private static func isShout(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    word.count > 1 && word.count < longestAddress && isUpper(bytes, word)
  }

  private static func isUpper(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    Form.isUpper(Array(bytes[range]))
  }
}
