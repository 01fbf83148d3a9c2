/// What a word says of how figures hang together; see the list `relations`.
struct Relation: OptionSet, Sendable {
  let rawValue: UInt16
  /// What came before: `previous`.
  static let earlier = Relation(rawValue: 1)
  /// What is counted or told: `toll`, `reports`.
  static let count = Relation(rawValue: 2)
  /// What a figure rose to: `climbed`.
  static let later = Relation(rawValue: 4)
  /// Before the beginning of a period: `since`.
  static let begun = Relation(rawValue: 8)
  /// A day of the event: `yesterday`.
  static let day = Relation(rawValue: 16)
  /// A stretch of it that is told apart: `overnight`.
  static let night = Relation(rawValue: 32)
  /// Before a year.
  static let dating = Relation(rawValue: 64)
  /// With a span of time, a past one: `last`, `ago`.
  static let ago = Relation(rawValue: 128)
  /// A span of time: `year`.
  static let span = Relation(rawValue: 256)
  /// What lasts and has many events: `war`.
  static let conflict = Relation(rawValue: 512)
  /// In the whole country: `nationwide`.
  static let nationwide = Relation(rawValue: 1024)
  /// Before a whole: `throughout`.
  static let wide = Relation(rawValue: 2048)
  static let country = Relation(rawValue: 4096)
  /// Before the name of a place.
  static let place = Relation(rawValue: 8192)
  /// Of those before: `whom`.
  static let whose = Relation(rawValue: 16384)

  /// On top of those before: `another`.
  static let further = Relation(rawValue: 32768)

  private static let names: [(StaticString, Relation)] = [
    ("earlier", .earlier), ("count", .count), ("later", .later), ("begun", .begun), ("day", .day),
    ("night", .night), ("dating", .dating), ("ago", .ago), ("span", .span),
    ("conflict", .conflict), ("nationwide", .nationwide), ("wide", .wide), ("country", .country),
    ("place", .place), ("whose", .whose), ("further", .further),
  ]

  /// Makes a set from its bits.
  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The class of that name in the list; none for an unknown one.
  init(named name: [UInt8]) {
    self = Relation.names.first { $0.0.description.utf8.elementsEqual(name) }?.1 ?? []
  }
}

extension Reading {
  /// What the word at a token says of how figures hang together.
  func relation(_ index: Int) -> Relation {
    guard index >= 0, index < tokens.count else { return [] }
    return vocabulary.relations[Int(tokens[index].entry)]
  }
}
