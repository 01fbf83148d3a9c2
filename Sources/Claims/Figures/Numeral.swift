/// The bare number at a place: digits, words or both, without unit or noun.
struct Numeral {
  var low: Double
  var high: Double
  /// One past the last token.
  var end: Int
  var isVague = false
  var isRatio = false
  /// Only digits: such a number may carry letters (`7km`) and be a year.
  var isLiteral = false
  /// The last multiplier, 1 for none: `2 to 3 million` takes it over.
  var multiplier = 1.0
  /// Thousands read out of `94.000`, where the noun decides.
  var thousands: Double?
}

extension Reading {
  /// The number that begins at a token, nil where none does.
  func numeral(at index: Int, money: Bool = false) -> Numeral? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    switch token.kind {
    case .number: return scientific(at: index) ?? composed(at: index, money: money)
    case .vulgarFraction: return vulgar(at: index)
    case .word: break
    default: return nil
    }
    let senses = senses(index)
    if senses.isDisjoint(with: .anyNumber) { return nil }
    if senses.contains(.vague) { return vague(at: index) }
    if senses.contains(.article) { return withArticle(at: index) }
    if senses.contains(.some) { return some(at: index) }
    if senses.contains(.cardinal) {
      return fractional(at: index) ?? composed(at: index, money: money)
    }
    if senses.contains(.multiplier) || senses.contains(.group) {
      return composed(at: index, money: money)
    }
    if senses.contains(.fraction) { return half(at: index) }
    return nil
  }

  /// `½`, alone or after digits.
  private func vulgar(at index: Int) -> Numeral? {
    guard let value = VulgarFraction.value(bytes, tokens[index].start) else { return nil }
    return Numeral(low: value, high: value, end: index + 1, isRatio: true)
  }

  /// `dozens`, `hundreds of thousands`: from the floor to the next step.
  private func vague(at index: Int) -> Numeral? {
    var numeral = Numeral(
      low: entry(index).low, high: entry(index).high, end: index + 1, isVague: true)
    while senses(numeral.end).contains(.partitive), senses(numeral.end + 1).contains(.vague) {
      numeral.low *= entry(numeral.end + 1).low
      numeral.high *= entry(numeral.end + 1).low
      numeral.end += 2
    }
    return numeral
  }

  /// `several hundred`, `a few thousand`.
  private func some(at index: Int) -> Numeral? {
    let next = index + 1
    guard senses(next).contains(.multiplier) || senses(next).contains(.group) else { return nil }
    var scale = entry(next).low
    var end = next + 1
    while senses(end).contains(.multiplier), entry(end).low > entry(end - 1).low {
      scale *= entry(end).low
      end += 1
    }
    return Numeral(
      low: entry(index).low * scale, high: entry(index).high * scale, end: end, isVague: true)
  }

  /// `a dozen`, `a hundred thousand`, `a few hundred`, `a third of`.
  private func withArticle(at index: Int) -> Numeral? {
    let next = index + 1
    let following = senses(next)
    if following.contains(.some), var numeral = some(at: next) {
      numeral.isVague = true
      return numeral
    }
    if following.contains(.multiplier) || following.contains(.group) {
      if following.contains(.group), entry(next).low == 2, !senses(next + 1).contains(.partitive) {
        return nil
      }
      return composed(at: next, money: false)
    }
    if following.contains(.fraction), senses(next + 1).contains(.partitive) {
      return ratio(1, over: entry(next).high, end: next + 1)
    }
    return nil
  }

  /// `half a million`, `half of`, `half the`.
  private func half(at index: Int) -> Numeral? {
    guard entry(index).high == 2, !senses(index).contains(.ordinal) else { return nil }
    let next = index + 1
    if let product = product(0.5, at: next) ?? halved(at: next) { return product }
    let before = index > 0 ? senses(index - 1) : []
    if before.contains(.ordinal) || before.contains(.adjective) { return nil }
    if senses(next).contains(.partitive) || senses(next).contains(.determiner) {
      return Numeral(low: 0.5, high: 0.5, end: next, isRatio: true)
    }
    return nil
  }

  /// `(of) a million`, `a dozen` behind a fraction.
  private func product(_ factor: Double, at index: Int) -> Numeral? {
    guard senses(index).contains(.article), let whole = withArticle(at: index), !whole.isRatio,
      !whole.isVague
    else { return nil }
    return Numeral(
      low: factor * whole.low, high: factor * whole.high, end: whole.end,
      multiplier: whole.multiplier)
  }

  /// What half a group or a thousand is: `half-dozen`, `medio centenar`, `halbes Dutzend`.
  private func halved(at index: Int) -> Numeral? {
    let next = kind(index) == .hyphen && isGlued(index) ? index + 1 : index
    let isPair = entry(next).low == 2
    guard !senses(next).isDisjoint(with: [.multiplier, .group]), !isPair,
      var whole = composed(at: next, money: false)
    else { return nil }
    whole.low /= 2
    whole.high /= 2
    return whole
  }

  private func ratio(_ over: Double, over under: Double, end: Int) -> Numeral? {
    guard under > 0 else { return nil }
    if senses(end).contains(.partitive), let product = product(over / under, at: end + 1) {
      return product
    }
    return Numeral(low: over / under, high: over / under, end: end, isRatio: true)
  }

  /// `two-thirds`, `three quarters of a million`, `one in five`.
  func fractional(at index: Int) -> Numeral? {
    let value: Double
    if tokens[index].kind == .number {
      value = literal(index).value
    } else {
      value = entry(index).low
    }
    var next = index + 1
    if kind(next) == .hyphen, isGlued(next), isGlued(next + 1) { next += 1 }
    if senses(next).contains(.fraction) {
      let plural = value > 1 || next > index + 1 || senses(next + 1).contains(.partitive)
      guard plural, value < entry(next).high || entry(next).high == 2 else { return nil }
      return ratio(value, over: entry(next).high, end: next + 1)
    }
    if senses(next).contains(.inside), value >= 1, let under = numeral(at: next + 1),
      under.low > value,
      under.low == under.high, isRatioContext(next, under)
    {
      return Numeral(
        low: value / under.low, high: value / under.low, end: under.end, isRatio: true)
    }
    return nil
  }

  /// `one in five households` is a ratio, `three in 2011` is not.
  private func isRatioContext(_ preposition: Int, _ under: Numeral) -> Bool {
    under.low <= 1000 || !under.isLiteral
      ? senses(under.end).isDisjoint(with: [.unit, .month]) : false
  }
}

/// The fractions that Unicode has as one sign.
enum VulgarFraction {
  /// The value of the sign at a place.
  static func value(_ bytes: [UInt8], _ at: Int) -> Double? {
    guard at + 1 < bytes.count else { return nil }
    if bytes[at] == 0xc2 { return [0.25, 0.5, 0.75][Int(bytes[at + 1] &- 0xbc) % 3] }
    guard at + 2 < bytes.count else { return nil }
    let table: [(Double, Double)] = [
      (1, 7), (1, 9), (1, 10), (1, 3), (2, 3), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6),
      (1, 8), (3, 8), (5, 8), (7, 8),
    ]
    let index = Int(bytes[at + 2]) - 0x90
    guard table.indices.contains(index) else { return nil }
    return table[index].0 / table[index].1
  }
}
