/// A number with its currency or unit, perhaps a range of two.
struct Quantity {
  var numeral: Numeral
  let first: Int
  var end: Int
  var unit: Int32 = 0
  var factor = 1.0
  var kind = FigureKind.count
  var isNegative = false
  var isRange = false

  /// Reads the quantity that begins at a token: a currency sign, a number, or both.
  init?(_ reading: Reading, at index: Int) {
    var at = index
    var money = false
    if let sign = Self.currency(reading, index) {
      let entry = reading.vocabulary.entries[Int(sign.entry)]
      unit = entry.unit
      kind = entry.senses.contains(.money) ? .money : .measure
      money = true
      at = sign.end
    }
    if let number = Self.afterMinus(reading, at) {
      isNegative = true
      at = number
    }
    guard let numeral = reading.numeral(at: at, money: money) else { return nil }
    self.numeral = numeral
    first = index
    end = numeral.end
    if !money { readUnit(reading) } else { skipCurrencyWord(reading) }
    if kind == .count { readMagnitude(reading) }
    if numeral.isPercent { unit = reading.vocabulary.percentUnit }
    if numeral.isRatio, kind == .count { kind = .ratio }
    if kind != .count { self.numeral.thousands = nil }
  }

  /// The token behind a minus sign or its word: `-$5`, `minus 40 degrees`, `minus-1.4`.
  private static func afterMinus(_ reading: Reading, _ index: Int) -> Int? {
    var at = index
    let isWord = reading.senses(index).contains(.minus) && reading.kind(index - 1) != .number
    if isWord { at += 1 }
    if reading.kind(at) == .hyphen { at += 1 }
    return at > index && reading.kind(at) == .number ? at : nil
  }

  /// A currency that stands before its number: `$`, `US$`, `Rs`, `EUR`.
  static func currency(_ reading: Reading, _ index: Int) -> (entry: Int32, end: Int)? {
    if let phrase = reading.phrase(index),
      reading.vocabulary.entries[Int(phrase.entry)].senses.contains(.moneyBefore),
      isOneSign(reading, index)
    {
      return phrase
    }
    guard reading.senses(index).contains(.moneyBefore) else { return nil }
    if reading.kind(index) == .word, reading.senses(index).contains(.money) {
      let token = reading.tokens[index]
      let isCode = token.flags.contains(.upper) || token.end - token.start <= 2
      guard reading.isCapital(index), isCode || reading.has(.currencyLabel, index) else {
        return nil
      }
    }
    var end = index + 1
    if reading.kind(end) == .stop, reading.isGlued(end) { end += 1 }
    return (reading.tokens[index].entry, end)
  }

  /// `A$5` is of one country, `a $5 toll` of no other than its own: a lone letter is a capital and
  /// joined to the sign.
  private static func isOneSign(_ reading: Reading, _ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard reading.kind(index + 1) == .money, token.end - token.start == 1 else { return true }
    return reading.isCapital(index) && reading.isGlued(index + 1)
  }

  private mutating func skipCurrencyWord(_ reading: Reading) {
    let next = reading.entry(end)
    if next.senses.contains(.money), next.unit == unit || next.senses.contains(.moneyBefore) {
      end += 1
    }
  }

  /// A unit behind the number: `km`, `%`, `million dollars`, `square metres`, `6.1-inch`.
  private mutating func readUnit(_ reading: Reading) {
    var at = end
    let isJoined = reading.kind(at) == .hyphen && reading.isGlued(at) && reading.isGlued(at + 1)
    if isJoined { at += 1 }
    if reading.kind(at) == .open, reading.kind(at + 2) == .close { at += 1 }
    if numeral.multiplier >= 1e6, reading.senses(at).contains(.partitive) {
      // `millions d'euros`, `millones de euros`.
      let after = reading.kind(at + 1) == .apostrophe ? at + 2 : at + 1
      if reading.senses(after).contains(.unit) { at = after }
    }
    if let phrase = reading.phrase(at) {
      let entry = reading.vocabulary.entries[Int(phrase.entry)]
      if entry.senses.contains(.unit) {
        take(reading, entry, phrase.end)
        return
      }
    }
    if money(reading, at) { return }
    let entry = reading.entry(at)
    guard entry.senses.contains(.unit), accepts(reading, at, entry) else { return }
    take(reading, entry, at + 1)
  }

  /// Magnitudes of earthquakes go up to 10.
  private static let strongest = 10.0

  /// `magnitude 6.8`, `put the magnitude at 6.8`, `6.8-magnitude`, `6.8 on the Richter scale`: a
  /// number on a scale, which is named before it or behind it.
  private mutating func readMagnitude(_ reading: Reading) {
    guard numeral.isLiteral, numeral.low <= Quantity.strongest else { return }
    let before = reading.senses(first - 1).contains(.preposition) ? first - 2 : first - 1
    if takeScale(reading, before, end) { return }
    let behind = reading.kind(end) == .hyphen ? end + 1 : end
    if takeScale(reading, behind, behind + 1) { return }
    guard reading.senses(end).contains(.preposition) else { return }
    let isNextFunction = !reading.senses(end + 1).isDisjoint(with: Senses.function.union(.article))
    _ = takeScale(reading, end + (isNextFunction ? 2 : 1), end)
  }

