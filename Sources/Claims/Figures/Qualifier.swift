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
    return (.equal, figure.last)
  }

  /// Words before an `over` that tells why: `jailed over 31 deaths`, `anger over 31 deaths`.
  private static let reasons: [StaticString] = [
    "jailed", "arrested", "charged", "convicted", "sentenced", "sued", "tried", "fined", "sacked",
    "fired", "resigned", "resigns", "resign", "quit", "quits", "detained", "questioned", "held",
    "anger", "outrage", "outcry", "grief", "row", "inquiry", "protest", "protests", "trial",
    "lawsuit", "apologised", "apologized", "criticised", "criticized", "blamed",
  ]

  /// Words whose `about` tells of what they are, and does not bound a number.
  private static let topical: [StaticString] = [
    "information", "details", "questions", "question", "concerns", "concern", "worries", "worry",
    "worried", "concerned", "news", "story", "stories", "book", "film", "documentary", "complaint",
    "complaints", "complained", "complain", "talk", "talks", "talked", "talking", "know", "knew",
    "known", "knows", "asked", "asks", "ask", "told", "spoke",
    "speak", "rumours", "rumors", "doubts", "doubt", "enquiries", "inquiries", "fears", "warned",
  ]

  /// Whether the word before `about`, perhaps inside quotation marks, names what it tells of.
  private static func isTopic(_ reading: Reading, _ at: Int) -> Bool {
    switch reading.kind(at) {
    case .quote, .closeQuote, .apostrophe: reading.isAny(topical, at - 1)
    default: reading.isAny(topical, at)
    }
  }

  /// Whether what stands before `over` wants a reason: such a word, perhaps with a length of time.
  private static func isCause(_ reading: Reading, _ at: Int) -> Bool {
    if reading.isAny(reasons, at) { return true }
    guard reading.senses(at).contains(.period) else { return false }
    return (max(0, at - 4)..<max(0, at)).contains { reading.isAny(reasons, $0) }
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
      if let sign = leftPhrase(reading, end) { return sign }
      let senses = reading.senses(end - 1)
      guard senses.contains(.more) || senses.contains(.article) || senses.contains(.determiner)
      else { return nil }
      // `unter den 30 Opfern`: among them.
      if senses.contains(.determiner), reading.is("unter", end - 2) { return nil }
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
        if entry.senses.contains(.qualifier), entry.side & 1 != 0 { return entry.sign }
      }
    }
    if reading.is("about", end - 1), isTopic(reading, end - 2) { return nil }
    if reading.is("over", end - 1), isCause(reading, end - 2) { return nil }
    let entry = reading.entry(end - 1)
    guard entry.senses.contains(.qualifier), entry.side & 1 != 0 else { return nil }
    return entry.sign
  }

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
    guard entry.senses.contains(.qualifier), entry.side & 2 != 0, at > last else { return nil }
    return (entry.sign, at + 1)
  }
}
