/// Joins groups that the buckets keep apart although they state one figure of one thing.
struct GroupJoin {
  /// Smaller numbers are the same by chance.
  private static let least = 10.0

  /// What two groups of one figure have in common, whatever happened and whenever.
  private struct Key: Hashable {
    let low: Double
    let high: Double
    let unit: [UInt8]
    let group: [UInt8]
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
    Set(
      group.mentions.compactMap { mention in
        guard mention.kind == .count, mention.vague.isEmpty, mention.low >= least,
          !mention.group.isEmpty
        else { return nil }
        let group = Tolls.broad.contains(mention.group) ? Array("people".utf8) : mention.group
        return Key(low: mention.low, high: mention.high, unit: mention.unit, group: group)
      })
  }

  /// A group that may be of another: without a slot, or background.
  private static func isLoose(_ group: ClaimGroup) -> Bool {
    group.mentions[0].slot == .none && group.kind != .part
      || group.kind == .background && group.mentions[0].scope == .other
  }

  private static func takes(_ home: ClaimGroup, _ group: ClaimGroup) -> Bool {
    let slot = group.mentions[0].slot
    let other = home.mentions[0].slot
    if slot == .none { return other != .none && home.kind != .part }
    return slot == other && home.kind == .main
  }
}
