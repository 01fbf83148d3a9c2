import CopydeskCore

/// Finds when a document was published: what its record says, else the first date of its text.
enum DateFinder {
  /// Bytes of a text in which its dateline stands.
  private static let opening = 400
  /// Members of JSON Lines that tell the time of a document.
  private static let members = ["published", "date"]

  static func date(_ document: Document, _ text: [UInt8], _ vocabulary: Vocabulary) -> Moment? {
    if let line = document.record?.line, mayTell(line), let value = try? JSONValue(parsing: line) {
      for member in members {
        guard let written = value[member]?.string else { continue }
        if let moment = Moment(written) ?? date(in: written, written.count, vocabulary) {
          return moment
        }
      }
    }
    return date(in: text, opening, vocabulary)
  }

  /// Whether a line holds one of the members, so that others need not be read.
  private static func mayTell(_ line: [UInt8]) -> Bool {
    members.contains { member in
      let key = [0x22] + Array(member.utf8) + [0x22]
      return Bytes.contains(line, 0..<line.count, key)
    }
  }

  private static func date(in text: [UInt8], _ length: Int, _ vocabulary: Vocabulary) -> Moment? {
    var end = min(text.count, length)
    while end > 0, end < text.count, text[end] & 0xc0 == 0x80 { end -= 1 }
    let reading = Reading(text, 0..<end, vocabulary)
    for at in reading.tokens.indices {
      if let found = named(reading, at) ?? numeric(reading, at) { return found }
    }
    return nil
  }

  /// `3 Oct 2016`, `October 4, 2016`, `Oct. 4`.
  private static func named(_ reading: borrowing Reading, _ at: Int) -> Moment? {
    guard reading.senses(at).contains(.month) else {
      return nil
    }
    var behind = at + 1
    if reading.kind(behind) == .stop, reading.isGlued(behind) { behind += 1 }
    var moment = Moment(month: Int(reading.entry(at).low))
    if let day = day(reading, at - 1) {
      moment.day = day
    } else if let day = day(reading, behind) {
      moment.day = day
      behind += 1
      if reading.kind(behind) == .comma { behind += 1 }
    } else {
      return nil
    }
    if let year = year(reading, behind) { moment.year = year }
    return moment
  }

  /// `15.04.2017`, `19/05/2013`, `2013-05-19`.
  private static func numeric(_ reading: borrowing Reading, _ at: Int) -> Moment? {
    guard reading.kind(at) == .number else { return nil }
    let start = reading.tokens[at].start
    let written = Array(reading.bytes[start..<min(start + 10, reading.bytes.count)])
    if let iso = Moment(written), iso.year > 0 { return iso }
    guard written.count == 10, written[2] == written[5],
      written[2] == 0x2e || written[2] == 0x2f, written[6...].allSatisfy(Bytes.isDigit)
    else { return nil }
    return Moment(written[6...] + [0x2d] + written[3..<5] + [0x2d] + written[..<2])
  }

  private static func day(_ reading: borrowing Reading, _ at: Int) -> Int? {
    guard reading.kind(at) == .number else { return nil }
    let literal = reading.literal(at)
    guard literal.digits <= 2, 1...31 ~= literal.value else { return nil }
    return Int(literal.value)
  }

  private static func year(_ reading: borrowing Reading, _ at: Int) -> Int? {
    guard reading.kind(at) == .number, NonFigure.isYear(reading.literal(at)) else { return nil }
    return Int(reading.literal(at).value)
  }
}
