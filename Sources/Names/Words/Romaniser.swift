import CopydeskCore

/// Names in any script and with any marks as ASCII letters; spaces, hyphens and case stay.
///
/// ICU's transforms take 40 ms to open, so they are opened only for a script that the tables here
/// do not have.
final class Romaniser {
  private var transform: Transliterator?
  private var isOpened = false
  /// Words that were transliterated: ICU is slow, and names come again.
  private var known: [[UInt8]: [UInt8]] = [:]

  /// Words kept at the most; then all are forgotten, so that memory stays bounded.
  private static let mostKnown = 1 << 16

  /// The range in ASCII. Takes linear time.
  func ascii(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x20 { end += 1 }
      appendWord(bytes, start..<end, to: &out)
      if end < range.upperBound { out.append(0x20) }
      start = end + 1
    }
    return out
  }

  private func appendWord(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
    if range.allSatisfy({ bytes[$0] < 0x80 }) {
      out += bytes[range]
      return
    }
    if Abjad.isLetter(CodePoint.decode(bytes, at: range.lowerBound).value),
      let ascii = Abjad.ascii(bytes, range)
    {
      out += ascii
      return
    }
    let plain = Normalisation.nfd(bytes, range)
    let scripts = Scripts(of: plain)
    var offset = 0
    var isUnread = false
    let start = out.count
    while offset < plain.count {
      let (value, length) = CodePoint.decode(plain, at: offset)
      offset += length
      if let (spelling, end) = digraph(plain, value, offset) {
        let isCapital = CodePoint.isUpper(value)
        out += spelling
        if isCapital { out[out.count - spelling.count] &= 0xDF }
        offset = end
      } else if value < 0x80 {
        out.append(UInt8(truncatingIfNeeded: value))
      } else if scripts.isMixed, let look = LookAlikes.latin(value) {
        out.append(look)
      } else if !Letters.append(value, to: &out) {
        isUnread = isUnread || CodePoint.isLetter(value)
      }
    }
    if isUnread {
      out.removeSubrange(start...)
      appendTransliterated(plain, to: &out)
    }
  }

  /// The spelling of two letters that are one sound, and where they end; nil for others.
  private func digraph(
    _ word: [UInt8], _ first: UInt32, _ next: Int
  ) -> (spelling: [UInt8], end: Int)? {
    guard first >= 0x370, first < 0x530, next < word.count else { return nil }
    let (second, length) = CodePoint.decode(word, at: next)
    let end = next + length
    // The Cyrillic e with two dots is o behind a glide.
    if first == 0x435 || first == 0x415, second == 0x308 { return (Array("io".utf8), end) }
    guard let pair = GreekSpelling.pair(first, second, isEnd: end == word.count) else { return nil }
    // Two dots part the letters.
    if end < word.count, CodePoint.decode(word, at: end).value == 0x308 { return nil }
    return (Array(pair.utf8), end)
  }

  private func appendTransliterated(_ word: [UInt8], to out: inout [UInt8]) {
    if !isOpened {
      isOpened = true
      transform = Transliterator("Any-Latin; Latin-ASCII")
    }
    if let spelling = known[word] {
      out += spelling
      return
    }
    guard let transform else { return }
    let spelling = transform.transliterate(word, word.indices).filter { $0 < 0x80 }
    if known.count == Romaniser.mostKnown { known.removeAll() }
    known[word] = spelling
    out += spelling
  }
}

/// Which scripts the letters of a word are of.
struct Scripts {
  private(set) var hasLatin = false
  private(set) var hasLookAlikes = false

  /// Whether letters that look alike in two scripts stand in one word.
  var isMixed: Bool { hasLatin && hasLookAlikes }

  init(of word: [UInt8]) {
    var offset = 0
    while offset < word.count {
      let (value, length) = CodePoint.decode(word, at: offset)
      offset += length
      if value < 0x250 {
        if CodePoint.isLetter(value) { hasLatin = true }
      } else if value >= 0x370, value < 0x530 {
        hasLookAlikes = true
      }
    }
  }
}

/// Letters of Greek and Cyrillic that look like Latin ones (a part of UTS #39's table).
enum LookAlikes {
  /// The letters of another script in words of a name that are Latin otherwise, as `U+0430`.
  static func letters(of name: [UInt8]) -> [String] {
    var found: [String] = []
    for word in name.split(separator: 0x20) where Scripts(of: Array(word)).isMixed {
      let bytes = Array(word)
      var offset = 0
      while offset < bytes.count {
        let (value, length) = CodePoint.decode(bytes, at: offset)
        offset += length
        if latin(value) != nil {
          let digits = String(value, radix: 16, uppercase: true)
          let label = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
          if !found.contains(label) { found.append(label) }
        }
      }
    }
    return found
  }

  static func latin(_ value: UInt32) -> UInt8? {
    guard value >= 0x370, value < 0x530 else { return nil }
    return table[value]
  }

  private static let table: [UInt32: UInt8] = {
    let rows: [(String, String)] = [
      ("аеорсхуіјѕԁһԛԝ", "aeopcxyijsdhqw"), ("АВЕНКМОРСТХУІЅЈԚԜ", "ABEHKMOPCTXYISJQW"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ονικρυχ", "ovikpux"), ("αγ", "ay"),
    ]
    var table: [UInt32: UInt8] = [:]
    for (from, to) in rows {
      for (a, b) in zip(from.unicodeScalars, to.utf8) { table[a.value] = b }
    }
    return table
  }()
}
