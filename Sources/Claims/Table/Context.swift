/// The content words of a sentence, for comparing what two figures are about.
enum Context {
  /// Words kept of a sentence.
  private static let most = 24

  static func words(_ reading: borrowing Reading, _ figure: Figure) -> [UInt32] {
    let start = reading.sentenceStart(figure.first)
    return words(
      reading, start..<reading.sentenceEnd(figure.first), except: figure.first..<figure.nounEnd)
  }

  static func words(
    _ reading: borrowing Reading, _ range: Range<Int>, except: Range<Int> = 0..<0
  ) -> [UInt32] {
    var words: [UInt32] = []
    for at in range where reading.kind(at) == .word && !except.contains(at) {
      let senses = reading.senses(at)
      guard senses.isDisjoint(with: Senses.function.union([.say, .qualifier, .article])) else {
        continue
      }
      let word = stem(reading, at)
      if !words.contains(word) { words.append(word) }
      if words.count == most { break }
    }
    words.sort()
    return words
  }

  /// A hash of a word without its ending: `hits`, `hit`; `causing`, `caused`.
  static func stem(_ reading: borrowing Reading, _ at: Int) -> UInt32 {
    let token = reading.tokens[at]
    var end = token.end
    let length = end - token.start
    if length > 5, reading.bytes[end - 3] == 0x69, reading.bytes[end - 2] == 0x6e,
      reading.bytes[end - 1] == 0x67
    {
      end -= 3
    } else if length > 4, reading.bytes[end - 2] == 0x65,
      reading.bytes[end - 1] == 0x64 || reading.bytes[end - 1] == 0x73
    {
      end -= 2
    } else if length > 3, reading.bytes[end - 1] == 0x73 || reading.bytes[end - 1] == 0x65 {
      end -= 1
    }
    return UInt32(truncatingIfNeeded: Shingles.hash(reading.bytes, token.start, end) >> 16)
  }

  /// Words that two sorted lists have in common.
  static func shared(_ one: [UInt32], _ other: [UInt32]) -> Int {
    shared(one.span, other.span)
  }

  /// The same of stretches of lists.
  static func shared(_ one: Span<UInt32>, _ other: Span<UInt32>) -> Int {
    var count = 0
    var a = 0
    var b = 0
    while a < one.count, b < other.count {
      if one[a] == other[b] {
        count += 1
        a += 1
        b += 1
      } else if one[a] < other[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return count
  }
}
