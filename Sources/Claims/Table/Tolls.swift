/// Settles which figure of each slot is the toll of the event, and what the others are to it.
///
/// A toll is told first. What a document tells later of the same slot is the toll again, what it
/// was before, another source's count, a part of it, or of another event.
struct Tolls {
  /// Two counts of one thing are not further apart than this.
  static let widest = 6.0
  /// Counts of two sources are closer.
  private static let close = 2.0
  /// What documents begin with is closer still.
  private static let near = 1.5
  /// Smaller numbers are the same by chance.
  private static let least = 10.0

  /// Classes of persons that are the whole where others are sorts of them.
  static let broad: Set<[UInt8]> = Set(
    ["people", "civilians", "survivors", "passengers", "refugees", "members", "families"].map {
      Array($0.utf8)
    })

  /// What tolls are of: a slot, and of things their sort too.
  private struct Class: Hashable {
    let slot: Slot
    let sort: [UInt8]

    init(_ mention: Mention) {
      slot = mention.slot
      sort = mention.slot == .destroyed ? mention.group : []
    }
  }

  private let documents: [DocumentRecord]
  private let sources: SourceRegistry
  /// The exact figures with which documents begin.
  private var leads: [Class: Set<Double>] = [:]
  private(set) var roles: [[Role]] = []

  /// Reads the tolls of all documents.
  init(_ documents: [DocumentRecord], _ sources: SourceRegistry) {
    self.documents = documents
    self.sources = sources
    roles = documents.map { $0.mentions.map(Tolls.role) }
    var tolls: [[(whole: Int, members: [Int])]] = []
    for document in documents.indices {
      var bySlot: [Class: [Int]] = [:]
      for (index, mention) in documents[document].mentions.enumerated()
      where roles[document][index] == .main && Tolls.isToll(mention) {
        bySlot[Class(mention), default: []].append(index)
      }
      tolls.append(bySlot.values.compactMap { members in toll(document, members) })
      for toll in tolls[document] { noteLead(documents[document].mentions[toll.whole]) }
    }
    for document in documents.indices {
      for toll in tolls[document] { settle(document, toll.whole, toll.members) }
    }
  }

  /// What a mention is by itself.
  private static func role(_ mention: Mention) -> Role {
    // `34 dead, among them seven children`: of whatever event, they are a part of these.
    if mention.share == .ofWhole, mention.whole >= 0 { return .part }
    switch mention.scope {
    case .total, .country: return .background
    case .other: if mention.slot != .gathered { return .background }
    case .event, .apart: break
    }
    return mention.isPart ? .part : .main
  }

  /// Counts of those to whom something happened are tolls.
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

  /// The toll of a document: the first figure of its lead that counts people of any sort; one of a
  /// sort only where none of people follows.
  private func toll(_ document: Int, _ members: [Int]) -> (whole: Int, members: [Int])? {
    let mentions = documents[document].mentions
    let now = members.filter { mentions[$0].course != .earlier }
    let exact = now.filter { mentions[$0].vague.isEmpty && mentions[$0].isLead }
    let lead = now.filter { mentions[$0].isLead }
    let later = now.filter { mentions[$0].vague.isEmpty }
    // What is told of no place of its own is told of the whole; the dead of a war are told so too.
    let unplaced = later.filter {
      mentions[$0].place.isEmpty && mentions[$0].slot == .destroyed
    }
    for list in [exact, lead, unplaced, later, now] {
      if let first = list.first(where: { Tolls.isBroad(mentions[$0]) }) { return (first, members) }
    }
    return (exact.first ?? lead.first ?? unplaced.first ?? now.first).map { ($0, members) }
  }

  private mutating func noteLead(_ mention: Mention) {
    let isWhole = mention.slot == .destroyed || mention.isLead && Tolls.isBroad(mention)
    guard isWhole, mention.vague.isEmpty else { return }
    leads[Class(mention), default: []].formUnion([mention.low, mention.high])
  }

  /// Settles what the other figures of a slot are beside the document's toll.
  private mutating func settle(_ document: Int, _ whole: Int, _ members: [Int]) {
    let toll = documents[document].mentions[whole]
    // A figure told late, of another place, in a document that begins without one.
    if !toll.isLead, !toll.place.isEmpty, toll.course == .none, !isNearLeads(toll) {
      roles[document][whole] = toll.slot == .destroyed ? .part : .background
    }
    for index in members where index != whole {
      let mention = documents[document].mentions[index]
      roles[document][index] = role(mention, beside: toll)
    }
  }

  private func isLeadElsewhere(_ toll: Mention) -> Bool {
    toll.low >= Tolls.least && leads[Class(toll)]?.contains(toll.low) ?? false
  }

  private func role(_ mention: Mention, beside toll: Mention) -> Role {
    let isSort = mention.group != toll.group && !Tolls.isBroad(mention)
    if isOfOtherDay(mention, toll) { return .background }
    if mention.low == toll.low, mention.high == toll.high {
      return isSort && mention.low < Tolls.least ? .part : .main
    }
    if isSort { return mention.low <= toll.high ? .part : .aside }
    if mention.isLead || mention.course != .none || !mention.vague.isEmpty { return .main }
    if !toll.vague.isEmpty { return isNearLeads(mention) ? .main : .part }
    if mention.low > toll.high {
      if mention.low > toll.high * Tolls.widest { return .background }
      return mention.place.isEmpty ? .main : .part
    }
    return isOwnCount(mention, beside: toll) ? .main : .part
  }

  /// Whether a smaller figure is a count of its own: it is a toll elsewhere, or another source's and
  /// close to the toll.
  private func isOwnCount(_ mention: Mention, beside toll: Mention) -> Bool {
    guard mention.place.isEmpty else { return false }
    if isLeadElsewhere(mention) { return true }
    guard let source = sources.index(mention.source), let other = sources.index(toll.source) else {
      return false
    }
    return source != other && mention.high * Tolls.close >= toll.low
  }

  /// Whether an exact figure behind a vague toll is the toll: it is about as great as others are.
  private func isNearLeads(_ mention: Mention) -> Bool {
    guard let leads = leads[Class(mention)], let least = leads.min(), let most = leads.max() else {
      return true
    }
    return mention.high * Tolls.near >= least && mention.low <= most * Tolls.near
  }

  /// Whether both have their day, and these differ.
  private func isOfOtherDay(_ mention: Mention, _ toll: Mention) -> Bool {
    guard mention.isWeekday, toll.isWeekday, mention.low != toll.low else { return false }
    return Folding.folded(mention.when, 0..<mention.when.count)
      != Folding.folded(toll.when, 0..<toll.when.count)
  }
}
