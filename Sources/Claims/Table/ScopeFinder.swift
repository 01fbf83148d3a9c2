/// Finds the time and the reach of a figure: the event, a whole conflict, a whole country.
enum ScopeFinder {
  static func settle(_ mention: inout Mention, _ reading: borrowing Reading, _ figure: Figure) {
    let start = reading.sentenceStart(figure.first)
    let end = reading.sentenceEnd(figure.first)
    var nearest = Int.max
    for at in start..<end where reading.kind(at) == .word {
      if reading.is("since", at), isDated(reading, at, end), !isCompared(reading, at, start) {
        mention.scope = .total
        mention.when = since(reading, at, end)
        return
      }
      if isCountry(reading, at) { mention.scope = .country }
      let isTime =
        reading.senses(at).contains(.weekday)
        || reading.isAny(["overnight", "yesterday", "today"], at)
      guard isTime, abs(at - figure.first) < nearest else { continue }
      nearest = abs(at - figure.first)
      mention.when = Array(reading.bytes[reading.tokens[at].start..<reading.tokens[at].end])
      if reading.is("overnight", at), mention.scope == .event { mention.scope = .apart }
    }
    if mention.when.isEmpty { mention.when = year(reading, figure, start..<end) }
    if mention.when.isEmpty { mention.when = before(reading, figure, start..<end) }
    let isDated = !mention.when.isEmpty && mention.scope == .event
    if isDated, isPast(mention.when) { mention.scope = .other }
    if mention.scope == .apart, !isOvernight(mention.when) { mention.scope = .event }
  }

  /// Words between a figure and its year.
  private static let yearReach = 10

  /// Words before the year of an event.
  private static let dating: [StaticString] = ["in", "of", "en", "jahr", "jahre", "année", "año"]

  /// The year of a figure, as in `the quake of 1987 killed 300` and `in 1987, when 300 died`.
  private static func year(
    _ reading: borrowing Reading, _ figure: Figure, _ sentence: Range<Int>
  ) -> [UInt8] {
    let start = max(sentence.lowerBound, figure.first - yearReach)
    for at in start..<min(sentence.upperBound, figure.last + yearReach)
    where reading.kind(at) == .number
      && (reading.isAny(dating, at - 1)
        || reading.vocabulary.nounsAreCapital
          && reading.senses(at - 1).isDisjoint(with: [.month, .qualifier]))
    {
      guard NonFigure.isYear(reading.literal(at)) else { continue }
      let token = reading.tokens[at]
      return Array("in ".utf8) + reading.bytes[token.start..<token.end]
    }
    return []
  }

  /// The place that a sentence or clause begins with: `In Velm, police counted 400`.
  static func place(_ reading: borrowing Reading, _ figure: Figure) -> [UInt8]? {
    let start = reading.sentenceStart(figure.first)
    guard reading.senses(start).contains(.inside) || reading.isAny(["a", "à"], start) else {
      return nil
    }
    var end = start + 1
    while end < figure.first, reading.kind(end) == .word, reading.isCapital(end) { end += 1 }
    guard end > start + 1, reading.kind(end) == .comma,
      reading.senses(start + 1).isDisjoint(with: [.month, .weekday])
    else { return nil }
    return Array(reading.bytes[reading.tokens[start].start..<reading.tokens[end - 1].end])
  }

  /// The words for a time before the event that begin or end its clause: `last year`.
  private static func before(
    _ reading: borrowing Reading, _ figure: Figure, _ sentence: Range<Int>
  ) -> [UInt8] {
    let start = max(sentence.lowerBound, figure.first - yearReach)
    for at in start..<min(sentence.upperBound, figure.last + yearReach)
    where reading.is("last", at) && reading.isAny(["year", "month"], at + 1) {
      return Array(reading.bytes[reading.tokens[at].start..<reading.tokens[at + 1].end])
    }
    return []
  }

  /// True for a year or a month, which no day of the event has as its time.
  private static func isPast(_ when: [UInt8]) -> Bool {
    when.starts(with: "in ".utf8) || when.suffix(4).elementsEqual("year".utf8)
      || when.suffix(5).elementsEqual("month".utf8)
  }

  private static func isOvernight(_ when: [UInt8]) -> Bool {
    Folding.folded(when, 0..<when.count) == Array("overnight".utf8)
  }

  /// Words after `since` that name the beginning of a whole conflict or season.
  private static let beginnings: [StaticString] = [
    "war", "conflict", "uprising", "revolt", "revolution", "rebellion", "insurgency", "invasion",
    "fighting", "violence", "crisis", "pandemic", "outbreak", "beginning", "start", "independence",
  ]

  /// Whether `since` leads to a date or to the beginning of something long: what happened since
  /// the ambulance came is still of the event.
  private static func isDated(_ reading: borrowing Reading, _ at: Int, _ end: Int) -> Bool {
    for next in at + 1..<min(at + 8, end) {
      if reading.kind(next) == .stop || reading.kind(next) == .comma { return false }
      if reading.kind(next) == .number || reading.isAny(beginnings, next) { return true }
      if !reading.senses(next).isDisjoint(with: [.month, .weekday]) { return true }
    }
    return false
  }

  /// Whether `since` belongs to a superlative: the deadliest attack since May is one event.
  private static func isCompared(_ reading: borrowing Reading, _ at: Int, _ start: Int) -> Bool {
    for index in (max(start, at - 12)..<at).reversed() {
      if reading.kind(index) == .stop || reading.kind(index) == .comma { return false }
      guard reading.is("the", index), index + 1 < at else { continue }
      if reading.isAny(["worst", "most", "first"], index + 1) { return true }
      if reading.bytes[..<reading.tokens[index + 1].end].suffix(3).elementsEqual("est".utf8) {
        return true
      }
    }
    return false
  }

  /// `since` and what follows, up to a year, a stop or five words.
  private static func since(_ reading: borrowing Reading, _ at: Int, _ end: Int) -> [UInt8] {
    var last = at
    var isWhole = true
    for next in at + 1..<min(at + 12, end) {
      if reading.senses(next).contains(.month), reading.isCapital(next) {
        let year = reading.kind(next + 1) == .number ? next + 1 : next
        let words = Array("since ".utf8)
        return words + reading.bytes[reading.tokens[next].start..<reading.tokens[year].end]
      }
      if reading.kind(next) == .stop || reading.kind(next) == .comma { break }
      let isWord = reading.kind(next) == .word || reading.kind(next) == .number
      let continues = reading.senses(next).isDisjoint(with: [.joint, .slotVerb, .verb, .auxiliary])
      isWhole = isWhole && isWord && continues
      if isWhole, next - at <= 4 { last = next }
    }
    return Array(reading.bytes[reading.tokens[at].start..<reading.tokens[last].end])
  }

  private static func isCountry(_ reading: borrowing Reading, _ at: Int) -> Bool {
    if reading.isAny(["nationwide", "countrywide"], at) { return true }
    guard reading.isAny(["throughout", "across"], at) else { return false }
    return reading.is("the", at + 1) && reading.isAny(["country", "nation"], at + 2)
  }
}
