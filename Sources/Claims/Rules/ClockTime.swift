import CopydeskCore

extension NonFigure {
  /// Times of the day.
  static let clockTime = NonFigure(
    name: "clock time",
    note: "Digits with a colon, and hours before a.m., p.m., o'clock, GMT or the like.",
    examples: [
      Example("The jet left at 00:41 and 5pm.", ""),
      Example("It ended at 9:01 p.m. Pacific time.", ""),
      Example("At 1350 GMT, 40 people came.", "40"), Example("He rose at six o'clock.", ""),
    ],
    end: { reading, index in
      guard reading.kind(index) == .number || reading.senses(index).contains(.cardinal) else {
        return nil
      }
      var end = index + 1
      let isClock = reading.kind(index) == .number && reading.literal(index).style == .clock
      if reading.has(.dayHalf, end) { return end + 1 }
      if reading.kind(index) == .number,
        reading.has(.timeZone, end) || reading.has(.hours, end) && fourDigits(reading, index)
      {
        return end + 1
      }
      if reading.has(.clock, end) || isClock && reading.has(.hourLetter, end) {
        return end + 1
      }
      if let minutes = minutes(reading, index), reading.has(.clock, minutes + 1) {
        return minutes + 2
      }
      if reading.has(.clockStart, end), reading.has(.clockEnd, end + 2) { return end + 3 }
      guard isClock else { return nil }
      if reading.kind(end) == .hyphen, reading.kind(end + 1) == .number { end += 2 }
      return end
    })

  /// The minutes behind an hour and a stop: `14.30`.
  private static func minutes(_ reading: borrowing Reading, _ index: Int) -> Int? {
    guard reading.kind(index + 1) == .stop, reading.kind(index + 2) == .number,
      reading.isGlued(index + 1), reading.isGlued(index + 2)
    else { return nil }
    return index + 2
  }

  static func fourDigits(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let literal = reading.literal(index)
    return literal.digits == 4 && literal.style == .plain
  }
}
