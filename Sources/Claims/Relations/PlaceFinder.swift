/// Finds the place that bounds a figure within that of the event: `10 houses in Takengon`.
enum PlaceFinder {
  /// Words behind a figure in which its place is looked for.
  private static let reach = 16

  /// The name of the place of a figure, as bytes of the text; nil where its clause names none.
  static func place(_ reading: borrowing Reading, _ index: Int) -> Range<Int>? {
    let figure = reading.figures[index]
    let start = reading.sentenceStart(figure.first)
    let end = min(reading.sentenceEnd(figure.first), max(figure.last, figure.nounEnd) + reach)
    if let behind = first(reading, max(figure.last, figure.nounEnd)..<end, past: index) {
      return behind
    }
    // `In neighbouring Velm, 10 people were killed, 140 were injured`.
    guard reading.relation(start).contains(.place) || reading.senses(start).contains(.inside) else {
      return first(reading, max(start, figure.first - reach)..<figure.first, past: index)
    }
    return name(reading, start + 1, before: figure.first)
  }

  /// The first place in a stretch, up to the next figure or the end of the clause.
  private static func first(
    _ reading: borrowing Reading, _ range: Range<Int>, past index: Int
  ) -> Range<Int>? {
    let next = nextOfSlot(reading, index) ?? range.upperBound
    for at in range where at < next {
      if reading.kind(at) == .stop || reading.kind(at) == .semicolon { return nil }
      guard reading.relation(at).contains(.place) else { continue }
      if let found = name(reading, at + 1, before: range.upperBound) { return found }
    }
    return nil
  }

  /// Where the next figure of the same slot stands: `12 killed and 70 wounded in Velm` have one place.
  private static func nextOfSlot(_ reading: borrowing Reading, _ index: Int) -> Int? {
    let slot = reading.figures[index].slot
    var next = index + 1
    while next < reading.figures.count, next - index < 4 {
      let figure = reading.figures[next]
      if slot == .none || figure.slot == .none || figure.slot == slot { return figure.first }
      next += 1
    }
    return nil
  }

  /// The capital words behind a preposition, past small ones: `the neighbouring Velm`.
  private static func name(_ reading: borrowing Reading, _ from: Int, before end: Int) -> Range<
    Int
  >? {
    var at = from
    while at < end, at - from < 3, reading.kind(at) == .word, !reading.isCapital(at) { at += 1 }
    var last = at
    while last < end, reading.kind(last) == .word, reading.isCapital(last),
      reading.senses(last).isDisjoint(with: [.month, .weekday])
    {
      last += 1
    }
    guard last > at else { return nil }
    return reading.tokens[at].start..<reading.tokens[last - 1].end
  }

  /// The place that a sentence or clause begins with: `In Velm, police counted 400`.
  static func opening(_ reading: borrowing Reading, _ figure: Figure) -> [UInt8]? {
    let start = reading.sentenceStart(figure.first)
    guard reading.senses(start).contains(.inside) || reading.relation(start).contains(.place)
    else { return nil }
    var end = start + 1
    while end < figure.first, reading.kind(end) == .word, reading.isCapital(end) { end += 1 }
    guard end > start + 1, reading.kind(end) == .comma,
      reading.senses(start + 1).isDisjoint(with: [.month, .weekday])
    else { return nil }
    return ScopeFinder.text(reading, start..<end)
  }
}
