import CopydeskCore

/// A numeral that is written in one word: `zweihundertfünfzig`, `tweeëntwintig`, `ventitremila`.
enum JoinedNumeral {
  /// Parts of the longest numeral that is read.
  private static let mostParts = 10
  /// Bytes of the longest numeral in one word; longer runs of letters are none.
  private static let longest = 96

  /// What a word stands for, nil where it is no numeral of several parts.
  static func value(_ token: Token, _ bytes: [UInt8], _ vocabulary: Vocabulary) -> Double? {
    guard vocabulary.traits.contains(.joinedNumerals), token.end - token.start <= longest,
      vocabulary.numeralStarts.longest(bytes, token.start, token.end) > 0
    else { return nil }
    let word = Folding.folded(bytes, token.start..<token.end)
    return parts(word, 0, Sum(), vocabulary, mostParts)
  }

  /// The parts of a numeral that are read so far.
  private struct Sum {
    var total = 0.0
    var current = 0.0
    var parts = 0
    /// A word for `and` was the last part.
    var isOpen = false

    /// Adds a number below a hundred, or a hundred; false where it does not fit.
    mutating func add(_ value: Double, unitsFirst: Bool) -> Bool {
      let rest = current.truncatingRemainder(dividingBy: 100)
      let isTens = value >= 20 && value < 100 && value.truncatingRemainder(dividingBy: 10) == 0
      let isUnit = value > 0 && value < 10
      let fits =
        rest == 0 && value < 100
        || rest >= 20 && rest.truncatingRemainder(dividingBy: 10) == 0 && isUnit
        || unitsFirst && isOpen && rest > 0 && rest < 10 && isTens
        || rest == 10 && isUnit && !isOpen
        || current == 0 && value >= 100
      guard fits else { return false }
      current += value
      return true
    }

    /// Multiplies by a hundred or by a power of a thousand; false where that does not fit.
    mutating func multiply(_ factor: Double) -> Bool {
      guard !isOpen else { return false }
      if factor == 100 {
        guard current < 100 else { return false }
        current = max(1, current) * 100
      } else {
        guard total == 0 || factor < total else { return false }
        total += max(1, current) * factor
        current = 0
      }
      return true
    }
  }

  /// Reads on from a place in the word, the longest part first.
  private static func parts(
    _ word: [UInt8], _ start: Int, _ sum: Sum, _ vocabulary: Vocabulary, _ left: Int
  ) -> Double? {
    if start == word.count {
      return sum.parts > 1 && !sum.isOpen ? sum.total + sum.current : nil
    }
    guard left > 0, word.count - start >= 2 else { return nil }
    var end = word.count
    while end >= start + 2 {
      let entry = vocabulary.entries[Int(vocabulary.find(word, start, end))]
      if let next = taken(entry, sum, vocabulary, isLast: end == word.count),
        let value = parts(word, end, next, vocabulary, left - 1)
      {
        return value
      }
      end -= 1
    }
    return nil
  }

  /// The sum with one more part, nil where that cannot follow.
  private static func taken(
    _ entry: Entry, _ sum: Sum, _ vocabulary: Vocabulary, isLast: Bool
  ) -> Sum? {
    var next = sum
    next.parts += 1
    if entry.senses.contains(.multiplier) {
      guard next.multiply(entry.low) else { return nil }
    } else if entry.senses.contains(.cardinal) || entry.ruleWords.contains(.bound) && !isLast {
      let unitsFirst = vocabulary.traits.contains(.unitsFirst)
      guard next.add(entry.low, unitsFirst: unitsFirst) else { return nil }
    } else if entry.ruleWords.contains(.numeralJoint), sum.parts > 0, !sum.isOpen, !isLast {
      next.isOpen = true
      return next
    } else {
      return nil
    }
    next.isOpen = false
    return next
  }
}
