/// Puts mentions of the same figure together: the same slot, class of victim, and scope.
enum Grouping {
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
    var members: [[Place]] = []
    let owners = OwnerJoin(documents)
    for document in documents.indices {
      for index in documents[document].mentions.indices {
        let mention = documents[document].mentions[index]
        let key = key(mention, owners)
        let place = Place(
          document: document, index: index, rank: rank(mention), aspect: Aspect(mention),
          source: sources.index(mention.source))
        if let bucket = buckets[key] {
          members[bucket].append(place)
        } else {
          buckets[key] = members.count
          members.append([place])
        }
      }
    }
    var groups = members.flatMap(clusters).map { cluster in
      cluster.map { documents[$0.document].mentions[$0.index] }
    }
    ClassJoin.join(&groups)
    return groups
  }

  /// Where a mention stands, and what of it is compared.
  private struct Place {
    let document: Int
    let index: Int
    let rank: Int
    let aspect: Aspect
    let source: Int?
  }

  private static func key(_ mention: Mention, _ owners: OwnerJoin) -> Key {
    var group = mention.group
    // Who is rescued, aboard or provided for is called passengers here and people there.
    let generic: Set<Slot> = [.rescued, .aboard, .capacity, .missing, .gathered]
    if generic.contains(mention.slot), mention.slot == .gathered || general.contains(group) {
      group = people
    }
    let isCount = mention.kind == .count || mention.kind == .ratio
    return Key(
      slot: mention.slot == .fired ? .none : mention.slot, kind: isCount ? .count : mention.kind,
      group: isCount ? group : [], owner: owners.tells(mention) ? mention.owner : [],
      unit: mention.unit,
      isPart: mention.isPart)
  }

  private static let people = Array("people".utf8)

  private static let general: Set<[UInt8]> = [
    people, Array("passengers".utf8), Array("survivors".utf8), Array("protesters".utf8),
  ]

  /// Takes the mentions of a bucket one by one into the nearest cluster that fits.
  ///
  /// - Complexity: linear; a mention is compared with the latest clusters and with those that state
  ///   its number.
  private static func clusters(_ places: [Place]) -> [[Place]] {
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

  /// Mentions with a clear scope are placed before those without.
  private static func rank(_ mention: Mention) -> Int {
    mention.scope != .event ? 0 : mention.when.isEmpty ? 2 : 1
  }
}
