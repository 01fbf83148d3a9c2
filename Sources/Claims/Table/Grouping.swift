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
      slot: mention.slot, kind: isCount ? .count : mention.kind,
      group: isCount ? group : [], owner: mention.owner, unit: mention.unit,
      isPart: mention.isPart)
  }

  private static let general: Set<[UInt8]> = [
    Array("people".utf8), Array("passengers".utf8), Array("survivors".utf8),
  ]

  /// Takes the mentions of a bucket one by one into the nearest cluster that fits.
  private static func clusters(_ mentions: [Mention], _ sources: SourceRegistry) -> [[Mention]] {
    var clusters: [[Mention]] = []
    let order = mentions.indices.sorted {
      (rank(mentions[$0]), $0) < (rank(mentions[$1]), $1)
    }
    for index in order {
      let mention = mentions[index]
      var best: (cluster: Int, distance: Double)?
      for cluster in clusters.indices {
        guard let distance = distance(mention, clusters[cluster], sources) else { continue }
        if best == nil || distance < best!.distance { best = (cluster, distance) }
      }
      if let best { clusters[best.cluster].append(mention) } else { clusters.append([mention]) }
    }
    for index in clusters.indices {
      clusters[index].sort { ($0.document, $0.start) < ($1.document, $1.start) }
    }
    return clusters
  }

  /// Mentions with a clear scope are placed before those without.
  private static func rank(_ mention: Mention) -> Int {
    mention.scope != .event ? 0 : mention.when.isEmpty ? 2 : 1
  }

  /// How far a mention is from a cluster; nil where it cannot belong to it.
  private static func distance(
    _ mention: Mention, _ cluster: [Mention], _ sources: SourceRegistry
  ) -> Double? {
    var nearest = Double.infinity
    var related = false
    for other in cluster {
      if contradicts(mention, other, sources) { return nil }
      let ratio = ratio(mention, other)
      nearest = min(nearest, ratio)
      if isRelated(mention, other, ratio) { related = true }
    }
    return related ? nearest : nil
  }

  /// Two scopes that are both stated and differ; or one document's two numbers from one source.
  private static func contradicts(
    _ one: Mention, _ other: Mention, _ sources: SourceRegistry
  ) -> Bool {
    if one.scope != other.scope {
      let isNear = ratio(one, other) <= 3 && (one.scope == .event || other.scope == .event)
      let isBare = one.when.isEmpty || other.when.isEmpty
      if !(isNear && isBare) || one.scope == .apart || other.scope == .apart { return true }
    }
    guard one.document == other.document else { return false }
    if one.low == other.low, one.high == other.high { return false }
    return sources.index(one.source) == sources.index(other.source)
  }

  /// The greater of two figures over the lesser.
  private static func ratio(_ one: Mention, _ other: Mention) -> Double {
    if one.low <= other.high, other.low <= one.high { return 1 }
    let low = min(abs(one.high), abs(other.high))
    let high = max(abs(one.low), abs(other.low))
    return low > 0 ? max(high / low, 1) : (high == 0 ? 1 : .infinity)
  }

  private static func isRelated(_ one: Mention, _ other: Mention, _ ratio: Double) -> Bool {
    let same = one.low == other.low && one.high == other.high
    if one.isPart { return same && shared(one, other) >= 1 }
    if one.slot != .none, one.kind == .count || one.kind == .ratio {
      return ratio <= widest
    }
    let common = shared(one, other)
    let least = min(one.context.count, other.context.count)
    if same { return common >= 1 || least == 0 || one.low > 10 }
    guard one.kind == .count, ratio <= widest else { return false }
    return common >= sharedWords && common * 4 >= least
  }

  /// Content words that two sentences have in common.
  private static func shared(_ one: Mention, _ other: Mention) -> Int {
    var count = 0
    var a = 0
    var b = 0
    while a < one.context.count, b < other.context.count {
      if one.context[a] == other.context[b] {
        count += 1
        a += 1
        b += 1
      } else if one.context[a] < other.context[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return count
  }
}
