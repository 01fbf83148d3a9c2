/// A number written in digits, with its separators read.
struct NumberLiteral: Sendable {
  enum Style: UInt8, Sendable {
    /// Digits alone, groups of thousands, with decimals.
    case plain, grouped, decimal
    /// `10.0.0.1`, `1.2.3`: no quantity.
    case code
    /// `00:41`.
    case clock
  }
  var value = 0.0
  var style = Style.plain
  /// Digits before the separators.
  var digits = 0
  /// What `94.000` is where the point parts thousands; nil where it cannot.
  var thousands: Double?
  var end = 0
}

/// Reads number literals: every separator of thousands in use, decimals, clock times.
struct LiteralScanner {
  let bytes: [UInt8]
  let decimalComma: Bool
  /// A comma behind which fewer than three digits stand parts decimals too.
  var eitherDecimal = false
  let limit: Int

  /// The mark before decimals, and the one between thousands.
  var decimal: UInt8 { decimalComma ? 0x2c : 0x2e }
  var grouping: UInt8 { decimalComma ? 0x2e : 0x2c }

  /// Reads the literal at a digit; `spaced` tells whether spaces may part its thousands.
  func scan(at start: Int, spaced: Bool) -> NumberLiteral {
    var literal = NumberLiteral()
    var at = start
    literal.value = run(&at)
    literal.digits = at - start
    literal.end = at
    guard at < limit else { return literal }
    if bytes[at] == 0x3a, clock(&literal, at) { return literal }
    if bytes[at] == grouping, grouped(&literal, by: grouping) {
      fraction(&literal, after: decimal)
      return literal
    }
    // Where a comma parts decimals, two digits behind a point may be minutes.
    let most = decimalComma ? 1 : 2
    if eitherDecimal, bytes[at] == grouping, (1...most).contains(digits(at: at + 1)) {
      points(&literal, grouping)
      return literal
    }
    if bytes[at] == decimal {
      points(&literal, decimal)
      return literal
    }
    if literal.digits <= 3, bytes[start] != 0x30 {
      if apart(&literal, spaced) { fraction(&literal, after: decimal) }
    }
    return literal
  }

  /// A run of digits as a number.
  private func run(_ at: inout Int) -> Double {
    var exact: UInt64 = 0
    var value = 0.0
    let start = at
    while at < limit, Bytes.isDigit(bytes[at]) {
      let digit = bytes[at] &- 0x30
      if at - start < 18 {
        exact = exact &* 10 &+ UInt64(digit)
        value = Double(exact)
      } else {
        value = value * 10 + Double(digit)
      }
      at += 1
    }
    return value
  }

  private func digits(at: Int) -> Int {
    var end = at
    while end < limit, end - at < 5, Bytes.isDigit(bytes[end]) { end += 1 }
    return end - at
  }

  private func clock(_ literal: inout NumberLiteral, _ at: Int) -> Bool {
    guard literal.digits <= 2, digits(at: at + 1) == 2 else { return false }
    literal.style = .clock
    literal.end = at + 3
    if literal.end < limit, bytes[literal.end] == 0x3a, digits(at: literal.end + 1) == 2 {
      literal.end += 3
    }
    return true
  }

  /// Groups of three, or the Indian two, two and three.
  private func grouped(_ literal: inout NumberLiteral, by mark: UInt8) -> Bool {
    var at = literal.end
    var value = literal.value
    var sizes: [Int] = []
    while at < limit, bytes[at] == mark, sizes.count < 64 {
      let count = digits(at: at + 1)
      guard count == 2 || count == 3 else { break }
      at += 1
      var next = at
      value = value * (count == 3 ? 1000 : 100) + run(&next)
      at = next
      sizes.append(count)
    }
    guard let last = sizes.last, last == 3 else { return false }
    if at < limit, bytes[at] == mark, digits(at: at + 1) > 0 { return false }
    let western = sizes.allSatisfy { $0 == 3 } && literal.digits <= 3
    let indian = sizes.dropLast().allSatisfy { $0 == 2 } && literal.digits <= 2
    guard western || indian else { return false }
    literal.value = value
    literal.style = .grouped
    literal.end = at
    return true
  }

  private func fraction(_ literal: inout NumberLiteral, after mark: UInt8) {
    guard literal.end < limit, bytes[literal.end] == mark, digits(at: literal.end + 1) > 0 else {
      return
    }
    var at = literal.end + 1
    let start = at
    let value = run(&at)
    literal.value += value / Power.ten(at - start)
    literal.end = at
  }

  /// After `12.`: decimals, points between thousands, or a code of several parts.
  private func points(_ literal: inout NumberLiteral, _ mark: UInt8) {
    var at = literal.end
    var parts: [(value: Double, digits: Int)] = []
    while at < limit, bytes[at] == mark, at + 1 < limit, Bytes.isDigit(bytes[at + 1]),
      parts.count < 64
    {
      at += 1
      let start = at
      parts.append((run(&at), 0))
      parts[parts.count - 1].digits = at - start
    }
    guard let first = parts.first else { return }
    literal.end = at
    let threes = parts.allSatisfy { $0.digits == 3 } && literal.digits <= 3
    let grouped = threes ? parts.reduce(literal.value) { $0 * 1000 + $1.value } : nil
    if parts.count > 1 {
      literal.style = threes ? .grouped : .code
      literal.value = grouped ?? literal.value
      return
    }
    literal.style = .decimal
    if literal.value > 0 { literal.thousands = grouped }
    literal.value = Power.decimal(literal.value, first.value, first.digits)
  }

  /// Thousands parted by a space of any width or by an apostrophe.
  private func apart(_ literal: inout NumberLiteral, _ spaced: Bool) -> Bool {
    var at = literal.end
    var value = literal.value
    var kind: UInt8 = 0
    while at < limit {
      let width = separator(at, spaced, &kind)
      guard width > 0, digits(at: at + width) == 3 else { break }
      at += width
      value = value * 1000 + run(&at)
    }
    guard at > literal.end else { return false }
    literal.value = value
    literal.end = at
    literal.style = .grouped
    return true
  }

  private func separator(_ at: Int, _ spaced: Bool, _ kind: inout UInt8) -> Int {
    let byte = bytes[at]
    var width = 0
    if byte == 0x20 { width = spaced ? 1 : 0 }
    if byte == 0x27 { width = 1 }
    if byte >= 0x80 { width = Bytes.wideSpace(bytes, at) }
    if byte == 0xe2, at + 2 < limit, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 { width = 3 }
    guard width > 0, kind == 0 || kind == byte else { return 0 }
    kind = byte
    return width
  }
}

/// Powers of ten without rounding where a double has none.
enum Power {
  private static let table: [Double] = (0...22).map { power in
    var value = 1.0
    for _ in 0..<power { value *= 10 }
    return value
  }

  /// 10 to a power of 0 or more; infinite beyond the range of a double.
  static func ten(_ power: Int) -> Double {
    if power < table.count { return table[power] }
    var value = table[22]
    for _ in 22..<min(power, 400) { value *= 10 }
    return value
  }

  /// The number nearest to an integer part and so many decimals.
  static func decimal(_ whole: Double, _ decimals: Double, _ digits: Int) -> Double {
    let scale = ten(digits)
    let scaled = whole * scale + decimals
    return scaled.isFinite && scaled < 9e15 ? scaled / scale : whole
  }
}
