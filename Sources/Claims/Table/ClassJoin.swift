/// Joins what some count as people and others by what they were: 43 people in one document and 43
/// workers in another died.
enum ClassJoin {
  /// Smaller numbers are the same by chance: two officers are not the two dead of another document.
  private static let least = 10.0

  private struct Key: Hashable {
    let slot: Slot
    let scope: Mention.Scope
    let stated: Stated
  }

  /// Joins the groups of a named class with that of people of the same slot and scope that states
  /// the same number, where no document tells them apart.
  static func join(_ groups: inout [[Mention]]) {
    let people = Array("people".utf8)
    var index: [Key: Int] = [:]
    let classed = groups.indices.filter {
      isComparable(groups[$0][0]) && groups[$0][0].group != people
    }
    for place in groups.indices where isComparable(groups[place][0]) {
      guard groups[place][0].group == people else { continue }
      for mention in groups[place] {
        guard let key = key(mention), index[key] == nil else { continue }
        index[key] = place
      }
    }
    for place in classed {
      guard let whole = groups[place].lazy.compactMap({ key($0).flatMap { index[$0] } }).first,
        agree(groups[place], with: groups[whole])
      else { continue }
      groups[whole] += groups[place]
      groups[whole].sort { ($0.document, $0.start) < ($1.document, $1.start) }
      groups[place] = []
    }
    groups.removeAll(where: \.isEmpty)
  }

  private static func isComparable(_ mention: borrowing Mention) -> Bool {
    mention.slot.isNamed && mention.slot != .destroyed && mention.kind == .count
      && !mention.isPart && mention.owner.isEmpty
  }

  private static func key(_ mention: borrowing Mention) -> Key? {
    guard mention.low == mention.high, mention.low >= least else { return nil }
    return Key(
      slot: mention.slot, scope: mention.scope, stated: Stated(low: mention.low, high: mention.high)
    )
  }

  /// Whether the documents that have both give them the same numbers.
  private static func agree(_ part: [Mention], with whole: [Mention]) -> Bool {
    var stated: [Int: Set<Stated>] = [:]
    for mention in whole {
      stated[mention.document, default: []].insert(Stated(low: mention.low, high: mention.high))
    }
    return part.allSatisfy { mention in
      stated[mention.document]?.contains(Stated(low: mention.low, high: mention.high)) ?? true
    }
  }
}
