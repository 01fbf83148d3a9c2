import CopydeskCore

/// Words that are written together with others, or not parted at all.
extension Tokenizer {
  /// Adds a word, or the words that are written as one.
  mutating func addWord(_ end: Int, _ flags: Token.Flags) {
    if vocabulary.traits.contains(.proclitics), let cuts = proclitics(at, end, 3) {
      addParts(cuts, end)
      return
    }
    add(.word, end, flags)
    let last = tokens.count - 1
    if tokens[last].entry == 0, let value = JoinedNumeral.value(tokens[last], bytes, vocabulary) {
      literals.append(NumberLiteral(value: value, end: end))
      tokens[last].literal = Int32(literals.count - 1)
      tokens[last].entry = vocabulary.composedEntry
      notePresent(.cardinal)
    }
    skipEnding()
  }

  /// The length of what goes on a word at a byte above ASCII, 0 where it ends.
  func wordLength(_ at: Int) -> Int {
    let length = letterLength(at)
    if length > 0 { return isIdeograph(at) && vocabulary.traits.contains(.noSpaces) ? 0 : length }
    // The zero-width non-joiner stands inside Persian words.
    let isNonJoiner =
      bytes[at] == 0xe2 && at + 3 < limit && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x8c
    return isNonJoiner && bytes[at + 3] >= 0xc3 && letterLength(at + 3) > 0 ? 3 : 0
  }

  /// Where the words begin that are written before a known word as one with it; nil where there
  /// are none.
  private func proclitics(_ start: Int, _ end: Int, _ depth: Int) -> [Int]? {
    guard depth > 0, end - start > 4, vocabulary.find(bytes, start, end) == 0 else { return nil }
    for length in [4, 2] where end - start > length + 3 {
      let cut = start + length
      let prefix = vocabulary.find(bytes, start, cut)
      guard vocabulary.ruleWords[Int(prefix)].contains(.proclitic) else { continue }
      if vocabulary.find(bytes, cut, end) != 0 { return [cut] }
      if let more = proclitics(cut, end, depth - 1) { return [cut] + more }
    }
    return nil
  }

  private mutating func addParts(_ cuts: [Int], _ end: Int) {
    let word = vocabulary.find(bytes, cuts[cuts.count - 1], end)
    for cut in cuts {
      let entry = vocabulary.find(bytes, at, cut)
      // The article is a part of its noun.
      if vocabulary.senses[Int(entry)].contains(.determiner) { break }
      add(.word, cut, [], entry: entry)
      glued = false
    }
    add(.word, end, [], entry: word)
  }

  /// Bytes of an ideograph.
  private static let ideograph = 3

  /// True where a sign of Chinese writing stands.
  func isIdeograph(_ at: Int) -> Bool {
    let first = bytes[at]
    if first >= 0xe4, first <= 0xe9 { return true }
    guard first == 0xe3, at + 2 < limit else { return false }
    return bytes[at + 1] >= 0x90 || bytes[at + 1] == 0x80 && bytes[at + 2] == 0x87
  }

  /// Cuts signs without spaces at the longest words of the lists.
  mutating func ideographs() {
    var run = at
    while run < limit, isIdeograph(run) { run += Self.ideograph }
    run = min(run, limit)
    var start = at
    var next = at
    while next < run {
      let known = longestWord(next, run)
      guard known > 0 else {
        next += Self.ideograph
        continue
      }
      if next > start { addIdeographs(next, 0) }
      addIdeographs(next + known, vocabulary.find(bytes, next, next + known))
      next += known
      start = next
    }
    if run > start { addIdeographs(run, 0) }
  }

  private mutating func addIdeographs(_ end: Int, _ entry: Int32) {
    glued = false
    add(.word, end, [], entry: entry)
    glued = false
  }

  /// Bytes of the longest listed word at a place, 0 where none begins.
  private func longestWord(_ start: Int, _ end: Int) -> Int {
    var length = min(end - start, vocabulary.wordStarts.longest(bytes, start, end))
    while length > 0 {
      if vocabulary.find(bytes, start, start + length) != 0 { return length }
      length -= Self.ideograph
    }
    return 0
  }
}

/// What is known of words by their first three bytes: how long the longest is.
struct WordStarts: Sendable {
  private static let size = 4096
  private var lengths: [UInt8] = []

  /// Takes in folded words; those of fewer than three bytes are left out.
  init(_ words: [[UInt8]]) {
    guard !words.isEmpty else { return }
    lengths = [UInt8](repeating: 0, count: Self.size)
    for word in words where word.count >= 3 {
      let key = Self.key(word[0], word[1], word[2])
      lengths[key] = max(lengths[key], UInt8(clamping: word.count))
    }
  }

  @inline(__always)
  private static func key(_ one: UInt8, _ two: UInt8, _ three: UInt8) -> Int {
    let hash = (UInt32(one) << 16 | UInt32(two) << 8 | UInt32(three)) &* 0x9e37_79b1
    return Int(hash >> 20)
  }

  /// The length of the longest word that may begin at a place, 0 where none does.
  func longest(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    guard !lengths.isEmpty, end - start >= 3 else { return 0 }
    return Int(
      lengths[
        Self.key(
          ASCII.lower(bytes[start]), ASCII.lower(bytes[start + 1]), ASCII.lower(bytes[start + 2]))])
  }
}
