/// Puts mentions of the same figure together: the same slot, class of victim, and scope.
enum Grouping {
  /// Two casualty figures further apart than this are about different things.
  private static let widest = 6.0
  /// Words besides the noun that two figures without a slot must share.
  private static let sharedWords = 2

  /// What mentions must have in common to be compared at all.
  private struct Key: Hashable {
    let slot: Slot
    let kind: FigureKind
    let group: [UInt8]
    let owner: [UInt8]
    let unit: [UInt8]
    let isPart: Bool
  }

  /// The groups, in the order of their first mentions.
  static func groups(
    _ documents: [DocumentRecord], _ accounts: [Int], _ sources: SourceRegistry
  ) -> [[Mention]] {
    var buckets: [Key: Int] = [:]
    var members: [[Mention]] = []
    for document in documents {
      for mention in document.mentions {
        let key = key(mention)
        if let bucket = buckets[key] {
          members[bucket].append(mention)
        } else {
          buckets[key] = members.count
          members.append([mention])
        }
      }
    }
    return members.flatMap { clusters($0, sources) }
  }

  private static func key(_ mention: Mention) -> Key {
    var group = mention.group
    // Who is rescued, aboard or provided for is called passengers here and people there.
    let generic: Set<Slot> = [.rescued, .aboard, .capacity, .missing]
    if generic.contains(mention.slot), general.contains(group) { group = Array("people".utf8) }
    let isCount = mention.kind == .count || mention.kind == .ratio
    return Key(
      slot: mention.slot == .fired ? .none : mention.slot, kind: isCount ? .count : mention.kind,
      group: isCount ? group : [], owner: mention.owner, unit: mention.unit,
      isPart: mention.isPart)
  }

  private static let general: Set<[UInt8]> = [
    Array("people".utf8), Array("passengers".utf8), Array("survivors".utf8),
  ]

  /// Takes the mentions of a bucket one by one into the nearest cluster that fits.
  ///
  /// - Complexity: linear; a mention is compared with the latest clusters and with those that state
  ///   its number.
  private static func clusters(_ mentions: [Mention], _ sources: SourceRegistry) -> [[Mention]] {
    var clusters: [Cluster] = []
    var stating: [Stated: [Int]] = [:]
    for rank in 0...2 {
      for mention in mentions where self.rank(mention) == rank {
        let stated = Stated(low: mention.low, high: mention.high)
        let source = sources.index(mention.source)
        let latest = max(0, clusters.count - mostClusters)..<clusters.count
        var best: (cluster: Int, distance: Double)?
        for cluster in (stating[stated] ?? []).filter({ !latest.contains($0) }) + latest {
          guard let distance = clusters[cluster].distance(mention, source) else { continue }
          if distance < best?.distance ?? .infinity { best = (cluster, distance) }
        }
        if best == nil { clusters.append(Cluster()) }
        let place = best?.cluster ?? clusters.count - 1
        if clusters[place].add(mention, source), stating[stated, default: []].count < mostClusters {
          stating[stated, default: []].append(place)
        }
      }
    }
    return clusters.map { cluster in
      cluster.members.sorted { ($0.document, $0.start) < ($1.document, $1.start) }
    }
  }

  /// Clusters of a bucket that a mention is compared with.
  private static let mostClusters = 64

  /// Mentions with a clear scope are placed before those without.
  private static func rank(_ mention: Mention) -> Int {
    mention.scope != .event ? 0 : mention.when.isEmpty ? 2 : 1
  }

  /// The greater of two figures over the lesser.
  static func ratio(_ one: Mention, _ other: Mention) -> Double {
    if one.low <= other.high, other.low <= one.high { return 1 }
    let low = min(abs(one.high), abs(other.high))
    let high = max(abs(one.low), abs(other.low))
    return low > 0 ? max(high / low, 1) : (high == 0 ? 1 : .infinity)
  }

  static func isRelated(_ one: Mention, _ other: Mention, _ ratio: Double) -> Bool {
    let same = one.low == other.low && one.high == other.high
    if one.isPart { return same && Context.shared(one.context, other.context) >= 1 }
    if one.slot != .none, one.kind == .count || one.kind == .ratio {
      return ratio <= widest
    }
    let common = Context.shared(one.context, other.context)
    let least = min(one.context.count, other.context.count)
    if same { return common >= 1 || least == 0 || one.low > 10 }
    guard one.kind == .count, ratio <= widest else { return false }
    return common >= sharedWords && common * 4 >= least
  }
}

/// A number as it was stated, for looking it up.
struct Stated: Hashable {
  let low: Double
  let high: Double
}

/// Mentions that are taken to be of one figure.
private struct Cluster {
  /// Mentions of different numbers that stand for all in comparisons.
  private static let mostKinds = 16

  private(set) var members: [Mention] = []
  private var kinds: [Mention] = []
  /// What each source says in each document.
  private var said: [Voice: Stated] = [:]

  private struct Voice: Hashable {
    let document: Int
    let source: Int?
  }

  /// Takes a mention in; true where its number is new here.
  mutating func add(_ mention: Mention, _ source: Int?) -> Bool {
    members.append(mention)
    let stated = Stated(low: mention.low, high: mention.high)
    said[Voice(document: mention.document, source: source)] = stated
    let isNew = !kinds.contains {
      $0.low == mention.low && $0.high == mention.high && $0.scope == mention.scope
    }
    if isNew, kinds.count < Cluster.mostKinds { kinds.append(mention) }
    return isNew
  }

  /// How far a mention is from this cluster; nil where it cannot belong to it: one document does
  /// not have two numbers of one claim from one source.
  func distance(_ mention: Mention, _ source: Int?) -> Double? {
    let stated = Stated(low: mention.low, high: mention.high)
    if let other = said[Voice(document: mention.document, source: source)], other != stated {
      return nil
    }
    var nearest = Double.infinity
    var related = false
    for other in kinds {
      if Cluster.contradicts(mention, other) { return nil }
      let ratio = Grouping.ratio(mention, other)
      nearest = min(nearest, ratio)
      if !related { related = Grouping.isRelated(mention, other, ratio) }
    }
    return related ? nearest : nil
  }

  /// Two scopes that are both stated and differ.
  private static func contradicts(_ one: Mention, _ other: Mention) -> Bool {
    guard one.scope != other.scope else { return false }
    if one.scope == .apart || other.scope == .apart { return true }
    let isNear = Grouping.ratio(one, other) <= 3 && (one.scope == .event || other.scope == .event)
    return !(isNear && (one.when.isEmpty || other.when.isEmpty))
  }
}
