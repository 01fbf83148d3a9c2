import CopydeskCore

/// The bare number at a place: digits, words or both, without unit or noun.
struct Numeral {
  var low: Double
  var high: Double
  /// One past the last token.
  var end: Int
  var isVague = false
  var isRatio = false
  /// The number is a percentage by its own words: 百分之六十.
  var isPercent = false
  /// Only digits: such a number may carry letters (`7km`) and be a year.
  var isLiteral = false
  /// The last multiplier, 1 for none: `2 to 3 million` takes it over.
  var multiplier = 1.0
  /// A bound inside the number: 300多, which is more than 300.
  var bound: Sign?
  /// Thousands read out of `94.000`, where the noun decides.
  var thousands: Double?
}

extension Reading {
  /// The number that begins at a token, nil where none does.
  func numeral(at index: Int, money: Bool = false) -> Numeral? {
    guard index < tokens.count else { return nil }
    if vocabulary.traits.contains(.placeNumerals), let placed = placed(at: index) { return placed }
    let token = tokens[index]
    switch token.kind {
    case .number:
      return scientific(at: index) ?? share(at: index) ?? composed(at: index, money: money)
    case .vulgarFraction: return vulgar(at: index)
    case .word: break
    default: return nil
    }
    let senses = senses(index)
    if isOne(index), startsNumeral(index) { return composed(at: index, money: money) }
    if let phrase = phrase(index) {
      let entry = vocabulary.entries[Int(phrase.entry)]
      if entry.senses.contains(.vague) {
        return Numeral(low: entry.low, high: entry.high, end: phrase.end, isVague: true)
      }
      if entry.senses.contains(.cardinal) { return composed(at: index, money: money) }
    }
    if senses.isDisjoint(with: .anyNumber) { return nil }
    if senses.contains(.vague), !senses.contains(.multiplier) || !isBounded(index) {
      return vague(at: index)
    }
    if senses.contains(.article) { return withArticle(at: index) }
    if senses.contains(.some) { return some(at: index) }
    if senses.contains(.cardinal) {
      return fractional(at: index) ?? share(at: index) ?? composed(at: index, money: money)
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
    while let next = scale(numeral.end) {
      numeral.low *= entry(next).low
      numeral.high *= entry(next).low
      numeral.multiplier = entry(next).low
      numeral.end = next + 1
    }
    return numeral
  }

  /// The word that multiplies a vague number: `of thousands`, `тысяч`.
  private func scale(_ at: Int) -> Int? {
    let next = senses(at).contains(.partitive) ? at + 1 : at
    guard !startsSentence(next) else { return nil }
    if next > at, senses(next).contains(.vague) { return next }
    return senses(next).contains(.multiplier) && entry(next).low > 100 ? next : nil
  }

  /// `more than a thousand` is exact where `thousands` is vague: a bound or a number stands before.
  private func isBounded(_ index: Int) -> Bool {
    let before = entry(index - 1)
    if before.senses.contains(.qualifier), before.side & 1 != 0 { return true }
    return (max(0, index - 3)..<max(0, index)).contains {
      phrase($0).map {
        $0.end == index && vocabulary.senses[Int($0.entry)].contains(.qualifier)
      } ?? false
    }
  }

  /// `several hundred`, `a few thousand`.
  private func some(at index: Int) -> Numeral? {
    let next = index + 1
    // `quelques centaines`
    if senses(next).contains(.vague), !senses(next).contains(.multiplier) {
      let unit = entry(next).low
      return Numeral(
        low: entry(index).low * unit, high: entry(index).high * unit, end: next + 1, isVague: true)
    }
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
    if let share = shareOfNoun(index) { return share }
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

  /// `un bambino su sette`, `une femme sur dix`, `um em cada dez`.
  private func shareOfNoun(_ index: Int) -> Numeral? {
    for at in index + 1...index + 2 {
      guard let end = has(.outOf, at) ? at + 1 : phraseEnd(at, .outOf) else { continue }
      let under = number(end)
      guard under >= 2, under <= 1000, kind(end) == .number || senses(end).contains(.cardinal)
      else { return nil }
      return Numeral(low: 1 / under, high: 1 / under, end: end + 1, isRatio: true)
    }
    return nil
  }

  /// `half a million`, `half of`, `half the`.
  private func half(at index: Int) -> Numeral? {
    let next = index + 1
    // `четверть домов`: where there are no articles, a noun follows at once.
    if vocabulary.traits.contains(.freeOrder), !senses(index).contains(.ordinal),
      senses(next).contains(.victim)
    {
      return ratio(1, over: entry(index).high, end: next)
    }
    guard entry(index).high == 2, !senses(index).contains(.ordinal) else { return nil }
    if let product = product(0.5, at: next) ?? halved(at: next) { return product }
    let before = index > 0 ? senses(index - 1) : []
    if before.contains(.ordinal) || before.contains(.adjective) { return nil }
    // `en medio de`: in the middle, and no half.
    if before.contains(.inside), senses(next).contains(.partitive) { return nil }
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
      value = number(index)
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

  /// `8 out of 10 voters`, `neuf sur dix`: so many of so many.
  func share(at index: Int) -> Numeral? {
    guard kind(index) != .number || literal(index).style == .plain else { return nil }
    let value = number(index)
    guard let end = has(.outOf, index + 1) ? index + 2 : phraseEnd(index + 1, .outOf) else {
      return nil
    }
    guard kind(end) == .number && literal(end).style == .plain || senses(end).contains(.cardinal)
    else { return nil }
    let under = number(end)
    guard value >= 1, under > value, under <= 1000 else { return nil }
    return Numeral(low: value / under, high: value / under, end: end + 1, isRatio: true)
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
