/// Finds the agency whose text a document says it is.
enum AgencyFinder {
  /// Bytes looked at from the start and at the end: datelines and bylines, and credit lines.
  private static let head = 1200
  private static let tail = 400

  /// The short name of the agency, empty where none is named.
  ///
  /// In the head it must stand alone on its line, in brackets or behind `told`; in the last lines
  /// behind a dash, in brackets or alone.
  static func agency(_ text: [UInt8], _ vocabulary: Vocabulary) -> [UInt8] {
    let headEnd = boundary(text, min(text.count, head))
    if let found = find(Reading(text, 0..<headEnd, vocabulary)) { return found }
    guard text.count > headEnd else { return [] }
    let start = boundary(text, max(headEnd, text.count - tail))
    return find(Reading(text, start..<text.count, vocabulary)) ?? []
  }

  private static func boundary(_ text: [UInt8], _ at: Int) -> Int {
    var at = at
    while at > 0, at < text.count, text[at] & 0xc0 == 0x80 { at -= 1 }
    return at
  }

  private static func find(_ reading: Reading) -> [UInt8]? {
    var told: [UInt8]?
    for at in reading.tokens.indices where reading.kind(at) == .word && reading.isCapital(at) {
      guard var (entry, end) = agency(reading, at) else { continue }
      // In "Sapa-AP" the last one wrote it, the first one passed it on.
      while reading.kind(end) == .hyphen, reading.isGlued(end),
        let next = agency(reading, end + 1)
      {
        (entry, end) = next
      }
      let opens =
        reading.tokens[at].flags.contains(.line) || reading.kind(at - 1) == .open
        || reading.kind(at - 1) == .dash || reading.kind(at - 1) == .hyphen && !reading.isGlued(at)
        || reading.kind(at - 1) == .slash || reading.is("by", at - 1)
      let closes =
        end >= reading.tokens.count || reading.tokens[end].flags.contains(.line)
        || reading.kind(end) == .close || reading.kind(end) == .slash || reading.kind(end) == .stop
        || reading.kind(end) == .dash || reading.kind(end) == .hyphen
      if opens, closes { return reading.vocabulary.code(entry.unit) }
      if reading.is("told", at - 1), told == nil { told = reading.vocabulary.code(entry.unit) }
    }
    return told
  }

  private static func agency(_ reading: Reading, _ at: Int) -> (Entry, Int)? {
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
