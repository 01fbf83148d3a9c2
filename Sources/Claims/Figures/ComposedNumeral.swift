import CopydeskCore

/// Numbers made of several words or of digits and words: `4 hundred million`, `thirty-one`,
/// `four thousand three hundred and twenty-one`, `two dozen`, `6 crore and two hundred`.
extension Reading {

  struct Sum {
    var total = 0.0
    var current: Double?
    /// The least multiplier that `total` holds.
    var floor = Double.infinity
    var last = 1.0
    var isLiteral = true
    var words = 0
  }

  /// The longest number that begins at a token with digits or a number word.
  func composed(at index: Int, money: Bool) -> Numeral? {
    var sum = Sum()
    var at = index
    var thousands: Double?
    while at < tokens.count {
      if let next = fraction(at, &sum) {
        at = next
        continue
      }
      let start = skipJoint(at, sum)
      guard start < tokens.count, let next = take(start, &sum, money) else { break }
      if tokens[start].kind == .number, sum.words == 1 { thousands = literal(start).thousands }
      at = next
    }
    guard sum.words > 0 else { return nil }
    let value = sum.total + (sum.current ?? 0)
    var numeral = Numeral(low: value, high: value, end: at, isLiteral: sum.isLiteral)
    numeral.multiplier = sum.last
    // `une quarantaine`: such words round.
    if has(.roughly, at - 1) { numeral.bound = .about }
    if sum.words == 1 { numeral.thousands = thousands }
    return numeral
  }

  /// Steps over the hyphen of `twenty-five` and the `and` of `two hundred and five`.
  private func skipJoint(_ at: Int, _ sum: Sum) -> Int {
    guard sum.words > 0 else { return at }
    if kind(at) == .hyphen, isGlued(at), isGlued(at + 1), kind(at + 1) == .word {
      let senses = senses(at + 1)
      if senses.contains(.cardinal) || senses.contains(.multiplier) || senses.contains(.group) {
        return at + 1
      }
    }
    if isNumberJoint(at), sum.last > 1,
      senses(at + 1).contains(.cardinal)
        || (kind(at + 1) == .number && literal(at + 1).style == .plain)
    {
      let value = number(at + 1)
      guard value > 0, value < sum.last else { return at }
      if senses(at + 2).contains(.multiplier), entry(at + 2).low >= sum.last { return at }
      if kind(at + 1) == .number, sum.isLiteral == false || value >= 100 {
        return joinsPart(at + 1, sum) ? at + 1 : at
      }
      return at + 1
    }
    return isNumberJoint(at) && joinsPart(at + 1, sum) ? at + 1 : at
  }

  /// Whether the word for `and` joins another part of the numeral: `trinta e cinco`, `2 milhões e
  /// 300 mil`.
  private func joinsPart(_ at: Int, _ sum: Sum) -> Bool {
    guard vocabulary.traits.contains(.jointNumerals), !sum.isLiteral else { return false }
    let value = number(at)
    let current = sum.current ?? 0
    if kind(at) == .number {
      let next = senses(at + 1)
      return sum.current == nil && next.contains(.multiplier) && entry(at + 1).low < sum.last
    }
    guard senses(at).contains(.cardinal), value > 0 else { return false }
    let rest = current.truncatingRemainder(dividingBy: 100)
    if rest >= 20, rest.truncatingRemainder(dividingBy: 10) == 0 { return value < 10 }
    if vocabulary.traits.contains(.unitsFirst), rest > 0, rest < 10 { return isTens(value) }
    return rest == 0 && (current >= 100 || sum.last >= 100 && sum.current == nil)
      && value < max(current, sum.last)
  }

  /// A word for one that is an article or a pronoun by itself.
  func isOne(_ at: Int) -> Bool {
    entry(at).low == 1 && (senses(at).contains(.dual) || has(.bound, at))
  }

  /// `bir milyon`, `один миллион`: a word for one counts where a greater word follows.
  func startsNumeral(_ at: Int) -> Bool {
    senses(at + 1).contains(.multiplier) || has(.andHalf, at + 1) || has(.pointWord, at + 1)
  }

  private func isTens(_ value: Double) -> Bool {
    value >= 20 && value < 100 && value.truncatingRemainder(dividingBy: 10) == 0
  }

