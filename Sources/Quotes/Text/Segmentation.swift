/// Words that nothing parts, or that are written as one with a small word before them.
extension Tokenizer {
  /// Bytes of a stem behind a preposition with its article.
  private static let shortestStem = 5
  /// Letters of the longest word that is looked for.
  private static let longestWord = 8

  /// Appends the words of a run in a script without spaces: those of the lists, the longest first,
  /// and what lies between them.  Linear in the length of the run.
  mutating func segment(_ range: Range<Int>, _ bits: WordClass) {
    var bits = bits
    var open = range.lowerBound
    var at = open
    while at < range.upperBound {
      if let end = listedEnd(at, range.upperBound) {
        if open < at { appendRun(open..<at, &bits) }
        appendRun(at..<end, &bits)
        at = end
        open = end
      } else {
        at += max(Letter.at(bytes, at, range.upperBound).length, 1)
      }
    }
    if open < at { appendRun(open..<at, &bits) }
  }

  /// The end of the longest word of a list that begins at `start`.
  private func listedEnd(_ start: Int, _ limit: Int) -> Int? {
    var hash = WordHash()
    var at = start
    var best: Int?
    for _ in 0..<Self.longestWord where at < limit {
      let letter = Letter.at(bytes, at, limit)
      if letter.length == 0 { break }
      letter.fold(into: &hash, bytes, at)
      at += letter.length
      if vocabulary.number(hash: hash.value, length: at - start) != 0 { best = at }
    }
    return best
  }

  private mutating func appendRun(_ range: Range<Int>, _ bits: inout WordClass) {
    var hash = WordHash()
    var at = range.lowerBound
    while at < range.upperBound {
      let letter = Letter.at(bytes, at, range.upperBound)
      letter.fold(into: &hash, bytes, at)
      at += max(letter.length, 1)
    }
    append(
      Token(
        start: range.lowerBound, end: range.upperBound, bits: bits,
        word: Int32(truncatingIfNeeded: range.count), hash: hash.value))
    bits.remove(.spaceBefore)
  }

  /// The number of a word of no list without a small word that is written as one with it; 0 where
  /// no list has that, either: Arabic "waqala".
  func numberBehindProclitic(_ token: Token) -> (word: Int, proclitic: Int) {
    for proclitic in proclitics {
      let start = token.start + proclitic.count
      guard start < token.end,
        bytes[token.start..<start].elementsEqual(proclitic)
      else { continue }
      let number = number(of: start..<token.end)
      if number == 0, Letter.at(bytes, token.start, start).length * 2 == proclitic.count,
        bytes[token.start..<token.start + 2].elementsEqual(proclitic.suffix(2)),
        token.end - start > Self.shortestStem
      {
        // A preposition and the article are one double letter: no other word begins so.
        return (0, self.number(of: token.start..<start))
      }
      if number != 0 { return (number, self.number(of: token.start..<start)) }
    }
    return (0, 0)
  }

  private func number(of range: Range<Int>) -> Int {
    let word = WordHash.ofLetters(bytes, range)
    return word.length == 0 ? 0 : vocabulary.number(hash: word.hash, length: word.length)
  }
}
