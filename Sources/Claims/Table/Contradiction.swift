/// Tells whether two sources at one time cannot both be right.
struct Contradiction {
  /// Kinds of voices compared with one another: more only repeat.
  private static let mostVoices = 48

  private let times: [Moment?]
  private let accounts: [Int]
  private let sources: SourceRegistry
  /// A toll, which rises from document to document.
  private let isToll: Bool

  /// With the times and the accounts of all documents.
  init(_ times: [Moment?], _ accounts: [Int], _ sources: SourceRegistry, isToll: Bool) {
    self.times = times
    self.accounts = accounts
    self.sources = sources
    self.isToll = isToll
  }

  /// Whether two of the mentions of one claim contradict each other.
  func holds(among mentions: [Mention]) -> Bool {
    var voices: [Mention] = []
    for mention in mentions where !mention.isSuperseded {
      let isKnown = voices.contains {
        $0.low == mention.low && $0.high == mention.high && $0.sign == mention.sign
          && $0.document == mention.document && $0.source == mention.source
      }
      if !isKnown, voices.count < Contradiction.mostVoices { voices.append(mention) }
    }
    let isRising = mentions.contains { $0.course != .none }
    for (place, one) in voices.enumerated() {
      for other in voices[..<place]
      where !Contradiction.isCompatible(one, other) && isOneTime(one, other, isRising) {
        return true
      }
    }
    return false
  }

  /// Whether both can be true: at least 40 and 52, some 50 and 52, dozens and 52.
  static func isCompatible(_ one: Mention, _ other: Mention) -> Bool {
    let a = bounds(one)
    let b = bounds(other)
    return a.low <= b.high && b.low <= a.high
  }

  /// Least and greatest number that a mention allows.
  private static func bounds(_ mention: Mention) -> (low: Double, high: Double) {
    switch mention.sign {
    case .equal: (mention.low - slack(mention), mention.high + slack(mention))
    case .atLeast, .more: (mention.low, .infinity)
    case .atMost, .less: (-.infinity, mention.high)
    case .about: (mention.low - round(mention.low), mention.high + round(mention.high))
    }
  }

  /// How far a round number may be off.
  private static func round(_ value: Double) -> Double { abs(value) * 0.1 }

  /// How far measures may be off that were converted or rounded.
  private static func slack(_ mention: Mention) -> Double {
    mention.kind == .measure ? abs(mention.low) * 0.05 : 0
  }

  private func isOneTime(_ one: Mention, _ other: Mention, _ isRising: Bool) -> Bool {
    let a = sources.index(one.source)
    let b = sources.index(other.source)
    // One source that gives two figures has corrected itself.
    if a == b, a != nil || one.document == other.document { return false }
    if one.document == other.document { return a != nil && b != nil }
    guard accounts[one.document] != accounts[other.document] else { return false }
    guard isToll else { return (a != nil || b != nil) && !isRising }
    // A toll that documents tell of without naming who counts is the same toll earlier or later.
    guard !isRising, a != nil, b != nil else { return false }
    guard let time = times[one.document], let later = times[other.document] else { return true }
    return !time.isAfter(later) && !later.isAfter(time)
  }
}
