/// Numbers written by places: 三百二十, 1265万, 两万五, 数十, 七八十, 三分之一, 百分之六十.
///
/// Digits stand before the signs for ten, a hundred and so on; a sign for ten thousand or more
/// multiplies all before it.
extension Reading {
  /// The number that begins at a token, nil where none does.
  func placed(at index: Int) -> Numeral? {
    guard let first = run(index) else { return nil }
    guard has(.partsOf, first.end), let over = run(first.end + 1) else { return first }
    guard over.low == over.high, first.low == first.high, first.low > 0 else { return first }
    var ratio = Numeral(low: over.low / first.low, high: over.high / first.low, end: over.end)
    ratio.isRatio = true
    if first.low == 100 {
      ratio.low = over.low
      ratio.high = over.high
      ratio.isPercent = true
    }
    return ratio
  }

  /// What is read of such a number so far.
  private struct Places {
    var total = 0.0
    /// Below the last sign for ten thousand or more.
    var section = 0.0
    /// Digits without a sign yet: their least and greatest reading.
    var low = 0.0
    var high = 0.0
    var hasDigits = false
    var isVague = false
    var unit = 1.0
    var hasZero = false
    /// What the greatest reading is above the least.
    var spread = 0.0
    var isMore = false
    var words = 0
  }

  private func run(_ index: Int) -> Numeral? {
    var places = Places()
    var at = index
    while at < tokens.count, let next = take(at, &places, isFirst: at == index) { at = next }
    guard places.words > 0 else { return nil }
    // A lone one is an article more often than a count.
    if places.words == 1, senses(index).contains(.dual) { return nil }
    return numeral(places, at)
  }

  private func numeral(_ places: Places, _ end: Int) -> Numeral {
    var places = places
    // 两万五: a last digit counts the next lower place.
    if places.hasDigits, places.unit >= 100, !places.hasZero, places.low < 10, places.words > 1 {
      places.low *= places.unit / 10
      places.high *= places.unit / 10
    }
    let low = places.total + places.section + places.low
    let high = low + places.spread + places.high - places.low
    var numeral = Numeral(low: low, high: high, end: end, isLiteral: false)
    numeral.isVague = places.isVague
    if places.isMore { numeral.bound = .more }
    numeral.multiplier = places.unit
    return numeral
  }

  /// Takes in one digit, literal or sign; nil where it does not go on the number.
  private func take(_ at: Int, _ places: inout Places, isFirst: Bool) -> Int? {
    if kind(at) == .number {
      let number = literal(at)
      guard isFirst || places.unit >= 10_000 && !places.hasDigits, number.style != .code,
        number.style != .clock
      else { return nil }
      // Plain digits without a sign behind them are read like those of other languages.
      let goesOn = senses(at + 1).contains(.multiplier) || has(.placeMore, at + 1)
      guard goesOn else { return nil }
      places.low = number.value
      places.high = number.value
      places.hasDigits = true
      places.words += 1
      return at + 1
    }
    guard kind(at) == .word else { return nil }
    let senses = senses(at)
    if senses.contains(.some) { return takeVague(at, &places) }
    if has(.placeMore, at), places.words > 0 { return takeMore(at, &places) }
    if senses.contains(.multiplier) { return multiply(at, &places) }
    guard senses.contains(.cardinal), kind(at) == .word else { return nil }
    return takeDigit(at, &places)
  }

  private func takeDigit(_ at: Int, _ places: inout Places) -> Int? {
    let digit = number(at)
    guard digit < 10 else { return nil }
    if digit == 0 {
      places.hasZero = true
      guard places.words > 0 else {
        places.words = 1
        return at + 1
      }
      return at + 1
    }
    if places.hasDigits {
      // 七八: one more is a range.
      guard digit == places.high + 1, places.low == places.high, places.low < 10 else { return nil }
      places.high = digit
      places.isVague = true
    } else {
      places.low = digit
      places.high = digit
      places.hasDigits = true
    }
    places.words += 1
    return at + 1
  }

  /// 数, 几 before a sign: a digit that is not told, from 1 to 10.
  private func takeVague(_ at: Int, _ places: inout Places) -> Int? {
    guard !places.hasDigits else { return nil }
    let isInside = places.words > 0
    guard isInside || senses(at + 1).contains(.multiplier) else { return nil }
    if isInside, !senses(at + 1).contains(.multiplier) {
      // 十几: eleven to nineteen.
      places.low = 1
      places.high = 9
    } else {
      places.low = 1
      places.high = 10
    }
    places.hasDigits = true
    places.isVague = true
    places.words += 1
    return at + 1
  }

  /// 300多万, 三十余: more than what stands before.
  private func takeMore(_ at: Int, _ places: inout Places) -> Int? {
    places.isMore = true
    places.words += 1
    return at + 1
  }

  private func multiply(_ at: Int, _ places: inout Places) -> Int? {
    let factor = entry(at).low
    let low = places.hasDigits ? places.low : 1
    let high = places.hasDigits ? places.high : 1
    if factor >= 10_000 {
      let whole =
        places.hasDigits || places.section > 0 ? places.section + (places.hasDigits ? low : 0) : 1
      guard places.words == 0 || whole > 0 || places.total > 0 else { return nil }
      let above = places.hasDigits ? high - low : 0
      // 一万亿 multiplies what is there already.
      if places.section == 0, !places.hasDigits, places.total > 0 {
        places.total *= factor
        places.spread *= factor
      } else {
        places.total += whole * factor
        places.spread = (places.spread + above) * factor
      }
      places.section = 0
    } else {
      guard places.hasDigits || places.words == 0 || places.unit > factor,
        low < 10 || !places.hasZero
      else { return nil }
      places.section += low * factor
      places.spread += (high - low) * factor
    }
    places.low = 0
    places.high = 0
    places.hasDigits = false
    places.unit = factor
    places.hasZero = false
    places.words += 1
    return at + 1
  }
}
