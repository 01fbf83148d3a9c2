/// Numbers with a power of ten: `2.998×10−8`, `6.02 x 10^23`, `3 × 10⁸`.
extension Reading {
  /// The number that begins at a literal before a times sign and a ten, nil where none does.
  func scientific(at index: Int) -> Numeral? {
    guard kind(index + 1) == .times || has(.timesSign, index + 1), kind(index + 2) == .number,
      literal(index + 2).style == .plain, literal(index + 2).value == 10
    else { return nil }
    guard let power = exponent(at: index + 3) else { return nil }
    // Reading the decimal form rounds once where multiplying would round twice.
    guard let value = Double("\(literal(index).value)e\(power.value)") else { return nil }
    return Numeral(low: value, high: value, end: power.end, isLiteral: true)
  }

  /// The exponent glued to a ten: after a sign or a caret, or in superior digits.
  private func exponent(at index: Int) -> (value: Int, end: Int)? {
    var at = index
    var isNegative = false
    var digits: [Int] = []
    while let superior = superior(at), isGlued(at), digits.count < 4 {
      if superior < 0 { isNegative = true } else { digits.append(superior) }
      at += 1
    }
    if digits.isEmpty {
      let isCaret = kind(at) == .other && isGlued(at) && bytes[tokens[at].start] == 0x5e
      if isCaret { at += 1 }
      isNegative = kind(at) == .hyphen && isGlued(at)
      if isNegative { at += 1 }
      guard isCaret || isNegative, kind(at) == .number, isGlued(at),
        literal(at).style == .plain, literal(at).digits <= 3
      else { return nil }
      digits = [Int(literal(at).value)]
      at += 1
    }
    let value = digits.reduce(0) { $0 * 10 + $1 }
    return (isNegative ? -value : value, at)
  }

  /// The value of a superior digit, -1 for the superior minus sign, nil for another token.
  private func superior(_ index: Int) -> Int? {
    guard kind(index) == .other else { return nil }
    let token = tokens[index]
    switch Array(bytes[token.start..<token.end]) {
    case [0xc2, 0xb9]: return 1
    case [0xc2, 0xb2]: return 2
    case [0xc2, 0xb3]: return 3
    case [0xe2, 0x81, 0xbb]: return -1
    case [0xe2, 0x81, 0xb0]: return 0
    case let sign where sign.count == 3 && sign[0] == 0xe2 && sign[1] == 0x81:
      return sign[2] >= 0xb4 && sign[2] <= 0xb9 ? Int(sign[2]) - 0xb0 : nil
    default: return nil
    }
  }
}
