/// Joins groups that the buckets keep apart although they state one figure of one thing.
struct GroupJoin {
  /// Smaller numbers are the same by chance.
  private static let least = 10.0

  /// What two groups of one figure have in common: the number, and what is counted or what happened.
  private enum Key: Hashable {
    case counted(Stated, unit: [UInt8], group: [UInt8])
    case happened(Stated, Slot)
    /// A number with decimals, which is never the same by chance.
    case decimal(Stated)
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
            $0 != index && homes[$0] == $0 && takes(groups[$0], group)
          })
        else { continue }
        homes[index] = home
        break
      }
    }
    // What takes in another may be taken in itself later.
    return homes.indices.map { index in
      var home = index
      while homes[home] != home { home = homes[home] }
      return home
    }
  }

  /// In the order of the mentions, so that the first home is always the same.
  private static func keys(_ group: ClaimGroup) -> [Key] {
    var keys: [Key] = []
    for mention in group.mentions
    where mention.vague.isEmpty {
      let stated = Stated(low: mention.low, high: mention.high)
      let decimal = Key.decimal(stated)
      if mention.low != mention.low.rounded(), !keys.contains(decimal) { keys.append(decimal) }
      guard mention.kind == .count, mention.low >= least else { continue }
      let sort = Tolls.broad.contains(mention.group) ? Array("people".utf8) : mention.group
      let counted = Key.counted(stated, unit: mention.unit, group: sort)
      let happened = Key.happened(stated, mention.slot)
      if !sort.isEmpty, !keys.contains(counted) { keys.append(counted) }
      if mention.slot != .none, !keys.contains(happened) { keys.append(happened) }
      if keys.count >= mostKeys { break }
    }
    return keys
  }

  /// Figures of a group by which it is looked for.
  private static let mostKeys = 16

  /// A group that may be of another: without a slot that is shown, of people of any sort, a part, or
  /// background.
  private static func isLoose(_ group: ClaimGroup) -> Bool {
    let first = group.mentions[0]
    if !first.slot.isNamed || group.kind == .part { return true }
    return group.kind == .background ? first.scope == .other : Tolls.isBroad(first)
  }

  private static func takes(_ home: ClaimGroup, _ group: ClaimGroup) -> Bool {
    let one = group.mentions[0]
    let other = home.mentions[0]
    if one.low != one.low.rounded(), one.kind != other.kind {
      // `a 6.1 quake` where others write of its magnitude.
      return one.kind == .count && one.unit.isEmpty && other.kind == .measure
    }
    if group.kind == .part {
      // The same sort of victims, told as a part here and for itself there.
      return one.slot == other.slot && one.group == other.group && home.kind != .background
        && home.mentions.count >= group.mentions.count
    }
    guard home.kind != .part else { return false }
    if !one.slot.isNamed { return other.slot.isNamed || one.slot == .none && other.slot != .none }
    guard home.kind == .main else { return false }
    return one.slot == other.slot && (group.kind == .background || !Tolls.isBroad(other))
  }
}
