/// How well a claim stands, by counts alone; never whether it is true.
enum Grade: UInt8, Sendable {
  /// One account has it.
  case single
  /// Several accounts have it from one source.
  case echoed
  /// Several accounts and several sources agree.
  case corroborated
  /// Different numbers are stated, or somebody denies it.
  case disputed

  /// The name in the output.
  var name: StaticString {
    switch self {
    case .single: "single"
    case .echoed: "echoed"
    case .corroborated: "corroborated"
    case .disputed: "disputed"
    }
  }
}

/// A claim: all mentions of what is taken to be the same figure.
struct Row: Sendable {
  var mentions: [Mention]
  var low = 0.0
  var high = 0.0
  var disagrees = false
  /// The sign that all figures have, `.equal` where they differ in it.
  var sign = Sign.equal
  var documents = 0
  var accounts: [Int] = []
  /// Indices of the sources, in the order of their first mention.
  var sources: [Int] = []
  var grade = Grade.single

  /// Counts what the mentions say.
  init(_ mentions: [Mention], accounts: [Int], sources: SourceRegistry) {
    self.mentions = mentions
    let stated = Row.stating(mentions)
    low = stated.map(\.low).min() ?? 0
    high = stated.map(\.high).max() ?? 0
    disagrees = stated.contains { $0.low != stated[0].low || $0.high != stated[0].high }
    sign = stated.allSatisfy { $0.sign == stated[0].sign } ? stated[0].sign : .equal
    documents = Set(mentions.map(\.document)).count
    self.accounts = Set(mentions.map { accounts[$0.document] }).sorted()
    for mention in mentions {
      guard let source = sources.index(mention.source) else { continue }
      if !self.sources.contains(source) { self.sources.append(source) }
    }
    let denied = mentions.contains { $0.modality == .denied }
    if disagrees || denied {
      grade = .disputed
    } else if self.accounts.count < 2 {
      grade = .single
    } else {
      grade = self.sources.count > 1 ? .corroborated : .echoed
    }
  }

  /// The mentions whose numbers count: a vague numeral gives way to an exact figure in its reach,
  /// so that dozens and 52 are 52.
  private static func stating(_ mentions: [Mention]) -> [Mention] {
    let exact = mentions.filter(\.vague.isEmpty)
    guard let low = exact.map(\.low).min(), let high = exact.map(\.high).max() else {
      return mentions
    }
    return mentions.filter { $0.vague.isEmpty || $0.low > high || $0.high < low }
  }
}
