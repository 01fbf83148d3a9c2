/// Finds the words that bound a figure: `at least`, `up to`, `or more`.
enum Qualifier {
  /// Words that may stand between the bound and the number.
  private static let skipped = 2
  private static let longest = 5

  /// The sign of a figure's bounds and one past the last token they use behind it.
  static func find(_ reading: Reading, _ figure: Figure) -> (sign: Sign, end: Int) {
    if let sign = operators(reading, figure.first) { return (sign, figure.last) }
    if let right = right(reading, figure.last) { return right }
    if let sign = left(reading, figure.first) { return (sign, figure.last) }
    if let behind = behindNoun(reading, figure.last) { return behind }
    return (.equal, figure.last)
  }

  /// Whether the word before `about`, perhaps inside quotation marks, names what it tells of.
  private static func isTopic(_ reading: Reading, _ at: Int) -> Bool {
    switch reading.kind(at) {
    case .quote, .closeQuote, .apostrophe: reading.has(.topic, at - 1)
    default: reading.has(.topic, at)
    }
  }

  /// Whether what stands before `over` wants a reason: such a word, perhaps with a length of time.
  private static func isCause(_ reading: Reading, _ at: Int) -> Bool {
    if reading.has(.grievance, at) { return true }
    guard reading.senses(at).contains(.period) else { return false }
    return (max(0, at - 4)..<max(0, at)).contains { reading.has(.grievance, $0) }
  }

  /// `>30`, `<= 5`, `~20`.
  private static func operators(_ reading: Reading, _ first: Int) -> Sign? {
    var at = first - 1
    if reading.kind(at) == .hyphen { at -= 1 }
    switch reading.kind(at) {
    case .tilde: return .about
    case .greater, .less:
      let token = reading.tokens[at]
      let more = token.kind == .greater
      return token.end - token.start == 3 ? (more ? .atLeast : .atMost) : (more ? .more : .less)
    case .equals:
      if reading.kind(at - 1) == .greater { return .atLeast }
      if reading.kind(at - 1) == .less { return .atMost }
      return nil
    default: return nil
    }
  }

  private static func left(_ reading: Reading, _ first: Int) -> Sign? {
    var end = first
    if reading.kind(end - 1) == .hyphen, reading.isGlued(end), reading.isGlued(end - 1) {
      // Only `sub-7 nm` is joined so.
      return reading.entry(end - 2).sign == .less ? leftPhrase(reading, end - 1) : nil
    }
    for _ in 0...skipped {
      // `plus d'une centaine`: the apostrophe belongs to the word before.
      if reading.kind(end - 1) == .apostrophe, reading.isGlued(end) { end -= 1 }
      if let sign = leftPhrase(reading, end) { return sign }
      let senses = reading.senses(end - 1)
      guard senses.contains(.more) || senses.contains(.article) || senses.contains(.determiner)
      else { return nil }
      // `unter den 30 Opfern`: among them.
      if senses.contains(.determiner), reading.has(.amid, end - 2) { return nil }
      end -= 1
    }
    return nil
  }

  /// The longest bound that ends right before a token.
  private static func leftPhrase(_ reading: Reading, _ end: Int) -> Sign? {
    guard end > 0 else { return nil }
    for start in max(0, end - longest)..<end {
      if let phrase = reading.phrase(start), phrase.end == end {
        let entry = reading.vocabulary.entries[Int(phrase.entry)]
        if entry.senses.contains(.qualifier), entry.side & 1 != 0 {
          return isReached(reading, entry, start) ? .equal : entry.sign
        }
      }
    }
    if reading.has(.voting, end - 1), isVote(reading, end) { return nil }
    if reading.has(.about, end - 1), isTopic(reading, end - 2) { return nil }
    if reading.has(.over, end - 1), isCause(reading, end - 2) { return nil }
    let entry = reading.entry(end - 1)
    guard entry.senses.contains(.qualifier), entry.side & 1 != 0 else { return nil }
    return isReached(reading, entry, end - 1) ? .equal : entry.sign
  }

  /// `passed 51 to 49`: the votes for and against.
  private static func isVote(_ reading: Reading, _ at: Int) -> Bool {
    reading.kind(at) == .number && reading.kind(at + 2) == .number
      && (reading.senses(at + 1).contains(.through) || reading.kind(at + 1) == .hyphen)
  }

  /// `выросло до 31`: behind a verb of rising the word does not bound, it tells how far.
  private static func isReached(_ reading: Reading, _ entry: Entry, _ start: Int) -> Bool {
    guard entry.side & Entry.reach != 0 else { return false }
    let first = max(reading.sentenceStart(start), start - farthestRise)
    return (first..<max(first, start)).contains { reading.has(.rise, $0) }
  }

  /// Tokens between a verb of rising and the word before its number.
  private static let farthestRise = 6

  /// A bound behind the number: `or more`, `-plus`, `+`.
  static func right(_ reading: Reading, _ last: Int) -> (sign: Sign, end: Int)? {
    var at = last
    if reading.kind(at) == .plus, reading.isGlued(at) { return (.atLeast, at + 1) }
    if reading.kind(at) == .hyphen, reading.isGlued(at) { at += 1 }
    if let phrase = reading.phrase(at) {
      let entry = reading.vocabulary.entries[Int(phrase.entry)]
      if entry.senses.contains(.qualifier), entry.side & 2 != 0 { return (entry.sign, phrase.end) }
    }
    let entry = reading.entry(at)
    guard entry.senses.contains(.qualifier), entry.side & 2 != 0,
      at > last || entry.side & Entry.behind != 0
    else { return nil }
    return (entry.sign, at + 1)
  }

  /// A bound behind the unit, the measure word or the noun: 50人以上, `50 kişiden fazla`.
  private static func behindNoun(_ reading: Reading, _ last: Int) -> (sign: Sign, end: Int)? {
    let traits = reading.vocabulary.traits
    guard !traits.isDisjoint(with: [.verbFinal, .freeOrder, .bareGenitive, .inversion]),
      reading.kind(last) == .word, reading.senses(last).isDisjoint(with: .function)
    else { return nil }
    guard let bound = right(reading, last + 1), reading.kind(bound.end) != .number,
      reading.senses(bound.end).isDisjoint(with: .anyNumber)
    else { return nil }
    return (bound.sign, last)
  }
}
