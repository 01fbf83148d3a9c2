/// Fractions inside a number made of words: `two and a half million`, `one point two million`,
/// `five and one-half percent`, `dos millones y medio`.
extension Reading {
  /// One past the fraction that begins at a token and is added to the sum, nil where none does.
  func fraction(_ at: Int, _ sum: inout Sum) -> Int? {
    guard sum.words > 0 else { return nil }
    if let end = decimals(at, &sum) { return end }
    guard let part = part(at) else { return nil }
    if let current = sum.current, sum.last < 100, current == current.rounded() {
      sum.current = current + part.value
    } else if sum.current == nil, sum.last >= 1000 {
      sum.total += part.value * sum.last
      // `مليون ونصف المليون`: the same power once more.
      let again = senses(part.end).contains(.multiplier) && entry(part.end).low == sum.last
      sum.words += 1
      return again ? part.end + 1 : part.end
    } else {
      return nil
    }
    sum.isLiteral = false
    sum.words += 1
    return part.end
  }

  /// `and a half`, `and three quarters`, `y medio`, `с половиной`, `buçuk`.
  private func part(_ at: Int) -> (value: Double, end: Int)? {
    if has(.andHalf, at) { return (0.5, at + 1) }
    if let end = phraseEnd(at, .andHalf) { return (0.5, end) }
    guard isNumberJoint(at) else { return nil }
    var next = at + 1
    var over = 1.0
    if senses(next).contains(.article) {
      next += 1
    } else if senses(next).contains(.cardinal), number(next) < 10 {
      over = number(next)
      next += kind(next + 1) == .hyphen && isGlued(next + 1) ? 2 : 1
    }
    let under = entry(next).high
    guard senses(next).contains(.fraction), under > over, under <= 10,
      next > at + 1 || under == 2
    else { return nil }
    return (over / under, next + 1)
  }

  /// `point two`, `virgule vingt-cinq`: digits in words behind a word for the decimal mark.
  private func decimals(_ at: Int, _ sum: inout Sum) -> Int? {
    guard has(.pointWord, at), let current = sum.current, sum.last < 100, !sum.isLiteral,
      senses(at + 1).contains(.cardinal)
    else { return nil }
    var value = current
    var scale = 1.0
    var next = at + 1
    while senses(next).contains(.cardinal), number(next) < 100, scale > 1e-9 {
      scale /= number(next) < 10 ? 10 : 100
      value += number(next) * scale
      next += 1
    }
    sum.current = (value * 1e9).rounded() / 1e9
    sum.words += 1
    return next
  }
}
