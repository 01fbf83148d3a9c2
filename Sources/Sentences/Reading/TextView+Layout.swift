import CopydeskCore

/// Finding what stands in text like a line of its own: time stamps, addresses, labels, faces.
///
/// Every reading is bounded by a constant.
extension TextView {
  /// The longest address of the web that is read; a longer one is no address that a sentence holds.
  static let longestAddress = 1_024
  /// A date, a time and the half of the day are not longer, in bytes.
  static let longestStamp = 26

  /// The start of the time stamp whose first colon is there: `08/17/2000 11:21 AM`, `2020-01-02
  /// 10:30`.
  func stampStart(colon: Int) -> Int? {
    let limit = max(start, colon &- Self.longestStamp)
    var at = colon
    while at > limit, bytes[at &- 1].isDigit { at &-= 1 }
    guard at < colon, at > limit, isBlank(at &- 1) else { return nil }
    at &-= 1
    if at > limit, bytes[at &- 1] == Byte.comma { at &-= 1 }
    while at > limit, bytes[at &- 1].isDigit || Self.partsDate(bytes[at &- 1]) { at &-= 1 }
    return stampEnd(from: at) == nil ? nil : at
  }

  /// The end of the time stamp that starts there, nil where none does.
  func stampEnd(from index: Int) -> Int? {
    var at = index
    var parts = 0
    while parts < 3 {
      let first = at
      while byte(at).isDigit, at < first &+ 5 { at &+= 1 }
      guard at > first, at < first &+ 5 else { return nil }
      parts &+= 1
      if parts == 3 { break }
      guard Self.partsDate(byte(at)) else { return nil }
      at &+= 1
    }
    if byte(at) == Byte.comma { at &+= 1 }
    guard isBlank(at), let end = timeEnd(from: at &+ 1) else { return nil }
    return end
  }

  /// Whether a space or a line end stands there.
  func isBlank(_ index: Int) -> Bool {
    byte(index) == Byte.space || byte(index) == Byte.newline
  }

  private static func partsDate(_ byte: UInt8) -> Bool {
    byte == Byte.slash || byte == Byte.hyphen || byte == Byte.stop
  }

  /// The end of a time such as `11:21`, `11:21:05 PM`.
  private func timeEnd(from index: Int) -> Int? {
    var at = index
    while byte(at).isDigit, at < index &+ 3 { at &+= 1 }
    guard at > index, at < index &+ 3, byte(at) == Byte.colon else { return nil }
    while byte(at) == Byte.colon, byte(at &+ 1).isDigit, byte(at &+ 2).isDigit,
      at < index &+ 8
    {
      at &+= 3
    }
    if isWordPart(at) { return nil }
    let half = isBlank(at) ? at &+ 1 : at
    if byte(half) | 0x20 == UInt8(ascii: "a") || byte(half) | 0x20 == UInt8(ascii: "p"),
      byte(half &+ 1) | 0x20 == UInt8(ascii: "m"), !isWordPart(half &+ 2)
    {
      at = half &+ 2
    }
    return at
  }

  /// The end of the web address whose first colon is there; nil where none is.
  func addressEnd(colon: Int) -> Int? {
    guard byte(colon &+ 1) == Byte.slash, byte(colon &+ 2) == Byte.slash, byte(colon &- 1).isLower
    else { return nil }
    var at = colon &+ 3
    let limit = min(end, colon &+ Self.longestAddress)
    while at < limit, Self.isAddressByte(bytes[at]) { at &+= 1 }
    if at == limit, limit < end { return nil }
    while Self.endsClause(bytes[at &- 1]) { at &-= 1 }
    return at
  }

  /// Whether an address of the web starts there.
  func hasAddress(_ index: Int) -> Bool {
    let word = word(from: index)
    if word.count == 4 || word.count == 5, byte(index).isLower {
      return addressEnd(colon: word.upperBound) != nil
    }
    return word.count > 4 && byte(index) == UInt8(ascii: "w")
      && byte(index &+ 1) == UInt8(ascii: "w") && byte(index &+ 3) == Byte.stop
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte > Byte.space && byte < 0x7F && byte != Byte.quote && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: ">")
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.stop, Byte.comma, Byte.semicolon, Byte.colon, Byte.question, Byte.exclamation,
      Byte.apostrophe, UInt8(ascii: ")"), UInt8(ascii: "]"):
      return true
    default: return false
    }
  }

  /// The end of a face such as `:-)` or `;)` that stands alone.
  func emoticonEnd(_ index: Int) -> Int? {
    let eyes = byte(index)
    guard eyes == Byte.colon || eyes == Byte.semicolon || eyes == UInt8(ascii: "=") else {
      return nil
    }
    var at = index &+ 1
    if byte(at) == Byte.hyphen || byte(at) == Byte.apostrophe { at &+= 1 }
    switch byte(at) {
    case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"): break
    default: return nil
    }
    while byte(at) == byte(at &+ 1) { at &+= 1 }
    at &+= 1
    return at >= end || white(at) > 0 ? at : nil
  }

  /// The end of the address of e-mail that starts there, perhaps after a name: `Ann <a@b.org>`.
  func mailAddressEnd(from index: Int) -> Int? {
    let limit = min(end, index &+ 2 &* SplitterWords.longestWord)
    var hasSign = false
    var isOpen = false
    var at = index
    while at < limit {
      if bytes[at] == UInt8(ascii: "<") { isOpen = true }
      if bytes[at] == Byte.at { hasSign = true }
      at &+= 1
      if hasSign, isOpen ? bytes[at &- 1] == UInt8(ascii: ">") : white(at) > 0 { return at }
    }
    return nil
  }

  /// Whether the word that ends there, up to white space, is an address of e-mail: `a@b.org`,
  /// `<a@b.org>`.
  func endsMailAddress(_ index: Int) -> Bool {
    var at = index
    var hasSign = false
    let limit = max(start, index &- 2 &* SplitterWords.longestWord)
    while at > limit, !bytes[at &- 1].isWhite {
      if bytes[at &- 1] == Byte.at { hasSign = true }
      at &-= 1
    }
    return hasSign
  }
}
