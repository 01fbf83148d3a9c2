/// What mentions must have in common to be compared at all.
struct BucketKey: Hashable {
  let slot: Slot
  let kind: FigureKind
  let group: [UInt8]
  let owner: [UInt8]
  let unit: [UInt8]
  let place: [UInt8]
  let role: Role
  /// The toll of an event, of which there is one, however it rises.
  let isToll: Bool

  init(_ mention: Mention, _ role: Role, _ owners: OwnerJoin, isOfPeople: Bool) {
    let isCount = mention.kind == .count || mention.kind == .ratio
    isToll = role == .main && Tolls.isToll(mention) && mention.slot != .destroyed
    slot = mention.slot == .fired ? .none : mention.slot
    kind = isCount ? .count : mention.kind
    unit = mention.unit
    self.role = role
    let isWhole = isToll && isOfPeople
    group = !isCount ? [] : isWhole ? BucketKey.people : BucketKey.group(mention)
    owner = slot != .none && !isWhole && owners.tells(mention) ? mention.owner : []
    let isPlaced = role == .part && mention.share != .ofWhole
    place = isPlaced ? Folding.folded(mention.place, 0..<mention.place.count) : []
  }

  /// The class by which a count is told from others of its slot.
  private static func group(_ mention: Mention) -> [UInt8] {
    if mention.slot != .none, Tolls.broad.contains(mention.group) { return people }
    // Who is rescued, aboard or provided for is called passengers here and people there.
    let generic: Set<Slot> = [.rescued, .aboard, .capacity, .missing, .gathered]
    if generic.contains(mention.slot), mention.slot == .gathered || general.contains(mention.group)
    {
      return people
    }
    return mention.group
  }

  private static let people = Array("people".utf8)

  private static let general: Set<[UInt8]> = [
    people, Array("passengers".utf8), Array("survivors".utf8), Array("protesters".utf8),
  ]
}

/// Where a mention stands, and what of it is compared.
struct Place {
  let document: Int
  let index: Int
  let rank: Int
  let aspect: Aspect
  let source: Int?
  let isLead: Bool

  init(
    _ document: Int, _ index: Int, _ mention: borrowing Mention, _ role: Role, _ source: Int?,
    isFirst: Bool
  ) {
    self.document = document
    self.index = index
    self.source = source
    // Mentions with a clear scope are placed before those without.
    rank = mention.scope != .event ? 0 : mention.when.isEmpty ? 2 : 1
    aspect = Aspect(mention, role, isFirst: isFirst)
    isLead = mention.isLead
  }
}
