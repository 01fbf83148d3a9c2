/// Joins groups that the buckets keep apart although they state one figure of one thing.
struct GroupJoin {
  /// Smaller numbers are the same by chance.
  private static let least = 10.0

  /// What two groups of one figure have in common: the number, and what is counted or what happened.
  private enum Key: Hashable {
    case counted(Stated, unit: [UInt8], group: [UInt8])
    case happened(Stated, Slot)
  }

  /// For each group the one that takes it in; itself where none does.
  ///
  /// A count without a slot joins one with a slot that counts as many of the same; a figure that one
  /// document dates joins the same figure that others take for granted.
  static func homes(_ groups: [ClaimGroup]) -> [Int] {
    var homes = Array(groups.indices)
    var known: [Key: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      for key in keys(group) { known[key, default: []].append(index) }
    }
    for (index, group) in groups.enumerated() where isLoose(group) {
      for key in keys(group) {
        guard
          let home = (known[key] ?? []).first(where: {
            takes(groups[$0], group) && homes[$0] == $0 && $0 != index
          })
        else { continue }
        homes[index] = home
        break
      }
    }
    return homes
  }

  private static func keys(_ group: ClaimGroup) -> Set<Key> {
    var keys: Set<Key> = []
    for mention in group.mentions
    where mention.kind == .count && mention.vague.isEmpty && mention.low >= least {
      let stated = Stated(low: mention.low, high: mention.high)
      if !mention.group.isEmpty {
        let counted = Tolls.broad.contains(mention.group) ? Array("people".utf8) : mention.group
        keys.insert(.counted(stated, unit: mention.unit, group: counted))
      }
      if mention.slot != .none { keys.insert(.happened(stated, mention.slot)) }
    }
    return keys
  }

  /// A group that may be of another: without a slot, of people of any sort, or background.
  private static func isLoose(_ group: ClaimGroup) -> Bool {
    let first = group.mentions[0]
    if first.slot == .none { return group.kind != .part }
    return group.kind == .background ? first.scope == .other : Tolls.isBroad(first)
  }

  private static func takes(_ home: ClaimGroup, _ group: ClaimGroup) -> Bool {
    let slot = group.mentions[0].slot
    let other = home.mentions[0].slot
    guard home.kind == .main else { return false }
    if slot == .none { return other != .none }
    return slot == other && (group.kind == .background || !Tolls.isBroad(home.mentions[0]))
  }
}
