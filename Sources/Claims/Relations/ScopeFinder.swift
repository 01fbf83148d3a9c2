/// Finds the time and the reach of a figure: the event, a whole conflict, a whole country, a past event.
enum ScopeFinder {
  /// Words between a figure and its year or span of time.
  private static let reach = 14
  /// From this number of victims on, what is told of a war is told of the whole of it.
  private static let wholeWar = 1000.0

  /// Settles `scope` and `when` by the words of the figure's sentence; `date` is the document's own.
  static func settle(
    _ mention: inout Mention, _ reading: borrowing Reading, _ figure: Figure, _ date: Moment?
  ) {
    let sentence =
      reading.sentenceStart(figure.first)..<reading.sentenceEnd(figure.first)
    if let begun = beginning(reading, sentence) {
      mention.scope = .total
      mention.when = begun
      return
    }
    let day = nearestDay(reading, figure, sentence)
    if let day {
      mention.when = text(reading, day..<day + 1)
      mention.isWeekday = reading.senses(day).contains(.weekday)
    }
    if isCountry(reading, sentence) { mention.scope = .country }
    let past = PastTime.find(reading, figure, sentence, isLead: mention.isLead, date)
    if let past = past ?? carried(mention, reading, sentence, date) {
      mention.when = past
      mention.scope = .other
      return
    }
    if mention.slot.isNamed, mention.low >= wholeWar, isOfConflict(reading, figure, sentence) {
      mention.scope = .total
      return
    }
    if let day, mention.scope == .event, reading.relation(day).contains(.night) {
      mention.scope = .apart
    }
  }

  /// What follows a sentence that begins with a past time, with no time of its own, is of that time.
  private static func carried(
    _ mention: borrowing Mention, _ reading: borrowing Reading, _ sentence: Range<Int>,
    _ date: Moment?
  ) -> [UInt8]? {
    guard mention.when.isEmpty, !mention.isLead, sentence.lowerBound > 0 else { return nil }
    return PastTime.opening(reading, reading.sentenceStart(sentence.lowerBound - 1), date)
  }

  /// The word for a day or a weekday that is nearest to a figure.
  private static func nearestDay(
    _ reading: borrowing Reading, _ figure: Figure, _ sentence: Range<Int>
  ) -> Int? {
    var nearest: Int?
    for at in sentence where reading.kind(at) == .word {
      guard reading.senses(at).contains(.weekday) || reading.relation(at).contains(.day) else {
        continue
      }
      // `said on Sunday` tells when somebody spoke.
      if (max(sentence.lowerBound, at - 3)..<at).contains(where: {
        reading.senses($0).contains(.say)
      }) {
        continue
      }
      if let known = nearest, abs(at - figure.first) >= abs(known - figure.first) { continue }
      nearest = at
    }
    return nearest
  }

  /// `since March 2011`: the words of the time since which something is counted.
  private static func beginning(
    _ reading: borrowing Reading, _ sentence: Range<Int>
  ) -> [UInt8]? {
    for at in sentence where reading.relation(at).contains(.begun) {
      if isDated(reading, at, sentence.upperBound), !isCompared(reading, at, sentence.lowerBound) {
        return since(reading, at, sentence.upperBound)
      }
    }
    return nil
  }

  /// Whether `since` leads to a date or to the beginning of something long: what happened since
  /// the ambulance came is still of the event.
  private static func isDated(_ reading: borrowing Reading, _ at: Int, _ end: Int) -> Bool {
    for next in at + 1..<max(at + 1, min(at + 8, end)) {
      if reading.kind(next) == .stop || reading.kind(next) == .comma { return false }
      if reading.kind(next) == .number || reading.relation(next).contains(.conflict) {
        return true
      }
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
    for next in at + 1..<max(at + 1, min(at + 12, end)) {
      if reading.senses(next).contains(.month), reading.isCapital(next) {
        let year = reading.kind(next + 1) == .number ? next + 1 : next
        return text(reading, at..<at + 1) + [0x20] + text(reading, next..<year + 1)
      }
      if reading.kind(next) == .stop || reading.kind(next) == .comma { break }
      let isWord = reading.kind(next) == .word || reading.kind(next) == .number
      let continues = reading.senses(next).isDisjoint(with: [.joint, .slotVerb, .verb, .auxiliary])
      isWhole = isWhole && isWord && continues
      if isWhole, next - at <= 4 { last = next }
    }
    return text(reading, at..<last + 1)
  }

  /// `killed in the war`, `the insurgency has claimed`: a word for what lasts near the figure.
  private static func isOfConflict(
    _ reading: borrowing Reading, _ figure: Figure, _ sentence: Range<Int>
  ) -> Bool {
    let start = max(sentence.lowerBound, figure.first - reach)
    return (start..<min(sentence.upperBound, figure.last + reach)).contains {
      reading.relation($0).contains(.conflict)
    }
  }

  private static func isCountry(_ reading: borrowing Reading, _ sentence: Range<Int>) -> Bool {
    sentence.contains { at in
      let relation = reading.relation(at)
      if relation.contains(.nationwide) { return true }
      return relation.contains(.wide) && reading.relation(at + 2).contains(.country)
        && !reading.senses(at + 1).isDisjoint(with: [.determiner, .article])
    }
  }

  static func text(_ reading: borrowing Reading, _ tokens: Range<Int>) -> [UInt8] {
    let start = reading.tokens[tokens.lowerBound].start
    return MentionLabel.line(reading, start..<reading.tokens[tokens.upperBound - 1].end)
  }
}
