/// How well a claim stands, by counts alone; never whether it is true.
enum Grade: UInt8, Sendable {
  /// One account has it.
  case single
  /// Several accounts have it from one source.
  case echoed
  /// Several accounts and several sources agree.
  case corroborated
  /// Sources contradict one another, or somebody denies it.
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
  /// What a claim is to the event.
  enum Kind: UInt8, Sendable {
    case main
    /// A part of another row.
    case part
    /// Of another event, another time or a whole conflict.
    case background

    /// The name in the output.
    var name: StaticString {
      switch self {
      case .main: "main"
      case .part: "part"
      case .background: "background"
      }
    }
  }

  var mentions: [Mention]
  var kind = Kind.main
  /// What happened: that of the first mention that tells.
  var slot: Slot { mentions.lazy.map(\.slot).first { $0 != .none } ?? .none }
  /// Its place in the table, from 1.
  var number = 0
  /// The index in the table of the row that it is a part of.
  var whole: Int?
  var label: [UInt8] = []
  /// The least and the greatest figure of its whole course.
  var low = 0.0
  var high = 0.0
  /// Two sources at one time cannot both be right.
  var disagrees = false
  /// A part that counts more than its whole.
  var exceedsWhole = false
  /// The sign that all figures have, `.equal` where they differ in it.
  var sign = Sign.equal
  var documents = 0
  var accounts: [Int] = []
  /// Indices of the sources, in the order of their first mention.
  var sources: [Int] = []
  /// The figures in the order of their time, one for each that a source gives.
  var course: [CoursePoint] = []
  var grade = Grade.single

  /// The last figure of its course.
  var latest: CoursePoint? { course.last }

  /// Whether its figures follow one another: by the words of the texts, or by the times of documents
  /// that differ.
  var isOrdered: Bool {
    guard !disagrees, low != high else { return false }
    if mentions.contains(where: { $0.course != .none }) { return true }
    guard let first = course.first?.time else { return false }
    return course.allSatisfy { $0.time != nil } && course.contains { $0.time != first }
  }

  /// A small count that one account has, of which nothing happened that a slot knows: one of them,
  /// both, two men.
  var isSlight: Bool {
    slot == .none && mentions[0].kind == .count && mentions[0].unit.isEmpty
      && accounts.count == 1 && high < Row.slight && whole == nil
  }

  private static let slight = 10.0

  /// Somebody says that it is not so.
  var isDenied: Bool { mentions.contains { $0.modality == .denied } }

  /// Counts what the mentions say.
  init(_ mentions: [Mention], _ times: [Moment?], accounts: [Int], sources: SourceRegistry) {
    self.mentions = mentions
    settleNumbers()
    documents = Set(mentions.map(\.document)).count
    self.accounts = Set(mentions.map { accounts[$0.document] }).sorted()
    var known: Set<Int> = []
    for mention in mentions {
      guard let source = sources.index(mention.source) else { continue }
      if known.insert(source).inserted { self.sources.append(source) }
    }
    course = CoursePoint.course(stated, times, accounts, sources)
    disagrees = Contradiction(
      times, accounts, sources, isToll: mentions.contains(where: Tolls.isToll)
    ).holds(
      among: stated)
    if disagrees || isDenied {
      grade = .disputed
    } else if self.accounts.count < 2 {
      grade = .single
    } else {
      grade = self.sources.count > 1 ? .corroborated : .echoed
    }
  }

  /// The mentions whose numbers count: a vague numeral gives way to exact figures in its reach, so
  /// that dozens and 52 are 52.
  var stated: [Mention] {
    let exact = mentions.filter(\.vague.isEmpty)
    let least = exact.map(\.low).min() ?? .infinity
    let most = exact.map(\.high).max() ?? -.infinity
    return mentions.filter {
      $0.vague.isEmpty || $0.low > most * Tolls.widest || $0.high * Tolls.widest < least
    }
  }

  private mutating func settleNumbers() {
    let stated = stated
    guard let first = stated.first else { return }
    low = first.low
    high = first.high
    sign = first.sign
    for mention in stated.dropFirst() {
      low = min(low, mention.low)
      high = max(high, mention.high)
      if mention.sign != first.sign { sign = .equal }
    }
  }
}
