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

  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  let end: Int
  private(set) var position: Int
  /// How many marks of each kind were passed since the start.
  private(set) var stops = 0
  private(set) var commas = 0
  private(set) var symbols = 0
  private(set) var bullets = 0
  /// What the marks and numbers passed since the start say.
  var flags = BlockStatistics.Flags()

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    position = range.lowerBound
    end = range.upperBound
  }

  /// How many words so many bytes may have: of two neighbours without a byte between them one is an
  /// ideograph, which takes three.
  @inline(__always)
  static func mostWords(in bytes: Int) -> Int { bytes / 2 &+ 1 }

  /// The next word, or nil at the end.
  @inline(__always)
  mutating func next() -> Word? {
    while position < end {
      let byte = bytes[position]
      if byte == 0x20 {
        position &+= 1
        continue
      }
      if ASCII.isLetter(byte) { return word(first: byte & 0x20 == 0 ? .upper : .lower) }
      guard byte < 0x80 else {
        if let word = wordBeyondASCII() { return word }
        continue
      }
      if ASCII.isDigit(byte) { return word(first: .digit) }
      passMark(byte)
    }
    return nil
  }

  @inline(never)
  private mutating func passMark(_ byte: UInt8) {
    let glyph = Letters.ascii(byte)
    if glyph != .space {
      note(glyph)
      readMark(byte, at: position)
    }
    position &+= 1
  }

  private mutating func note(_ glyph: Glyph) {
    switch glyph {
    case .stop: stops &+= 1
    case .comma: commas &+= 1
    case .bullet: bullets &+= 1
    case .quote: break
    default: symbols &+= 1
    }
  }

  /// The next word if it begins with an ASCII letter and has no digit; nil where another word is
  /// next, or none.
  @inline(__always)
  mutating func nextPlain() -> Word? {
    while position < end {
      let byte = bytes[position]
      if byte == 0x20 {
        position &+= 1
        continue
      }
      guard ASCII.isLetter(byte) else {
        if byte >= 0x80 || ASCII.isDigit(byte) { return nil }
        passMark(byte)
        continue
      }
      let start = position
      let word = word(first: byte & 0x20 == 0 ? .upper : .lower)
      if word.hasDigit { position = start }
      return word.hasDigit ? nil : word
    }
    return nil
  }

  /// The next word of any sort, or nil at the end; for words that are rare.
  @inline(never)
  mutating func nextOther() -> Word? { next() }

  /// The word that begins with an ASCII letter or digit.
  @inline(__always)
  private mutating func word(first: Glyph) -> Word {
    let start = position
    let run =
      end &- start >= 8
      ? LetterRun(bytes.eightBytes(at: start)) : WordScanner.lastRun(bytes, from: start, to: end)
    position &+= run.count
    guard run.count < 8, !run.hasDigit, position >= end || bytes[position] < 0x80 else {
      return longWord(first: first, from: start, run)
    }
    return Word(
      range: start..<position, hash: WordHash.finish(WordHash.step(0, run.bytes)), first: first,
      hasDigit: false)
  }

  /// The letters and digits that come next, within the last eight bytes.
  @inline(never)
  private static func lastRun(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> LetterRun {
    LetterRun(bytes.eightBytes(at: start), length: end &- start)
  }

  /// A word of eight letters and more, or with digits, or maybe with letters beyond ASCII.
  @inline(never)
  private mutating func longWord(first: Glyph, from start: Int, _ opening: LetterRun) -> Word {
    var hash = WordHash.step(0, opening.bytes)
    var hasDigit = opening.hasDigit
    var run = opening
    while run.count == 8 {
      run = LetterRun(bytes.eightBytes(at: position), length: end &- position)
      if run.count == 0 { break }
      hash = WordHash.step(hash, run.bytes)
      hasDigit = hasDigit || run.hasDigit
      position &+= run.count
    }
    if position < end, bytes[position] >= 0x80, isLetterBeyondASCII(at: position) {
      position = start
      return mixedWord(first: first)
    }
    if hasDigit { readNumbers(start..<position) }
    return Word(
      range: start..<position, hash: WordHash.finish(hash), first: first, hasDigit: hasDigit)
  }

  private func isLetterBeyondASCII(at index: Int) -> Bool {
    Letters.glyph(CodePoint.decode(bytes, at: index).value).isLetter
  }

  /// The word that begins beyond ASCII, or nil where a mark is; that is passed.
  private mutating func wordBeyondASCII() -> Word? {
    let (scalar, length) = CodePoint.decode(bytes, at: position)
    let glyph = Letters.glyph(scalar)
    switch glyph {
    case .lower: return mixedWord(first: Letters.isUpper(scalar) ? .upper : .lower)
    case .upper, .digit, .letter: return mixedWord(first: glyph)
    case .space: break
    case .ideograph:
      let start = position
      position &+= length
      return Word(
        range: start..<position, hash: WordHash.ideograph(scalar), first: .ideograph,
        hasDigit: false)
    default:
      note(glyph)
      if scalar == 0xA9, position &+ 1 < end { flags.formUnion(.copyright) }
    }
    position &+= length
    return nil
  }

  /// A word with letters beyond ASCII.
  private mutating func mixedWord(first: Glyph) -> Word {
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
        let (scalar, size) = CodePoint.decode(bytes, at: position)
        guard Letters.glyph(scalar).isLetter else { break }
        let lower = Letters.lower(scalar)
        hash = HashTable.step(
          HashTable.step(hash, UInt8(truncatingIfNeeded: lower)),
          UInt8(truncatingIfNeeded: lower >> 8))
        position &+= size
      }
      length &+= 1
    }
    if hasDigit { readNumbers(start..<position) }
    return Word(
      range: start..<position, hash: HashTable.finish(hash, length: length), first: first,
      hasDigit: hasDigit)
  }
}

/// The hashes of words of ASCII letters and digits, eight bytes a step, and of ideographs.
enum WordHash {
  @inline(__always)
  static func step(_ hash: UInt64, _ bytes: UInt64) -> UInt64 {
    let mixed = (hash ^ bytes) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }

  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt64 { hash &* 0xA076_1D64_78BD_642F }

  /// Far from what the hash of a short word beyond ASCII is made of.
  static func ideograph(_ scalar: UInt32) -> UInt64 {
    HashTable.finish(1 << 62 | UInt64(scalar), length: 3)
  }
}
