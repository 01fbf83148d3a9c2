/// Numbers made of several words or of digits and words: `4 hundred million`, `thirty-one`,
/// `four thousand three hundred and twenty-one`, `two dozen`, `6 crore and two hundred`.
extension Reading {
  /// What `2.1m` counts, and does not measure.
  private static let countedByMillions: [StaticString] = [
    "people", "votes", "voters", "jobs", "homes", "households", "users", "customers", "subscribers",
    "viewers", "followers", "downloads", "barrels", "tonnes", "tons", "doses", "copies", "visitors",
    "tickets", "passengers", "vehicles", "cars", "shares", "children", "workers", "employees",
    "residents", "members", "refugees", "inhabitants", "patients", "pupils", "students", "families",
    "patients", "americans", "britons", "adults", "women", "men", "records", "accounts", "units",
  ]

  private struct Sum {
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
      let start = skipJoint(at, sum)
      guard start < tokens.count, let next = take(start, &sum, money) else { break }
      if tokens[start].kind == .number, sum.words == 1 { thousands = literal(start).thousands }
      at = next
    }
    guard sum.words > 0 else { return nil }
    let value = sum.total + (sum.current ?? 0)
    var numeral = Numeral(low: value, high: value, end: at, isLiteral: sum.isLiteral)
    numeral.multiplier = sum.last
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
      let value = kind(at + 1) == .number ? literal(at + 1).value : entry(at + 1).low
      guard value > 0, value < sum.last else { return at }
      if senses(at + 2).contains(.multiplier), entry(at + 2).low >= sum.last { return at }
      if kind(at + 1) == .number, sum.isLiteral == false || value >= 100 { return at }
      return at + 1
    }
    return at
  }

  /// Adds one word or literal to the sum; nil where it does not continue the number.
  private func take(_ at: Int, _ sum: inout Sum, _ money: Bool) -> Int? {
    if tokens[at].kind == .number {
      let number = literal(at)
      guard number.style != .code, number.style != .clock else { return nil }
      guard sum.words == 0 || (sum.last > number.value && sum.current == nil && !sum.isLiteral)
      else { return nil }
      sum.current = number.value
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
      let isShort = senses.contains(.abbreviation) && kind(at + 1) == .stop && isGlued(at + 1)
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
      return add(vocabulary.entries[Int(phrase.entry)].low, &sum) ? phrase.end : nil
    }
    if senses.contains(.cardinal) { return add(entry(at).low, &sum) ? at + 1 : nil }
    return nil
  }

  private func isOrdinaryCount(_ sum: Sum) -> Bool {
    guard let current = sum.current else { return false }
    return current < 100 && sum.last == 1
  }

  /// `bn`, `m`, `k` behind digits; a small `m` or `b` needs a currency.
  private func isSuffix(_ at: Int, _ sum: Sum, _ money: Bool) -> Bool {
    guard senses(at).contains(.suffix), sum.words == 1, kind(at - 1) == .number else {
      return false
    }
    if tokens[at].end - tokens[at].start > 1 { return true }
    let isCapital = tokens[at].flags.contains(.capital)
    if isGlued(at), bytes[tokens[at].start] == UInt8(ascii: "m"),
      isAny(Self.countedByMillions, at + 1)
    {
      return true
    }
    return money || (isCapital && (isGlued(at) || senses(at + 1).isEmpty == false))
      || (bytes[tokens[at].start] == UInt8(ascii: "k") && isGlued(at))
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

  private func add(_ value: Double, _ sum: inout Sum) -> Bool {
    if let current = sum.current {
      let tens = current.truncatingRemainder(dividingBy: 100)
      let continues =
        (tens >= 20 && tens.truncatingRemainder(dividingBy: 10) == 0 && value < 10 && value > 0)
        || (tens == 0 && current >= 100 && value < 100 && sum.last == 100 && value > 0)
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
