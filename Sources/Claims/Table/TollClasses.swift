/// Tells whose toll the event has: where some documents count people and others only a sort of them,
/// these are a part.
struct TollClasses {
  private var stated: [Slot: Set<Double>] = [:]
  private var most: [Slot: Double] = [:]
  /// The greatest toll of people that each document states.
  private var own: [[Slot: Double]]

  /// Reads the tolls of people of all documents.
  init(_ documents: [DocumentRecord], _ roles: [[Role]]) {
    own = Array(repeating: [:], count: documents.count)
    for document in documents.indices {
      for (index, mention) in documents[document].mentions.enumerated()
      where roles[document][index] == .main && Tolls.isToll(mention) && Tolls.isBroad(mention)
        && mention.slot != .destroyed
      {
        stated[mention.slot, default: []].formUnion([mention.low, mention.high])
        most[mention.slot] = max(most[mention.slot] ?? 0, mention.high)
        own[document][mention.slot] = max(own[document][mention.slot] ?? 0, mention.high)
      }
    }
  }

  /// Whether a toll of a sort of victims is that of all: it is as many, where others count people.
  func isOfPeople(_ mention: Mention) -> Bool {
    Tolls.isBroad(mention) || isStated(mention)
  }

  /// The role of a mention beside the tolls of the other documents.
  func role(_ mention: Mention, _ role: Role) -> Role {
    guard role == .main, Tolls.isToll(mention), mention.slot != .destroyed,
      !Tolls.isBroad(mention), let most = most[mention.slot]
    else { return role }
    if isStated(mention) { return .main }
    return mention.low <= most ? .part : .aside
  }

  /// Whether some document counts as many people, and its own does not count more.
  private func isStated(_ mention: Mention) -> Bool {
    guard stated[mention.slot]?.contains(mention.low) ?? false else { return false }
    return own[mention.document][mention.slot] ?? 0 <= mention.low
  }
}
