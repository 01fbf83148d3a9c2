/// A number as it was stated, for looking it up.
struct Stated: Hashable {
  let low: Double
  let high: Double
}

/// What of a mention is compared with others of its kind.
struct Aspect {
  /// Two casualty figures further apart than this are about different things.
  private static let widest = 6.0
  /// What several tell of a whole war, and of one past event.
  private static let widestTotal = 2.5
  private static let widestPast = 1.25
  /// Two figures without a slot that are no further apart need less to have in common.
  private static let close = 1.4
  /// Parts are smaller, and there are several of one sort: closer ones only are counts of one.
  private static let widestPart = 3.0
  /// Words besides the noun that two figures without a slot must share.
  private static let sharedWords = 2

  let stated: Stated
  let document: Int
  let scope: Mention.Scope
  let hasTime: Bool
  /// The time of a past event, which only mentions of the same time share.
  private let time: [UInt8]
  private let isCount: Bool
  private let isPart: Bool
  private let isBackground: Bool
  private let isBroad: Bool
  /// The first of its document in the bucket: what a document tells first is what others tell first.
  private let isFirst: Bool
  /// Whether size alone tells that two are of one thing: a count of victims.
  private let isVictims: Bool
  private let context: [UInt32]

  init(_ mention: borrowing Mention, _ role: Role, isFirst: Bool) {
    stated = Stated(low: mention.low, high: mention.high)
    document = mention.document
    scope = mention.scope
    hasTime = !mention.when.isEmpty
    time = mention.scope == .other ? mention.when : []
    isCount = mention.kind == .count
    isPart = role == .part
    isBackground = role == .background
    isBroad = Tolls.isBroad(mention)
    self.isFirst = isFirst
    isVictims =
      mention.slot != .none
      && (mention.kind == .count || mention.kind == .ratio || mention.slot == .turnout)
    context = mention.context
  }

  /// How far counts of victims may be apart.
  private var widest: Double {
    if isBackground { return scope == .total ? Aspect.widestTotal : Aspect.widestPast }
    return isPart ? Aspect.widestPart : Aspect.widest
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
    if isVictims {
      // Shares of people of any sort are alike only where they are told alike.
      let isAlike = same || !isPart || !isBroad
      return ratio <= widest && (isAlike || Context.shared(context, other.context) >= 2)
    }
    let common = Context.shared(context, other.context)
    let least = min(context.count, other.context.count)
    if same { return common >= 1 || isCount && (least == 0 || stated.low > 10) }
    guard isFirst, other.isFirst, document != other.document else { return false }
    if ratio <= Aspect.close { return common >= (isCount ? 1 : Aspect.sharedWords) }
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

  /// Takes the mentions of a bucket one by one into the nearest cluster that fits.
  ///
  /// - Complexity: linear; a mention is compared with the latest clusters and with those that state
  ///   its number.
  static func clusters(_ places: [Place]) -> [[Place]] {
    var clusters: [Cluster] = []
    var stating: [Stated: [Int]] = [:]
    for rank in 0...2 {
      for (member, place) in places.enumerated() where place.rank == rank {
        let aspect = place.aspect
        let latest = max(0, clusters.count - mostClusters)..<clusters.count
        var best: (cluster: Int, distance: Double)?
        for cluster in (stating[aspect.stated] ?? []).filter({ !latest.contains($0) }) + latest {
          guard let distance = clusters[cluster].distance(aspect, place.source) else { continue }
          if distance < best?.distance ?? .infinity { best = (cluster, distance) }
        }
        if best == nil { clusters.append(Cluster()) }
        let cluster = best?.cluster ?? clusters.count - 1
        if clusters[cluster].add(member, aspect, place.source),
          stating[aspect.stated, default: []].count < mostClusters
        {
          stating[aspect.stated, default: []].append(cluster)
        }
      }
    }
    return clusters.map { cluster in cluster.members.sorted().map { places[$0] } }
  }

  /// Clusters of a bucket that a mention is compared with.
  private static let mostClusters = 64
}
