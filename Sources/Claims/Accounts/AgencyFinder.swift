/// Finds the agency whose text a document says it is.
///
/// A credit line at the end tells most, then a dateline or byline, then whom people told
/// something; a credit in brackets at a line's end may be that of a picture.
struct AgencyFinder {
  /// Bytes looked at from the start and at the end: datelines and bylines, and credit lines.
  private static let head = 1200
  private static let tail = 400

  private enum Sign: Int { case none, picture, told, dateline, credit }

  private var sign = Sign.none
  /// Whether people told something to others than the agency of the sign `told`.
  private var toldOthers = false
  /// The short name of the agency, empty where none is named.
  private(set) var name: [UInt8] = []

  /// Reads a stretch of a text of so many bytes: its lines near the text's ends, and whom people
  /// told something, as in `an officer told AFP`.
  mutating func read(_ reading: borrowing Reading, _ range: Range<Int>, of count: Int) {
    if reading.present.contains(.agency) {
      let isTail = range.upperBound + AgencyFinder.tail > count
      if isTail || range.lowerBound < AgencyFinder.head { lines(reading, isTail: isTail) }
    }
    guard sign.rawValue <= Sign.told.rawValue, reading.present.contains(.say) else { return }
    for at in reading.tokens.indices where reading.is("told", at) {
      told(reading, reading.senses(at + 1).contains(.determiner) ? at + 2 : at + 1)
    }
  }

  /// `told AFP` is AFP's own text, unless people told others something too: `told the BBC`.
  private mutating func told(_ reading: borrowing Reading, _ at: Int) {
    guard at < reading.tokens.count else { return }
    if let (entry, _) = AgencyFinder.agency(reading, at) {
      let name = reading.vocabulary.code(entry.unit)
      if sign == .told, name != self.name { toldOthers = true }
      take(.told, name)
    } else if reading.tokens[at].flags.contains(.upper) {
      toldOthers = true
    }
    if toldOthers, sign == .told { name = [] }
  }

  private mutating func take(_ sign: Sign, _ name: [UInt8]) {
    guard sign.rawValue > self.sign.rawValue else { return }
    self.sign = sign
    self.name = name
  }

  private mutating func lines(_ reading: borrowing Reading, isTail: Bool) {
    for at in reading.tokens.indices where reading.kind(at) == .word && reading.isCapital(at) {
      guard var (entry, end) = AgencyFinder.agency(reading, at) else { continue }
      // In "Sapa-AP" the last one wrote it, the first one passed it on.
      while reading.kind(end) == .hyphen, reading.isGlued(end),
        let next = AgencyFinder.agency(reading, end + 1)
      {
        (entry, end) = next
      }
      let name = reading.vocabulary.code(entry.unit)
      let isLineEnd = end >= reading.tokens.count || reading.tokens[end].flags.contains(.line)
      let before = reading.kind(at - 1)
      let isDash = before == .dash || before == .hyphen && !reading.isGlued(at)
      let isAlone = reading.tokens[at].flags.contains(.line) || reading.is("by", at - 1)
      if isLineEnd, isDash || isAlone {
        take(isTail ? .credit : .dateline, name)
      } else if before == .open || before == .slash {
        bracket(reading, end, name)
      } else if isAlone, let mark = reading.kind(end), mark == .dash || mark == .hyphen {
        take(.dateline, name)
      }
    }
  }

  /// `BEIRUT (AP) - ` is a dateline, `(AP)` at a line's end a credit of the text or of a picture.
  private mutating func bracket(_ reading: borrowing Reading, _ end: Int, _ name: [UInt8]) {
    guard let mark = reading.kind(end), mark == .close || mark == .slash else { return }
    let next = reading.kind(end + 1)
    let isDateline = next == .dash || next == .hyphen || next == .colon
    take(isDateline ? .dateline : .picture, name)
  }

  private static func agency(_ reading: borrowing Reading, _ at: Int) -> (Entry, Int)? {
    guard reading.kind(at) == .word else { return nil }
    if let phrase = reading.phrase(at) {
      let entry = reading.vocabulary.entries[Int(phrase.entry)]
      if entry.senses.contains(.agency) { return (entry, phrase.end) }
    }
    let entry = reading.entry(at)
    let isShort = reading.tokens[at].end - reading.tokens[at].start <= 4
    guard entry.senses.contains(.agency),
      !isShort || reading.tokens[at].flags.contains(.upper) || reading.is("sapa", at)
    else { return nil }
    return (entry, at + 1)
  }
}
