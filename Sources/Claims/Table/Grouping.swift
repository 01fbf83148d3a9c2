/// Puts mentions of the same figure together, and tells parts and background from the main claims.
struct Grouping {
  private let documents: [DocumentRecord]
  private let sources: SourceRegistry
  private let owners: OwnerJoin
  private let roles: [[Role]]
  private var groups: [ClaimGroup] = []
  /// The group of each mention of each document.
  private var homes: [[Int]]

  /// The groups, in the order of their first mentions.
  static func groups(
    _ documents: [DocumentRecord], _ sources: SourceRegistry
  ) -> [ClaimGroup] {
    var grouping = Grouping(documents, sources)
    grouping.group()
    grouping.join()
    grouping.joinWholes()
    return grouping.groups
  }

  private init(_ documents: [DocumentRecord], _ sources: SourceRegistry) {
    self.documents = documents
    self.sources = sources
    owners = OwnerJoin(documents)
    roles = Tolls(documents, sources).roles
    homes = documents.map { [Int](repeating: -1, count: $0.mentions.count) }
  }

  /// Sorts all mentions into buckets, and these into groups.
  private mutating func group() {
    var buckets: [BucketKey: Int] = [:]
    var members: [(key: BucketKey, places: [Place])] = []
    let classes = TollClasses(documents, roles)
    for document in documents.indices {
      for index in documents[document].mentions.indices {
        let mention = documents[document].mentions[index]
        let role = classes.role(mention, roles[document][index])
        let key = BucketKey(mention, role, owners, isOfPeople: classes.isOfPeople(mention))
        let bucket = buckets[key]
        let isFirst = bucket.map { members[$0].places.last?.document != document } ?? true
        let place = Place(
          document, index, mention, role, sources.index(mention.source), isFirst: isFirst)
        if let bucket {
          members[bucket].places.append(place)
        } else {
          buckets[key] = members.count
          members.append((key, [place]))
        }
      }
    }
    for (key, places) in members {
      let clusters = key.isToll ? TollClusters.clusters(places) : Cluster.clusters(places)
      for cluster in clusters { add(cluster, key.role) }
    }
  }

  private mutating func add(_ places: [Place], _ role: Role) {
    let kind: Row.Kind =
      switch role {
      case .main, .aside: .main
      case .part: .part
      case .background: .background
      }
    for place in places { homes[place.document][place.index] = groups.count }
    groups.append(
      ClaimGroup(
        mentions: places.map { documents[$0.document].mentions[$0.index] }, kind: kind))
  }

  /// Joins groups of one figure that their slots or times keep apart.
  private mutating func join() {
    let targets = GroupJoin.homes(groups)
    var places = [Int](repeating: -1, count: groups.count)
    var joined: [ClaimGroup] = []
    for index in groups.indices where targets[index] == index {
      places[index] = joined.count
      joined.append(groups[index])
    }
    for index in groups.indices where targets[index] != index {
      places[index] = places[targets[index]]
      joined[places[index]].mentions += groups[index].mentions
    }
    for index in joined.indices {
      joined[index].mentions.sort { ($0.document, $0.start) < ($1.document, $1.start) }
    }
    groups = joined
    for document in homes.indices {
      for index in homes[document].indices {
        homes[document][index] = places[homes[document][index]]
      }
    }
  }

  /// Finds the whole of each part: the figure that its words name, else the toll of its slot that
  /// most documents have.
  private mutating func joinWholes() {
    var tolls: [Slot: Int] = [:]
    for (index, group) in groups.enumerated() where group.kind == .main {
      guard let slot = group.mentions.lazy.first(where: Tolls.isToll)?.slot else { continue }
      if let known = tolls[slot], standing(known) >= standing(index) { continue }
      tolls[slot] = index
    }
    for index in groups.indices where groups[index].kind == .part {
      let named = named(index)
      let whole = named ?? tolls[groups[index].mentions[0].slot]
      groups[index].whole = whole == index ? nil : whole
      if groups[index].whole == nil { groups[index].kind = .main }
    }
  }

  /// The group of the figure that the words of a part name as its whole.
  private func named(_ index: Int) -> Int? {
    for mention in groups[index].mentions where mention.whole >= 0 {
      let home = homes[mention.document][mention.whole]
      if home >= 0, home != index { return home }
    }
    return nil
  }

  /// How well a group stands for the toll of its slot: people of any sort before a sort, then by
  /// documents.
  private func standing(_ group: Int) -> Int {
    let isBroad = groups[group].mentions.contains(where: Tolls.isBroad)
    return Set(groups[group].mentions.map(\.document)).count + (isBroad ? documents.count : 0)
  }
}
