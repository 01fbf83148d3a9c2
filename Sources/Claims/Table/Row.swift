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
    settleNumbers()
    documents = Set(mentions.map(\.document)).count
    self.accounts = Set(mentions.map { accounts[$0.document] }).sorted()
    var known: Set<Int> = []
    for mention in mentions {
      guard let source = sources.index(mention.source) else { continue }
      if known.insert(source).inserted { self.sources.append(source) }
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

  /// Finds the span of the numbers that count: a vague numeral gives way to an exact figure in its
  /// reach, so that dozens and 52 are 52.
  private mutating func settleNumbers() {
    let exact = mentions.indices.filter { mentions[$0].vague.isEmpty }
    let least = exact.map { mentions[$0].low }.min() ?? .infinity
    let most = exact.map { mentions[$0].high }.max() ?? -.infinity
    let stated = mentions.indices.filter {
      mentions[$0].vague.isEmpty || mentions[$0].low > most || mentions[$0].high < least
    }
    guard let first = stated.first else { return }
    low = mentions[first].low
    high = mentions[first].high
    sign = mentions[first].sign
    for index in stated.dropFirst() {
      let mention = mentions[index]
      if mention.low != mentions[first].low || mention.high != mentions[first].high {
        disagrees = true
      }
      low = min(low, mention.low)
      high = max(high, mention.high)
      if mention.sign != mentions[first].sign { sign = .equal }
    }
  }
}
