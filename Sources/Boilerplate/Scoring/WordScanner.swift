import CopydeskCore

/// Steps through a range word by word: runs of letters and digits, or single ideographs.
struct WordScanner {
  struct Word {
    let range: Range<Int>
    /// Of the lower case form.
    let hash: UInt64
    let first: Glyph
    let hasDigit: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private(set) var position: Int
  /// The last glyph between this word and the one before that is no white space.
  private(set) var mark = Glyph.space
  /// How many marks of each kind were passed since the start.
  private(set) var stops = 0
  private(set) var commas = 0
  private(set) var symbols = 0
  private(set) var bullets = 0
  private(set) var quotes = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next word, or nil at the end.
  mutating func next() -> Word? {
    mark = .space
    while position < end {
      let (glyph, scalar, length) = glyph(at: position)
      switch glyph {
      case .lower, .upper, .digit, .letter: return word(first: glyph)
      case .ideograph:
        let start = position
        position &+= length
        return Word(
          range: start..<position, hash: HashTable.finish(UInt64(scalar), length: 3),
          first: .ideograph, hasDigit: false)
      case .space: break
      default: note(glyph)
      }
      position &+= length
    }
    return nil
  }

  @inline(__always)
  private mutating func note(_ glyph: Glyph) {
    mark = glyph
    switch glyph {
    case .stop: stops &+= 1
    case .comma: commas &+= 1
    case .bullet: bullets &+= 1
    case .quote: quotes &+= 1
    default: symbols &+= 1
    }
  }

  @inline(__always)
  private func glyph(at index: Int) -> (Glyph, UInt32, Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (Letters.ascii(byte), UInt32(byte), 1) }
    let (scalar, length) = CodePoint.decode(bytes, at: index)
    let glyph = Letters.glyph(scalar)
    return (glyph == .lower && Letters.isUpper(scalar) ? .upper : glyph, scalar, length)
  }

  private mutating func word(first: Glyph) -> Word {
    let start = position
    var hash: UInt64 = 0
    var length = 0
    var hasDigit = false
    while position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        let isDigit = ASCII.isDigit(byte)
        guard isDigit || ASCII.isLetter(byte) else { break }
        hasDigit = hasDigit || isDigit
        hash = HashTable.step(hash, ASCII.lower(byte))
        position &+= 1
      } else {
        let (glyph, scalar, size) = glyph(at: position)
        guard glyph == .lower || glyph == .upper || glyph == .letter else { break }
        let lower = Letters.lower(scalar)
        hash = HashTable.step(
          HashTable.step(hash, UInt8(truncatingIfNeeded: lower)),
          UInt8(truncatingIfNeeded: lower >> 8))
        position &+= size
      }
      length &+= 1
    }
    return Word(
      range: start..<position, hash: HashTable.finish(hash, length: length), first: first,
      hasDigit: hasDigit)
  }
}
