import CopydeskCore

/// The lists that count-claims reads, and what the fields after the tab mean in each.
enum ListKind: String, CaseIterable, Sendable {
  case numbers, units, months, weekdays, victims, slots, agencies, qualifiers
  case relations
  case labels = "number-labels"
  case classes = "word-classes"
  case ruleWords = "rule-words"
  case abbreviations

  func apply(_ fields: [[UInt8]], to entry: inout Entry, in builder: inout VocabularyBuilder) {
    switch self {
    case .numbers: for field in fields { Self.number(field, &entry) }
    case .units: Self.unit(fields, &entry, &builder)
    case .months:
      entry.senses.insert(.month)
      entry.low = fields.first.map(Self.double) ?? 0
    case .weekdays: entry.senses.insert(.weekday)
    case .labels: entry.senses.insert(.label)
    case .victims:
      entry.senses.insert(.victim)
      let isThing = fields.last == Array("thing".utf8)
      let name = isThing ? fields.dropLast() : fields[...]
      entry.group = builder.code(Array(name.joined(separator: [0x20])))
      if isThing { builder.things.insert(entry.group) }
    case .slots: Self.slot(fields, &entry)
    case .agencies:
      entry.senses.insert(.agency)
      entry.unit = builder.code(Array(fields.joined(separator: [0x20])))
    case .qualifiers: Self.qualifier(fields, &entry)
    case .classes: for field in fields { entry.senses.formUnion(Self.wordClass(field)) }
    case .relations: for field in fields { entry.relation.formUnion(Relation(named: field)) }
    case .ruleWords:
      for field in fields {
        if let word = RuleWord(name: field) { entry.ruleWords.insert(word) }
      }
    case .abbreviations: entry.senses.insert(.abbreviation)
    }
  }

  /// One code of the list of numbers: a digit starts a cardinal, a letter says what else it is.
  private static func number(_ field: [UInt8], _ entry: inout Entry) {
    guard let first = field.first else { return }
    let rest = Array(field.dropFirst())
    switch first {
    case UInt8(ascii: "x"):
      entry.senses.insert(.multiplier)
      entry.low = double(rest)
    case UInt8(ascii: "g"):
      entry.senses.insert(.group)
      entry.low = double(rest)
    case UInt8(ascii: "f"):
      entry.senses.insert(.fraction)
      entry.high = double(rest)
    case UInt8(ascii: "o"):
      entry.senses.insert(.ordinal)
    case UInt8(ascii: "s"):
      entry.senses.insert(.suffix)
      entry.low = double(rest)
    case UInt8(ascii: "a"):
      entry.senses.insert(.article)
      entry.low = 1
    case UInt8(ascii: "d"):
      entry.senses.insert(.multiple)
      entry.low = double(rest)
    case UInt8(ascii: "b"):
      entry.senses.insert(.dual)
      entry.low = double(rest)
    case UInt8(ascii: "p"):
      entry.ruleWords.insert(.bound)
      entry.low = double(rest)
    case UInt8(ascii: "n"):
      entry.senses.insert(.minus)
    case UInt8(ascii: "t"):
      entry.senses.insert(.times)
      entry.low = double(rest)
    case UInt8(ascii: "v"), UInt8(ascii: "w"):
      entry.senses.insert(first == UInt8(ascii: "v") ? .vague : .some)
      (entry.low, entry.high) = range(rest)
    default:
      entry.senses.insert(.cardinal)
      entry.low = double(field)
    }
  }

  /// The floor and the ceiling of a vague numeral: `12-120`.
  private static func range(_ field: [UInt8]) -> (low: Double, high: Double) {
    let ends = field.split(separator: 0x2d).map { Array($0) }
    return (ends.first.map(double) ?? 0, ends.last.map(double) ?? 0)
  }

  private static func unit(
    _ fields: [[UInt8]], _ entry: inout Entry, _ builder: inout VocabularyBuilder
  ) {
    entry.senses.insert(.unit)
    for (index, field) in fields.enumerated() {
      if index == 0 {
        entry.unit = builder.code(field)
        if field.count == 3, field.allSatisfy({ $0 &- 0x41 < 26 }) { entry.senses.insert(.money) }
      } else if field == Array("before".utf8) {
        entry.senses.insert(.moneyBefore)
      } else if field == Array("period".utf8) {
        entry.senses.insert(.period)
      } else if field == Array("scale".utf8) {
        entry.senses.insert(.scale)
      } else {
        entry.factor = double(field)
      }
    }
  }

  private static func slot(_ fields: [[UInt8]], _ entry: inout Entry) {
    guard let name = fields.first, let slot = Slot(word: name) else { return }
    entry.slot = slot
    for field in fields.dropFirst() {
      switch String(decoding: field, as: UTF8.self) {
      case "verb": entry.senses.insert(.slotVerb)
      case "participle": entry.senses.insert(.slotParticiple)
      case "intransitive": entry.senses.insert(.slotIntransitive)
      case "state": entry.senses.insert(.slotState)
      case "noun": entry.senses.insert(.slotNoun)
      case "toll": entry.senses.insert(.toll)
      case "bracket": entry.senses.insert(.bracket)
      case "lives": entry.senses.insert(.lives)
      case "persons": entry.senses.insert(.persons)
      default: break
      }
    }
  }

  private static func qualifier(_ fields: [[UInt8]], _ entry: inout Entry) {
    guard let first = fields.first, let sign = Sign(word: first) else { return }
    entry.senses.insert(.qualifier)
    entry.sign = sign
    for field in fields.dropFirst() {
      if field == Array("left".utf8) { entry.side |= 1 }
      if field == Array("right".utf8) { entry.side |= 2 }
      if field == Array("behind".utf8) { entry.side |= Entry.behind }
      if field == Array("to".utf8) { entry.side |= Entry.reach }
    }
  }

  private static func wordClass(_ field: [UInt8]) -> Senses {
    switch String(decoding: field, as: UTF8.self) {
    case "preposition": .preposition
    case "be": .be
    case "auxiliary": .auxiliary
    case "conjunction": .conjunction
    case "determiner": .determiner
    case "pronoun": .pronoun
    case "adverb": .adverb
    case "verb": .verb
    case "adjective": .adjective
    case "plural": .plural
    case "singular": .singular
    case "negation": .negation
    case "relative": .relative
    case "expected": .expected
    case "denied": .denied
    case "say": .say
    case "more": .more
    case "fewer": .fewer
    case "breakdown": .breakdown
    case "joint": .joint
    case "partitive": .partitive
    case "through": .through
    case "either": .either
    case "between": .between
    case "from": .from
    case "in": .inside
    default: []
    }
  }

  /// A plain decimal number; whatever is no digit or dot ends it.
  private static func double(_ bytes: [UInt8]) -> Double {
    var value = 0.0
    var scale = 0.0
    for byte in bytes {
      if byte == 0x2e {
        scale = 1
      } else if byte &- 0x30 < 10 {
        value = value * 10 + Double(byte &- 0x30)
        scale *= 10
      } else {
        break
      }
    }
    return scale > 1 ? value / scale : value
  }
}
