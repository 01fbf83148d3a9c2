import CopydeskCore

/// The bytes of a piece of text, and the reading of them; all positions are byte offsets.
///
/// A view that must not outlive the call that it was made for: it holds no reference, as copies of
/// it are made at every step.
struct TextView {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the piece starts.
  let start: Int
  let end: Int

  /// The byte there, 0 outside the piece.
  @inline(__always) func byte(_ index: Int) -> UInt8 {
    index >= start && index < end ? bytes[index] : 0
  }

  /// The code point that starts there and its length; U+0000 outside the piece.
  func scalar(_ index: Int) -> (value: UInt32, length: Int) {
    guard index >= start, index < end else { return (0, 1) }
    let first = bytes[index]
    return first < 0x80 ? (UInt32(first), 1) : CodePoint.decode(bytes, at: index)
  }

  /// The code point that ends before the index; U+0000 outside the piece.
  func scalar(before index: Int) -> (value: UInt32, length: Int) {
    var at = index &- 1
    while at > start, at > index &- 4, byte(at).isContinuation { at &-= 1 }
    let found = scalar(at)
    return (found.value, index &- at)
  }

  /// The length of the white space that starts there; 0 where none does.
  @inline(__always) func white(_ index: Int) -> Int {
    let first = byte(index)
    if first.isWhite { return 1 }
    if first < 0xC2 || first > 0xE3 { return 0 }
    return wideWhite(index, first)
  }

  private func wideWhite(_ index: Int, _ first: UInt8) -> Int {
    guard first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xE1 else { return 0 }
    let (value, length) = scalar(index)
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return length
    default: return 0
    }
  }

  /// The first byte from the index on that is no white space.
  func skipWhite(_ index: Int) -> Int {
    var at = index
    while at < end {
      let length = white(at)
      if length == 0 { break }
      at &+= length
    }
    return at
  }

  /// How the text at the index begins.
  func shape(at index: Int) -> OpeningShape {
    let first = byte(index)
    if first < 0x80 {
      if first.isLower { return .small }
      if first.isUpper { return .capital }
      if first.isDigit { return .digit }
      return index >= end ? .nothing : .symbol
    }
    let value = scalar(index).value
    if CodePoint.isLower(value) { return .small }
    if CodePoint.isUpper(value) { return .capital }
    if CodePoint.isDigit(value) { return .digit }
    return CodePoint.isLetter(value) ? .uncased : .symbol
  }

  /// Whether a letter, digit or mark that belongs to a word starts there.
  func isWordPart(_ index: Int) -> Bool {
    let first = byte(index)
    if first < 0x80 { return first.isLetter || first.isDigit }
    let value = scalar(index).value
    return CodePoint.isLetter(value) || CodePoint.isDigit(value) || CodePoint.isMark(value)
  }

  /// The word that starts at the index: letters, digits and what joins them inside. Bounded.
  func word(from index: Int) -> Range<Int> {
    var at = index
    let limit = min(end, index &+ SplitterWords.longestWord)
    while at < limit {
      let first = bytes[at]
      if first < 0x80 {
        if first.isLetter || first.isDigit {
          at &+= 1
        } else if Self.joins(first), at > index, isWordPart(at &+ 1) {
          at &+= 1
        } else {
          break
        }
      } else {
        let (value, length) = scalar(at)
        guard isWordPart(at) || (value == 0x2019 && isWordPart(at &+ length)) else { break }
        at &+= length
      }
    }
    return index..<min(at, end)
  }

  /// The word that ends before the index: letters, digits and what joins them inside. Bounded.
  func word(before index: Int) -> Range<Int> {
    var at = index
    let limit = max(start, index &- SplitterWords.longestWord)
    while at > limit {
      let last = bytes[at &- 1]
      if last < 0x80 {
        if last.isLetter || last.isDigit || (Self.joins(last) && at < index) {
          at &-= 1
        } else {
          break
        }
      } else {
        let (value, length) = scalar(before: at)
        guard at &- length >= start, isWordPart(at &- length) || value == 0x2019 else { break }
        at &-= length
      }
    }
    while at < index, Self.joins(bytes[at]) { at &+= 1 }
    return at..<index
  }

  /// What may stand inside a word: `U.S`, `don't`, `al-Dulaimi`, `AT&T`.
  @inline(__always) static func joins(_ byte: UInt8) -> Bool {
    byte == Byte.stop || byte == Byte.apostrophe || byte == Byte.hyphen || byte == 0x26
  }
}
