/// Finds the words by which a figure is of another time than the event's: `in 1988`, `last year`.
enum PastTime {
  /// Words between a figure and its year or span of time.
  private static let reach = 14

  /// The words for a past time; nil where the sentence has none near the figure.
  static func find(
    _ reading: borrowing Reading, _ figure: Figure, _ sentence: Range<Int>, isLead: Bool,
    _ date: Moment?
  ) -> [UInt8]? {
    // A year in a headline is the event's own, where nothing tells the document's.
    let known = date.map { $0.year > 0 } ?? false
    let hasYears = !isLead || known
    let start = max(sentence.lowerBound, figure.first - reach)
    let end = min(sentence.upperBound, figure.last + reach)
    for at in start..<max(start, end) {
      if let found = (hasYears ? year(reading, at, date) : nil) ?? ago(reading, at, sentence) {
        return found
      }
    }
    guard hasYears else { return nil }
    // What the sentence begins with is the time of all of it: `In 2012, ...`.
    return start > sentence.lowerBound ? opening(reading, sentence.lowerBound, date) : nil
  }

  /// The past time with which a sentence begins.
  static func opening(_ reading: borrowing Reading, _ start: Int, _ date: Moment?) -> [UInt8]? {
    let sentence = start..<min(start + openingWords, reading.sentenceEnd(start))
    for at in sentence {
      if let found = year(reading, at, date) ?? ago(reading, at, sentence) { return found }
    }
    return nil
  }

  /// Words of the time with which a sentence begins: `In early December of last year`.
  private static let openingWords = 6

  /// `in 1988`, `in December 2016`: a year that is not the document's own, or another month of it.
  private static func year(_ reading: borrowing Reading, _ at: Int, _ date: Moment?) -> [UInt8]? {
    guard reading.kind(at) == .number, NonFigure.isYear(reading.literal(at)) else { return nil }
    let year = Int(reading.literal(at).value)
    let month = month(reading, before: at)
    guard isDating(reading, at - 1) || month != nil || namesEvent(reading, at) else { return nil }
    if let date, date.year == year, month == nil || month == date.month { return nil }
    let first = month == nil ? at : at - 1
    return Array("in ".utf8) + ScopeFinder.text(reading, first..<at + 1)
  }

  /// `the 1988 quake`: a year that tells one event from others of its name.
  private static func namesEvent(_ reading: borrowing Reading, _ at: Int) -> Bool {
    reading.senses(at - 1).contains(.determiner) && reading.kind(at + 1) == .word
      && reading.senses(at + 1).isDisjoint(with: Senses.function)
  }

  /// Where nouns are written with a capital, a bare year is one too.
  private static func isDating(_ reading: borrowing Reading, _ at: Int) -> Bool {
    reading.relation(at).contains(.dating)
      || reading.vocabulary.nounsAreCapital
        && reading.senses(at).isDisjoint(with: [.month, .qualifier])
  }

  private static func month(_ reading: borrowing Reading, before at: Int) -> Int? {
    guard reading.senses(at - 1).contains(.month), reading.isCapital(at - 1) else { return nil }
    return Int(reading.entry(at - 1).low)
  }

  /// `last year`, `two months ago`, `le mois dernier`, `vor drei Jahren`.
  private static func ago(
    _ reading: borrowing Reading, _ at: Int, _ sentence: Range<Int>
  ) -> [UInt8]? {
    guard reading.relation(at).contains(.span) else { return nil }
    // One word for both: the French `veille`.
    if reading.relation(at).contains(.ago) { return ScopeFinder.text(reading, at..<at + 1) }
    for mark in [at - 1, at + 1, at - 2] where sentence.contains(mark) {
      guard reading.relation(mark).contains(.ago) else { continue }
      return ScopeFinder.text(reading, min(at, mark)..<max(at, mark) + 1)
    }
    return nil
  }
}