  /// Adds one word or literal to the sum; nil where it does not continue the number.
  private func take(_ at: Int, _ sum: inout Sum, _ money: Bool) -> Int? {
    if tokens[at].kind == .number {
      let number = literal(at)
      guard number.style != .code, number.style != .clock else { return nil }
      guard sum.words == 0 || (sum.last > number.value && sum.current == nil && !sum.isLiteral)
      else { return nil }
      sum.current = inThousands(at) ?? number.value
      sum.words += 1
      if kind(at + 1) == .vulgarFraction, isGlued(at + 1),
        let part = VulgarFraction.value(bytes, tokens[at + 1].start)
      {
        sum.current = number.value + part
        return at + 2
      }
      return at + 1
    }
    guard tokens[at].kind == .word else { return nil }
    let senses = senses(at)
    if senses.contains(.multiplier) || isSuffix(at, sum, money) {
      guard multiply(entry(at).low, &sum) else { return nil }
      // `20 Mio. Euro`: the point belongs to the short form.
      let isShort =
        !senses.isDisjoint(with: [.abbreviation, .suffix]) && kind(at + 1) == .stop
        && isGlued(at + 1)
      return isShort && kind(at + 2) == .word ? at + 2 : at + 1
    }
    if senses.contains(.group), sum.words == 0 || isOrdinaryCount(sum) {
      sum.current = (sum.current ?? 1) * entry(at).low
      sum.isLiteral = false
      sum.words += 1
      sum.last = max(sum.last, entry(at).low)
      return at + 1
    }
    if let phrase = phrase(at), vocabulary.senses[Int(phrase.entry)].contains(.cardinal) {
      return add(vocabulary.entries[Int(phrase.entry)].low, &sum, at) ? phrase.end : nil
    }
    if senses.contains(.cardinal) || isOne(at) && (sum.words > 0 || startsNumeral(at)) {
      return add(number(at), &sum, at) ? at + 1 : nil
    }
    return nil
  }

  /// `24,000 millones`: three digits behind the comma, before a million, are thousands where the
  /// whole has more than one digit.
  private func inThousands(_ at: Int) -> Double? {
    guard let thousands = literal(at).thousands, literal(at).digits > 1,
      senses(at + 1).contains(.multiplier), entry(at + 1).low >= 1e6
    else { return nil }
    return thousands
  }

  private func isOrdinaryCount(_ sum: Sum) -> Bool {
    guard let current = sum.current else { return false }
    return current < 100 && sum.last == 1
  }

  /// `bn`, `m`, `k` behind digits; a small `m` or `b` needs a currency.
  private func isSuffix(_ at: Int, _ sum: Sum, _ money: Bool) -> Bool {
    guard senses(at).contains(.suffix), sum.words == 1 else { return false }
    let length = tokens[at].end - tokens[at].start
    // `ten grand`, but `ten grand pianos`.
    if length > 3 { return !isPlural(at + 1) && !senses(at + 1).contains(.plural) }
    guard kind(at - 1) == .number else { return false }
    if length > 1 { return true }
    let isCapital = tokens[at].flags.contains(.capital)
    if isGlued(at), bytes[tokens[at].start] == UInt8(ascii: "m"),
      has(.countable, at + 1) || senses(at + 1).contains(.money) || countsNoun(at + 1)
    {
      return true
    }
    return money || (isCapital && (isGlued(at) || senses(at + 1).isEmpty == false))
      || (bytes[tokens[at].start] == UInt8(ascii: "k") && isGlued(at))
  }

  /// `300m vaccines`: whoever runs so many metres is in the list.
  private func countsNoun(_ at: Int) -> Bool {
    isPlural(at) && !isCapital(at) && !has(.race, at)
      && senses(at).isDisjoint(with: Senses.function.union([.unit, .verb]))
  }

  private func multiply(_ factor: Double, _ sum: inout Sum) -> Bool {
    if sum.words > 0 { sum.isLiteral = false }
    if sum.words == 0 { sum.isLiteral = false }
    if factor == 100 {
      let current = sum.current ?? 1
      guard sum.words == 0 || sum.current != nil, current < 100 || sum.words == 1 else {
        return false
      }
      sum.current = current * 100
      sum.last = 100
    } else {
      if let current = sum.current {
        guard factor < sum.floor else { return false }
        sum.total += scaled(current, factor)
      } else {
        guard sum.words == 0 || sum.total > 0 else { return false }
        sum.total = sum.words == 0 ? factor : sum.total * factor
      }
      sum.current = nil
      sum.floor = factor
      sum.last = factor
    }
    sum.words += 1
    return true
  }

  /// 1.9 million is exactly 1,900,000: the product is rounded where it is close to a whole.
  private func scaled(_ value: Double, _ factor: Double) -> Double {
    let product = value * factor
    let whole = product.rounded()
    return abs(product - whole) < 1e-6 * max(1, abs(product)) * 1e-3 ? whole : product
  }

  private func add(_ value: Double, _ sum: inout Sum, _ at: Int) -> Bool {
    if let current = sum.current {
      let tens = current.truncatingRemainder(dividingBy: 100)
      let continues =
        (tens >= 20 && tens.truncatingRemainder(dividingBy: 10) == 0 && value < 10 && value > 0)
        || (tens == 0 && current >= 100 && value < 100 && sum.last == 100 && value > 0)
        || (tens == 10 && value > 0 && value < 10 && vocabulary.traits.contains(.tensAndUnits))
        || (vocabulary.traits.contains(.unitsFirst) && isNumberJoint(at - 1) && tens > 0
          && tens < 10 && isTens(value))
      guard continues, !(sum.words == 1 && sum.isLiteral) else { return false }
      sum.current = current + value
    } else {
      guard sum.words == 0 || value < sum.floor else { return false }
      sum.current = value
      if value >= 100, value < 1000 { sum.last = 100 }
    }
    sum.isLiteral = false
    sum.words += 1
    return true
  }
}