  /// Takes the scale named at a token, if one is named there, and ends the quantity.
  private mutating func takeScale(_ reading: Reading, _ at: Int, _ end: Int) -> Bool {
    guard reading.kind(at) == .word, reading.senses(at).contains(.scale) else { return false }
    unit = reading.entry(at).unit
    kind = .measure
    self.end = end
    return true
  }

  /// `40 hours a week` is how much, not how long.
  private func isRate(_ reading: Reading, _ end: Int) -> Bool {
    let links =
      reading.senses(end).contains(.article) || reading.has(.per, end)
    return links && reading.senses(end + 1).contains(.period)
  }

  /// `7,199 Chinese yuan`: one capital word may stand between.
  private mutating func money(_ reading: Reading, _ at: Int) -> Bool {
    for skip in 0...1 where skip == 0 || reading.isCapital(at) {
      let entry = reading.entry(at + skip)
      guard entry.senses.contains(.money), reading.kind(at + skip) != nil else { continue }
      if reading.kind(at + skip) == .word, entry.senses.contains(.moneyBefore),
        !reading.tokens[at + skip].flags.contains(.upper)
      {
        continue
      }
      if skip == 0, reading.numeral(at: at + 1) != nil, reading.kind(at) == .money,
        !reading.isGlued(at)
      {
        continue
      }
      take(reading, entry, at + skip + 1)
      return true
    }
    return false
  }

  private func accepts(_ reading: Reading, _ at: Int, _ entry: Entry) -> Bool {
    let token = reading.tokens[at]
    let length = token.end - token.start
    if token.kind != .word { return token.kind == .percent || token.kind == .degree }
    if length == 1 {
      return numeral.isLiteral && !token.flags.contains(.capital)
        && (reading.isGlued(at) || reading.senses(at + 1).contains(.partitive))
    }
    if length == 2, !numeral.isLiteral, numeral.multiplier == 1 { return false }
    return !entry.senses.contains(.scale)
  }

  private mutating func take(_ reading: Reading, _ entry: Entry, _ end: Int) {
    unit = entry.unit
    factor = entry.factor
    self.end = end
    if reading.has(.poundMoney, end - 1), isPaid(reading) {
      unit = reading.vocabulary.sterlingUnit
      kind = .money
    } else if entry.senses.contains(.money) {
      kind = .money
    } else if entry.senses.contains(.period) {
      kind = isRate(reading, end) ? .measure : .duration
    } else {
      kind = .measure
    }
  }

  /// `fined 30,000 pounds`, `worth 2m pounds`: who pays does not weigh.
  private func isPaid(_ reading: Reading) -> Bool {
    let start = max(reading.sentenceStart(first), first - Self.farthestPayment)
    return (start..<max(start, first)).contains { reading.has(.paying, $0) }
      || reading.has(.paying, end)
  }

  /// Tokens between a word of paying and the sum.
  private static let farthestPayment = 8

  /// Takes in the second number of `28 to 30`, `between $62 and $68`, `5-10%`.
  mutating func extendRange(_ reading: Reading) {
    guard let joint = RangeJoint.joint(reading, self), !isSecondState(reading, joint) else {
      return
    }
    guard let other = Quantity(reading, at: joint.next), joint.accepts(reading, self, other) else {
      return
    }
    if joint.joint == .dash, numeral.isLiteral, numeral.low < 1000, other.numeral.low >= 1000,
      other.numeral.low < numeral.low * 1e4, numeral.low * 1000 < other.numeral.low
    {
      numeral.low *= 1000  // `5-6,000`
    }
    if kind == .count || kind == .ratio {
      unit = other.unit
      kind = other.kind
      factor = other.factor
      if other.numeral.multiplier >= 1000, numeral.multiplier == 1, numeral.low < 1000 {
        numeral.low *= other.numeral.multiplier
      }
    } else if kind == .money, other.numeral.multiplier >= 1000, numeral.multiplier == 1,
      numeral.low < 1000
    {
      numeral.low *= other.numeral.multiplier
    }
    numeral.high = other.numeral.high
    numeral.thousands = nil
    end = other.end
    isRange = true
  }

  /// `с 27 до 31` behind a verb of rising: two states, and no range, where the word of the second
  /// bounds figures too.
  private func isSecondState(_ reading: Reading, _ joint: RangeJoint) -> Bool {
    guard joint.joint == .through, reading.has(.upTo, end) else { return false }
    let start = reading.sentenceStart(first)
    return (max(start, first - Self.farthestRise)..<first).contains { reading.has(.rise, $0) }
  }

