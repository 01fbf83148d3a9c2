/// What happened to what is counted.
///
/// The first six are those of casualties; the others keep apart figures that speak of different
/// things about the same noun.
enum Slot: UInt8, Sendable, CaseIterable {
  case none, killed, wounded, missing, arrested, displaced, destroyed
  case rescued, aboard, capacity, trapped, abducted, freed, fired, casualties, hit
  case gathered, turnout
  case cases, sentenced, fined, seats, votes, powerless, cancelled, laidOff

  /// The name in lists, in parts and in the output; empty for none.
  var name: String { self == .none ? "" : "\(self)" }

  /// Whether it is one of the six slots of casualties.
  var isNamed: Bool {
    switch self {
    case .killed, .wounded, .missing, .arrested, .displaced, .destroyed: true
    default: false
    }
  }

  private static let named: [String: Slot] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// The slot of that name, nil for an unknown one.
  init?(word: [UInt8]) {
    guard let slot = Slot.named[String(decoding: word, as: UTF8.self)], slot != .none else {
      return nil
    }
    self = slot
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
