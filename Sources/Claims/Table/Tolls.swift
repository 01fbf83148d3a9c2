/// Settles for one document which figure of each slot is the toll, and what the others are to it.
///
/// A toll is told first. What a document tells later of the same slot is the toll again, what it
/// was before, another source's count, a part of it, or of another event.
struct Tolls {
  /// Two counts of one thing are not further apart than this.
  static let widest = 6.0

  /// Classes of persons that are the whole where others are sorts of them.
  static let broad: Set<[UInt8]> = Set(
    ["people", "civilians", "survivors", "passengers", "refugees", "members", "families"].map {
      Array($0.utf8)
    })

  /// The roles of the mentions of a document, in their order.
  static func roles(_ mentions: [Mention]) -> [Role] {
    var roles = mentions.map(role)
    var bySlot: [Slot: [Int]] = [:]
    for index in mentions.indices where roles[index] == .main && isToll(mentions[index]) {
      bySlot[mentions[index].slot, default: []].append(index)
    }
    for members in bySlot.values {
      guard let whole = whole(mentions, members) else { continue }
      for index in members where index != whole {
        roles[index] = role(mentions[index], beside: mentions[whole])
      }
      settleNarrow(mentions, members, whole, &roles)
    }
    return roles
  }

  /// What a mention is by itself.
  private static func role(_ mention: Mention) -> Role {
    switch mention.scope {
    case .total, .country: return .background
    case .other: if mention.slot != .gathered { return .background }
    case .event, .apart: break
    }
    return mention.isPart ? .part : .main
  }

  /// Counts of persons to whom something happened are tolls.
  static func isToll(_ mention: Mention) -> Bool {
    guard mention.kind == .count || mention.kind == .ratio, mention.scope != .apart else {
      return false
    }
    switch mention.slot {
    case .killed, .wounded, .missing, .arrested, .displaced, .destroyed: return true
    default: return false
    }
  }

  static func isBroad(_ mention: Mention) -> Bool {
    mention.owner.isEmpty && broad.contains(mention.group)
  }

  /// The toll: the first figure of the headline or the lead that counts people of any sort; one of a
  /// sort only where nothing greater follows.
  private static func whole(_ mentions: [Mention], _ members: [Int]) -> Int? {
    let exact = members.filter { mentions[$0].vague.isEmpty && mentions[$0].course != .earlier }
    let pool = exact.isEmpty ? members : exact
    let leads = pool.filter { mentions[$0].isLead }
    for list in [leads, pool] {
      if let first = list.first(where: { isBroad(mentions[$0]) }) { return first }
    }
    return leads.first ?? pool.first
  }

  /// What another figure of the slot is beside the toll.
  private static func role(_ mention: Mention, beside toll: Mention) -> Role {
    let isVague = !mention.vague.isEmpty || !toll.vague.isEmpty
    if mention.low <= toll.high, toll.low <= mention.high { return .main }
    let isSort = mention.group != toll.group && !isBroad(mention) || mention.owner != toll.owner
    if mention.high < toll.low {
      if mention.course == .earlier { return .main }
      if isSort || !mention.place.isEmpty { return .part }
      return mention.high * widest < toll.low && !mention.isLead ? .aside : .main
    }
    if isSort || isVague { return isVague ? .main : .aside }
    let isFar = mention.low > toll.high * widest && !mention.isLead && mention.course != .later
    return isFar ? .background : .main
  }

  /// A sort of victims that is as many as the toll is the toll; where the toll itself is a sort and a
  /// greater one of people follows, it was a part.
  private static func settleNarrow(
    _ mentions: [Mention], _ members: [Int], _ whole: Int, _ roles: inout [Role]
  ) {
    guard isBroad(mentions[whole]) else { return }
    for index in members where index != whole && !isBroad(mentions[index]) {
      let isSame = mentions[index].low == mentions[whole].low
      if roles[index] == .main, !isSame, mentions[index].high <= mentions[whole].high {
        roles[index] = .part
      }
    }
  }
}
