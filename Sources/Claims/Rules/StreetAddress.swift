import CopydeskCore

extension NonFigure {
  /// House numbers.
  static let streetAddress = NonFigure(
    name: "street address",
    note: "A number before a capital name that ends in a word for a street, and block numbers.",
    examples: [
      Example("It burned at 400 Capistrano Drive.", ""),
      Example("Unit 3 at 16-18 Mill Road was let.", ""),
      Example("In the 3100 block of Sunshine Avenue.", ""),
      Example("She lives at 10315 E St. with two sons.", "two"),
    ],
    end: { reading, index in
      guard reading.kind(index) == .number, reading.literal(index).style == .plain else {
        return nil
      }
      if let end = behindNumber(reading, index) ?? beforeNumber(reading, index) { return end }
      var at = index + 1
      if reading.kind(at) == .hyphen, reading.isGlued(at) { at += 1 }
      if at == index + 2, reading.kind(at) == .number { at += 1 }
      let name = at
      if reading.has(.block, at), reading.literal(index).digits >= 3 { return at + 1 }
      for _ in 0..<5 {
        guard reading.kind(at) == .word,
          reading.isCapital(at) || reading.tokens[at].flags.contains(.mixed)
        else { return nil }
        if at > name, reading.has(.street, at) { return at + 1 }
        at += 1
        if reading.kind(at) == .stop, reading.isGlued(at) { at += 1 }
      }
      return nil
    })

  /// `22, rue Garibaldi`: languages that put the word for a street before its name.
  private static func behindNumber(_ reading: borrowing Reading, _ index: Int) -> Int? {
    guard reading.vocabulary.traits.contains(.inversion) else { return nil }
    let at = reading.kind(index + 1) == .comma ? index + 2 : index + 1
    return reading.has(.street, at) ? at : nil
  }

  /// `calle Garibaldi 22`, `via Roma 5`: the word for a street, a name in capitals, the number.
  private static func beforeNumber(_ reading: borrowing Reading, _ index: Int) -> Int? {
    guard reading.vocabulary.traits.contains(.inversion) else { return nil }
    var at = index - 1
    if reading.kind(at) == .comma { at -= 1 }
    for _ in 0..<longestName {
      if reading.has(.street, at), at < index - 1 { return index + 1 }
      guard reading.kind(at) == .word,
        reading.isCapital(at) || reading.senses(at).contains(.partitive)
      else { return nil }
      at -= 1
    }
    return nil
  }

  /// Words of the name of a street.
  private static let longestName = 4

}
