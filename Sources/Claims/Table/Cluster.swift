/// A number as it was stated, for looking it up.
struct Stated: Hashable {
  let low: Double
  let high: Double
}

/// What of a mention is compared with others of its kind.
struct Aspect {
  /// Two casualty figures further apart than this are about different things.
  private static let widest = 6.0
  /// Words besides the noun that two figures without a slot must share.
  private static let sharedWords = 2

  let stated: Stated
  let document: Int
  let scope: Mention.Scope
  let hasTime: Bool
  /// The time of a past event, which only mentions of the same time share.
  private let time: [UInt8]
  private let isPart: Bool
  private let isCount: Bool
  /// Whether size alone tells that two are of one thing: a count of victims.
  private let isVictims: Bool
  private let context: [UInt32]

  init(_ mention: borrowing Mention) {
    stated = Stated(low: mention.low, high: mention.high)
    document = mention.document
    scope = mention.scope
    hasTime = !mention.when.isEmpty
    time = mention.scope == .other ? mention.when : []
    isPart = mention.isPart
    isCount = mention.kind == .count
    isVictims =
      mention.slot != .none
      && (mention.kind == .count || mention.kind == .ratio || mention.slot == .turnout)
    context = mention.context
  }

  /// The greater of two figures over the lesser, 1 where they overlap.
  func ratio(_ other: Aspect) -> Double {
    if stated.low <= other.stated.high, other.stated.low <= stated.high { return 1 }
    let low = min(abs(stated.high), abs(other.stated.high))
    let high = max(abs(stated.low), abs(other.stated.low))
    return low > 0 ? max(high / low, 1) : (high == 0 ? 1 : .infinity)
  }

  /// Whether two may be of one figure, given the ratio of their numbers.
  func isRelated(_ other: Aspect, _ ratio: Double) -> Bool {
    let same = stated == other.stated
    if isPart { return same && Context.shared(context, other.context) >= 1 }
    if isVictims { return ratio <= Aspect.widest }
    let common = Context.shared(context, other.context)
    let least = min(context.count, other.context.count)
    if same { return common >= 1 || least == 0 || stated.low > 10 }
    guard isCount, ratio <= Aspect.widest else { return false }
    return common >= Aspect.sharedWords && common * 4 >= least
  }

  /// Two scopes that are both stated and differ.
  func contradicts(_ other: Aspect, _ ratio: Double) -> Bool {
    if isVictims || other.isVictims, time != other.time { return true }
    guard scope != other.scope else { return false }
    if scope == .apart || other.scope == .apart { return true }
    let isNear = ratio <= 3 && (scope == .event || other.scope == .event)
    return !(isNear && !(hasTime && other.hasTime))
  }
}

/// Mentions that are taken to be of one figure.
struct Cluster {
  /// Mentions of different numbers that stand for all in comparisons.
  private static let mostKinds = 16

  /// Indices of the mentions.
  private(set) var members: [Int] = []
  private var kinds: [Aspect] = []
  /// What each source says in each document.
  private var said: [Voice: Stated] = [:]

  private struct Voice: Hashable {
    let document: Int
    let source: Int?
  }

  /// Takes a mention in; true where its number is new here.
  mutating func add(_ mention: Int, _ aspect: Aspect, _ source: Int?) -> Bool {
    members.append(mention)
    said[Voice(document: aspect.document, source: source)] = aspect.stated
    let isNew = !kinds.contains { $0.stated == aspect.stated && $0.scope == aspect.scope }
    if isNew, kinds.count < Cluster.mostKinds { kinds.append(aspect) }
    return isNew
  }

  /// How far a mention is from this cluster; nil where it cannot belong to it: one document does
  /// not have two numbers of one claim from one source.
  func distance(_ mention: Aspect, _ source: Int?) -> Double? {
    if let other = said[Voice(document: mention.document, source: source)], other != mention.stated
    {
      return nil
    }
    var nearest = Double.infinity
    var related = false
    for other in kinds {
      let ratio = mention.ratio(other)
      if mention.contradicts(other, ratio) { return nil }
      nearest = min(nearest, ratio)
      if !related { related = mention.isRelated(other, ratio) }
    }
    return related ? nearest : nil
  }
}
