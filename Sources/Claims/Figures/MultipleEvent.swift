/// Finds the count inside the name of an event: `a double murder` has two victims.
enum MultipleEvent {
  /// Adds such counts to the figures, in the order of the text.
  static func find(_ reading: inout Reading) {
    guard reading.present.contains(.multiple) else { return }
    var found: [Figure] = []
    for at in reading.tokens.indices where reading.senses(at).contains(.multiple) {
      if let figure = figure(reading, at) { found.append(figure) }
    }
    guard !found.isEmpty else { return }
    reading.figures += found
    reading.figures.sort { $0.first < $1.first }
  }

  private static func figure(_ reading: borrowing Reading, _ at: Int) -> Figure? {
    var noun = at + 1
    if reading.senses(noun).contains(.adjective) || reading.has(.fatal, noun) { noun += 1 }
    guard let event = reading.event(noun), event.end == noun + 1,
      event.entry.senses.contains(.slotNoun) || event.entry.slot == .hit,
      event.entry.slot == .killed || event.entry.slot == .hit,
      !reading.has(.death, noun), !reading.startsObject(event.end)
    else { return nil }
    let isFatal = noun > at + 1 && reading.has(.fatal, noun - 1)
    let value = reading.entry(at).low
    let token = reading.tokens[at]
    var figure = Figure(
      start: token.start, end: token.end, low: value, high: value, first: at, last: at + 1,
      nounEnd: event.end)
    figure.slot = isFatal ? .killed : event.entry.slot
    return figure
  }
}
