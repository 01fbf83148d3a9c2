/// The words of the text that label a row.
enum MentionLabel {
  /// Bytes of a counted phrase that fits into a table.
  private static let longestPhrase = 40
  /// Words before a figure that a label shows.
  private static let wordsAround = 3
  /// Words behind a figure or its noun that tell what is said of it.
  private static let wordsBehind = 4

  /// The counted phrase on one line, short enough to label a row.
  static func phrase(_ reading: borrowing Reading, _ figure: Figure) -> [UInt8] {
    guard !figure.phrase.isEmpty, figure.phrase.count <= longestPhrase else {
      return Array(reading.bytes[figure.noun])
    }
    return line(reading, figure.phrase)
  }

  /// The words around a measure, which has no counted noun, up to the nearest sign: `fell … short`.
  static func surroundings(_ reading: borrowing Reading, _ index: Int) -> [UInt8] {
    let own = around(reading, index)
    if !own.isEmpty { return own }
    let first = Conversion.isConversion(reading, index) ? around(reading, index - 1) : []
    return first.isEmpty ? opening(reading, index) : first
  }

  /// The words with which the sentence of a figure begins, where none stand around it.
  private static func opening(_ reading: borrowing Reading, _ index: Int) -> [UInt8] {
    let start = reading.sentenceStart(reading.figures[index].first)
    var end = start
    while end < reading.sentenceEnd(start), end - start < wordsAround + wordsBehind,
      reading.kind(end) == .word
    {
      end += 1
    }
    while end > start, !isContent(reading, end - 1) { end -= 1 }
    return end > start
      ? line(reading, reading.tokens[start].start..<reading.tokens[end - 1].end) : []
  }

  private static func around(_ reading: borrowing Reading, _ index: Int) -> [UInt8] {
    let before = self.before(reading, index)
    let after = self.after(reading, index, from: reading.figures[index].last)
    if before.isEmpty, after.isEmpty { return [] }
    return line(reading, before) + Array((before.isEmpty ? "… " : " … ").utf8)
      + line(reading, after)
  }

  /// A counted phrase with what is said of it: `civilians in the town`, `would shed jobs`.
  static func setting(_ reading: borrowing Reading, _ index: Int) -> [UInt8] {
    let figure = reading.figures[index]
    let phrase = self.phrase(reading, figure)
    guard figure.head >= 0, !phrase.isEmpty else { return around(reading, index) }
    let after = self.after(reading, index, from: figure.nounEnd)
    if !after.isEmpty { return phrase + [0x20] + line(reading, after) }
    let before = self.before(reading, index)
    return before.isEmpty ? phrase : line(reading, before) + [0x20] + phrase
  }

  /// The words before a figure, without those at their start that lead nowhere.
  private static func before(_ reading: borrowing Reading, _ index: Int) -> Range<Int> {
    let figure = reading.figures[index]
    let bound = reading.beforeBound(figure.first)
    // `Damage: some 20 million euros`: the label of the figure stands before the colon.
    let end = reading.kind(bound - 1) == .colon ? bound - 1 : bound
    let start = max(
      reading.sentenceStart(figure.first), end - wordsAround,
      index > 0 ? reading.figures[index - 1].last : 0)
    var first = end
    while first > start, reading.kind(first - 1) == .word { first -= 1 }
    while first < end, !isContent(reading, first) { first += 1 }
    return first < end ? reading.tokens[first].start..<reading.tokens[end - 1].end : 0..<0
  }

  /// The words behind a figure, without those at their end that lead nowhere.
  private static func after(
    _ reading: borrowing Reading, _ index: Int, from: Int
  ) -> Range<Int> {
    let next =
      index + 1 < reading.figures.count ? reading.figures[index + 1].first : reading.tokens.count
    let bound = min(reading.sentenceEnd(reading.figures[index].first), next)
    let first = self.first(reading, from, bound)
    let end = min(bound, first + wordsBehind)
    var last = first
    while last < end, reading.kind(last) == .word,
      reading.senses(last).isDisjoint(with: [.say, .relative])
    {
      last += 1
    }
    while last > first, !isContent(reading, last - 1) { last -= 1 }
    return last > first ? reading.tokens[first].start..<reading.tokens[last - 1].end : 0..<0
  }

  /// The first word that says something: `are currently in the town` says `in the town`.
  private static func first(_ reading: borrowing Reading, _ from: Int, _ end: Int) -> Int {
    guard from < end, reading.senses(from).contains(.be) else { return from }
    var first = from + 1
    while first < end, reading.senses(first).intersection([.adverb, .preposition]) == .adverb {
      first += 1
    }
    return first
  }

  private static func isContent(_ reading: borrowing Reading, _ at: Int) -> Bool {
    reading.senses(at).isDisjoint(
      with: Senses.function.union([.article, .joint, .partitive, .through, .qualifier]))
  }

  /// A stretch of the text on one line.
  static func line(_ reading: borrowing Reading, _ range: Range<Int>) -> [UInt8] {
    reading.bytes[range].map { $0 == 0x0a ? 0x20 : $0 }
  }
}
