/// What happened to what is counted.
///
/// The first six are casualty slots and are shown; the others keep apart figures that speak of
/// different things about the same noun.
enum Slot: UInt8, Sendable, CaseIterable {
  case none, killed, wounded, missing, arrested, displaced, destroyed
  case rescued, aboard, capacity, trapped, abducted, freed, fired, casualties, hit
  case gathered, turnout

  /// The name in the output; empty for what is no casualty slot.
  var name: StaticString {
    switch self {
    case .killed: "killed"
    case .wounded: "wounded"
    case .missing: "missing"
    case .arrested: "arrested"
    case .displaced: "displaced"
    case .destroyed: "destroyed"
    default: ""
    }
  }

  var isNamed: Bool { rawValue >= Slot.killed.rawValue && rawValue <= Slot.destroyed.rawValue }

  /// The slot of a word in the list, nil for an unknown one.
  init?(word: [UInt8]) {
    let names: [(String, Slot)] = [
      ("killed", .killed), ("wounded", .wounded), ("missing", .missing), ("arrested", .arrested),
      ("displaced", .displaced), ("destroyed", .destroyed), ("rescued", .rescued),
      ("aboard", .aboard), ("capacity", .capacity), ("trapped", .trapped),
      ("abducted", .abducted), ("freed", .freed), ("fired", .fired), ("casualties", .casualties),
      ("hit", .hit), ("gathered", .gathered), ("turnout", .turnout),
    ]
    for (name, slot) in names where Array(name.utf8) == word {
      self = slot
      return
    }
    return nil
  }
}

/// How the stated number bounds the true one.
enum Sign: UInt8, Sendable {
  case equal, atLeast, more, atMost, less, about

  /// The sign in the output.
  var text: StaticString {
    switch self {
    case .equal: "="
    case .atLeast: ">="
    case .more: ">"
    case .atMost: "<="
    case .less: "<"
    case .about: "~"
    }
  }

  init?(word: [UInt8]) {
    switch word {
    case [0x3d]: self = .equal
    case [0x3e, 0x3d]: self = .atLeast
    case [0x3e]: self = .more
    case [0x3c, 0x3d]: self = .atMost
    case [0x3c]: self = .less
    case [0x7e]: self = .about
    default: return nil
    }
  }
}
