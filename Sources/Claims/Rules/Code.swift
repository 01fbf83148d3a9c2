import CopydeskCore

extension NonFigure {
  /// Telephone numbers, network addresses, versions, and numbers grown together with letters.
  static let code = NonFigure(
    name: "code",
    note:
      "Digits parted by points or hyphens with no rising pair, or glued to letters, name a thing.",
    examples: [
      Example("Call 555-0134 or 513-352-3040.", ""),
      Example("The site is at 10.0.0.1 since.", ""),
      Example("A Boeing 777-200 landed with 40 people.", "40"),
      Example("The 5G net covers 40 towns.", "40"),
      Example("On 9/11 and 24/7.", ""), Example("/news/blast-leaves-2-dead-in-kersk", ""),
      Example("<video width=\"480\" id=77>", ""),
    ],
    end: { reading, index in
      guard reading.kind(index) == .number else { return nil }
      let literal = reading.literal(index)
      if literal.style == .code || isAssigned(reading, index) { return index + 1 }
      if reading.kind(index - 1) == .word, reading.isGlued(index) {
        return reading.senses(index - 1).contains(.moneyBefore) ? nil : index + 1
      }
      if reading.kind(index - 1) == .hyphen, reading.isGlued(index),
        isCapitals(reading, index - 2),
        !reading.senses(index - 2).contains(.moneyBefore)
      {
        return index + 1
      }
      if isNumbered(reading, index) { return index + 1 }
      if isSlug(reading, index) { return index + 1 }
      return hyphenated(reading, index) ?? slashed(reading, index) ?? lettered(reading, index)
    })

  /// `MiG-29`, `C-130`: capitals only, or a lone one.
  private static func isCapitals(_ reading: borrowing Reading, _ at: Int) -> Bool {
    guard reading.kind(at) == .word else { return false }
    let token = reading.tokens[at]
    return token.flags.contains(.upper)
      || reading.isCapital(at) && token.end - token.start == 1 && !reading.startsSentence(at)
  }

  /// `#5`, `№ 5`.
  private static func isNumbered(_ reading: borrowing Reading, _ index: Int) -> Bool {
    guard reading.kind(index - 1) == .other else { return false }
    let sign = reading.tokens[index - 1]
    if reading.bytes[sign.start] == UInt8(ascii: "#") { return reading.isGlued(index) }
    return reading.bytes[sign.start..<sign.end].elementsEqual("№".utf8)
  }

  /// `blast-leaves-2-dead`, as addresses on the web have it.
  private static func isSlug(_ reading: borrowing Reading, _ index: Int) -> Bool {
    for at in index - 3...index + 2 where reading.kind(at) != .number {
      let isHyphen = (at - index) % 2 != 0
      guard isHyphen ? reading.kind(at) == .hyphen : reading.kind(at) == .word else { return false }
      if at > index - 3, !reading.isGlued(at) { return false }
    }
    return reading.isGlued(index) && reading.kind(index - 1) == .hyphen
      && reading.kind(index - 3) == .hyphen
  }

  /// `width="480"`, `id=2393`: a value in markup or in an address.
  private static func isAssigned(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let mark = reading.kind(index - 1) == .quote ? index - 2 : index - 1
    return reading.kind(mark) == .equals && reading.isGlued(mark) && reading.isGlued(index)
      && reading.kind(mark - 1) == .word && !reading.has(.variable, mark - 1)
  }

  private static func hyphenated(_ reading: borrowing Reading, _ index: Int) -> Int? {
    var parts = 1
    var at = index
    var rises = true
    var digits = reading.literal(index).digits
    while reading.kind(at + 1) == .hyphen, reading.isGlued(at + 1), reading.isGlued(at + 2),
      reading.kind(at + 2) == .number
    {
      let next = reading.literal(at + 2)
      if next.value <= reading.literal(at).value || leadingZero(reading, at + 2) { rises = false }
      digits += next.digits
      parts += 1
      at += 2
    }
    if parts > 2 { return at + 1 }
    guard parts == 2, !rises, digits >= 6 else { return nil }
    return reading.literal(index).style == .plain ? at + 1 : nil
  }

  private static func leadingZero(_ reading: borrowing Reading, _ index: Int) -> Bool {
    let literal = reading.literal(index)
    return literal.digits > 1 && reading.bytes[reading.tokens[index].start] == UInt8(ascii: "0")
      && literal.style == .plain
  }

  private static func slashed(_ reading: borrowing Reading, _ index: Int) -> Int? {
    guard reading.kind(index + 1) == .slash, reading.isGlued(index + 1),
      reading.isGlued(index + 2), reading.kind(index + 2) == .number
    else { return nil }
    return index + 3
  }

  /// `5G`, `777x`: letters that are no unit, no multiplier and no ending.
  private static func lettered(_ reading: borrowing Reading, _ index: Int) -> Int? {
    guard reading.kind(index + 1) == .word, reading.isGlued(index + 1) else { return nil }
    let senses = reading.senses(index + 1)
    let token = reading.tokens[index + 1]
    if token.end - token.start == 1, token.flags.contains(.capital), !senses.contains(.suffix) {
      return index + 2
    }
    if senses.contains(.unit) || senses.contains(.suffix) || senses.contains(.multiplier) {
      return nil
    }
    if reading.phrase(index + 1) != nil { return nil }
    if reading.isOf([.dayHalf, .ordinalEnding, .decadeEnding, .timesSign], index + 1) {
      return nil
    }
    return index + 2
  }
}