  /// Tokens between a verb of rising and the number it rises from.
  private static let farthestRise = 12

  /// Reads `94.000 displaced` as thousands: what is counted has no third decimal.
  mutating func settleThousands(_ reading: Reading) {
    guard kind == .count, let thousands = numeral.thousands else { return }
    let next = reading.senses(end).contains(.partitive) ? end + 1 : end
    let senses = reading.senses(next)
    let isNoun =
      !reading.vocabulary.traits.contains(.pluralS) && !reading.vocabulary.nounsAreCapital
      && reading.kind(next) == .word && !senses.contains(.unit)
    guard isNoun || reading.isPlural(next) || !senses.isDisjoint(with: [.plural, .victim]),
      senses.isDisjoint(with: .function)
    else { return }
    numeral.low = thousands
    numeral.high = thousands
  }

  /// The figure, with its kind settled.
  func figure(_ reading: Reading) -> Figure {
    let isPercent = unit != 0 && unit == reading.vocabulary.percentUnit
    let isTimes = unit != 0 && unit == reading.vocabulary.timesUnit
    let sign = isNegative ? -1.0 : 1.0
    var figure = Figure(
      start: reading.tokens[first].start, end: reading.tokens[end - 1].end,
      low: numeral.low * factor * sign, high: numeral.high * factor * sign,
      kind: isPercent ? .percent : isTimes ? .times : kind, unit: unit)
    if numeral.isVague { figure.traits.insert(.vague) }
    if isRange { figure.traits.insert(.range) }
    figure.first = first
    figure.last = end
    figure.nounEnd = end
    return figure
  }
}

/// What joins the two numbers of a range.
struct RangeJoint {
  /// How many times its low end the high end of a range is at most, where another reading is near.
  private static let widest = 3.0

  enum Joint { case dash, through, either, between }
  let joint: Joint
  /// The token at which the second number begins.
  let next: Int

  /// The joint behind a quantity, nil where none stands.
  static func joint(_ reading: Reading, _ quantity: Quantity) -> RangeJoint? {
    let at = quantity.end
    guard let kind = reading.kind(at) else { return nil }
    if kind == .hyphen || kind == .dash {
      let isTight = reading.isGlued(at) && reading.isGlued(at + 1)
      let isLoose = !reading.isGlued(at) && !reading.isGlued(at + 1)
      if isTight, reading.senses(at + 1).contains(.through), reading.isGlued(at + 2) {
        return RangeJoint(joint: .through, next: at + 3)
      }
      guard isTight || (isLoose && reading.kind(at + 1) == .number && quantity.numeral.isLiteral)
      else { return nil }
      return RangeJoint(joint: .dash, next: at + 1)
    }
    let senses = reading.senses(at)
    if senses.contains(.through) { return RangeJoint(joint: .through, next: at + 1) }
    if reading.has(.up, at), reading.senses(at + 1).contains(.through),
      reading.senses(quantity.first - 1).contains(.from)
    {
      return RangeJoint(joint: .through, next: at + 2)
    }
    if senses.contains(.either) { return RangeJoint(joint: .either, next: at + 1) }
    if senses.contains(.joint), isBetween(reading, quantity.first) {
      return RangeJoint(joint: .between, next: at + 1)
    }
    return nil
  }

  static func isBetween(_ reading: Reading, _ first: Int) -> Bool {
    var at = first - 1
    if reading.senses(at).contains(.article) || reading.senses(at).contains(.adjective) { at -= 1 }
    return reading.senses(at).contains(.between)
  }

  /// Whether both numbers can be the ends of one range.
  func accepts(_ reading: Reading, _ one: Quantity, _ other: Quantity) -> Bool {
    if one.numeral.isVague || other.numeral.isVague { return false }
    if one.kind == .money, other.kind == .money, one.factor != other.factor { return false }
    let sameKind = one.kind == other.kind && (one.unit == other.unit || one.unit == 0)
    let isPercent = one.unit != 0 && one.unit == reading.vocabulary.percentUnit
    if one.kind == .measure, other.kind == .money { return false }
    let open = one.kind == .count || one.kind == .ratio || other.kind == .count && !isPercent
    guard sameKind || open else { return false }
    let scaled = other.numeral.multiplier >= 1000 && one.numeral.low < 1000
    let rises = one.numeral.low < other.numeral.low || scaled
    switch joint {
    case .between: return true
    case .through where one.kind == .money && !rises:
      return reading.senses(one.first - 1).contains(.from)
    case .through:
      if reading.has(.step, one.first - 1),
        other.numeral.low > one.numeral.low * Self.widest
      {
        return false  // `rose by nine to 56`: by how much, and to how much
      }
      if one.kind == .count, other.kind == .count {
        return rises || reading.senses(one.first - 1).contains(.from)
      }
      return true
    case .dash: return rises
    case .either:
      return rises && one.end == one.numeral.end
        && (other.numeral.low <= one.numeral.low * Self.widest || scaled)
    }
  }
}
