/// Tells whose toll the event has: where some documents count people and others only a sort of them,
/// these are a part.
struct TollClasses {
  private var stated: [Slot: Set<Double>] = [:]
  private var most: [Slot: Double] = [:]

  /// Reads the tolls of people of all documents.
  init(_ documents: [DocumentRecord], _ roles: [[Role]]) {
    for document in documents.indices {
      for (index, mention) in documents[document].mentions.enumerated()
      where roles[document][index] == .main && Tolls.isToll(mention) && Tolls.isBroad(mention)
        && mention.slot != .destroyed
      {
        stated[mention.slot, default: []].formUnion([mention.low, mention.high])
        most[mention.slot] = max(most[mention.slot] ?? 0, mention.high)
      }
    }
  }

  /// Whether a toll of a sort of victims is that of all: it is as many, where others count people.
  func isOfPeople(_ mention: Mention) -> Bool {
    Tolls.isBroad(mention) || stated[mention.slot]?.contains(mention.low) ?? false
  }

  /// The role of a mention beside the tolls of the other documents.
  func role(_ mention: Mention, _ role: Role) -> Role {
    guard role == .main, Tolls.isToll(mention), mention.slot != .destroyed,
      !Tolls.isBroad(mention), let most = most[mention.slot]
    else { return role }
    if stated[mention.slot]?.contains(mention.low) ?? false { return .main }
    return mention.low <= most ? .part : .aside
  }
}
