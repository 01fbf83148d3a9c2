/// What a row is about, in words.
enum RowLabel {
  /// The counted: its owner and its class, or the noun where there is no class.
  static func noun(_ row: Row) -> [UInt8] {
    let first = naming(row)
    var noun = isClass(first) ? first.group : first.phrase
    if noun.isEmpty || first.kind != .count { noun = first.noun }
    if first.owner.isEmpty { return noun }
    var owner = first.owner
    let isSex = owner.elementsEqual("male".utf8) || owner.elementsEqual("female".utf8)
    if !isSex, owner[0] &- 0x61 < 26 { owner[0] -= 0x20 }
    return owner + [0x20] + noun
  }

  /// The mention that names what is counted: people where some say people and others who they were.
  private static func naming(_ row: Row) -> Mention {
    let people = Array("people".utf8)
    let slotted = row.mentions.first { $0.slot == row.slot } ?? row.mentions[0]
    return row.mentions.first { $0.group == people && $0.slot == row.slot } ?? slotted
  }

  /// True where the mention has a class of the list of victims, not the stem of its own noun.
  private static func isClass(_ mention: Mention) -> Bool {
    mention.phrase.isEmpty
      || !Folding.folded(mention.noun, 0..<mention.noun.count).starts(with: mention.group)
      || mention.group.last == 0x73
  }

  /// The slot, the counted and the scope: `killed: people, since March 2011`.
  static func text(_ row: Row) -> [UInt8] {
    let first = row.mentions[0]
    let slot = event(row.slot)
    var text = noun(row)
    if first.kind != .count || slot.isEmpty {
      let words = setting(row)
      if !words.isEmpty { text = words }
    }
    if row.slot == .turnout { text = Array("turnout".utf8) }
    if text.isEmpty { text = Array("number".utf8) }
    if !slot.isEmpty { text = slot + Array(": ".utf8) + text }
    if let place = place(row) { text += Array(", ".utf8) + place }
    if let time = time(row) { text += Array(", ".utf8) + time }
    return text
  }

  /// The words around the figure that most documents share; of equal ones the shortest, then the first.
  static func setting(_ row: Row) -> [UInt8] {
    var counts: [[UInt8]: Set<Int>] = [:]
    for mention in row.mentions {
      let words = mention.setting.isEmpty ? mention.phrase : mention.setting
      if !words.isEmpty { counts[words, default: []].insert(mention.document) }
    }
    return counts.max { one, other in
      if one.value.count != other.value.count { return one.value.count < other.value.count }
      if one.key.count != other.key.count { return one.key.count > other.key.count }
      return other.key.lexicographicallyPrecedes(one.key)
    }?.key ?? []
  }

  /// The word for what happened: the slot's own name where that says it.
  private static func event(_ slot: Slot) -> [UInt8] {
    switch slot {
    // The figure of a turnout is its own noun.
    case .none, .turnout: []
    case .capacity: Array("room for".utf8)
    case .gathered: Array("took part".utf8)
    case .powerless: Array("without power".utf8)
    case .laidOff: Array("jobs cut".utf8)
    case .fired, .hit: []
    default: Array(slot.name.utf8)
    }
  }

  /// The time and reach that set a row apart; the day of the event where all mentions give the same.
  static func time(_ row: Row) -> [UInt8]? {
    if let total = row.mentions.first(where: { $0.scope == .total && !$0.when.isEmpty }) {
      return total.when
    }
    let first = row.mentions[0]
    if first.scope == .country {
      return Array("whole country".utf8) + (first.when.isEmpty ? [] : [0x20] + first.when)
    }
    guard !first.when.isEmpty, row.mentions.allSatisfy({ $0.when == first.when }) else {
      return nil
    }
    return first.when
  }

  /// The place that bounds a part, where all its mentions have the same.
  static func place(_ row: Row) -> [UInt8]? {
    let place = row.mentions[0].place
    guard row.kind == .part, !place.isEmpty, row.mentions.allSatisfy({ $0.place == place }) else {
      return nil
    }
    return place
  }
}
