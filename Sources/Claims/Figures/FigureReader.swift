import CopydeskCore

/// Finds the figures of a stretch of text, from left to right.
enum FigureReader {
  /// Fills `reading.figures`.
  static func read(_ reading: inout Reading) {
    var index = 0
    while index < reading.tokens.count {
      guard mayStart(reading, index) else {
        index += 1
        continue
      }
      if isNumberWord(reading, index), let end = nonFigure(reading, index) {
        index = max(end, index + 1)
        continue
      }
      guard let figure = figure(reading, at: index) else {
        index += 1
        continue
      }
      index = max(figure.last, index + 1)
      if let end = Conversion.rateEnd(figure, reading) {
        index = end
      } else if !Conversion.restates(figure, reading) {
        reading.figures.append(Conversion.bounded(figure, reading))
      }
    }
    NounFinder.find(&reading)
    ArticleCount.find(&reading)
  }

  private static func mayStart(_ reading: Reading, _ index: Int) -> Bool {
    switch reading.tokens[index].kind {
    case .number, .money, .vulgarFraction: return true
    case .percent: return reading.senses(index).contains(.moneyBefore)
    case .word:
      let senses = reading.senses(index)
      return !senses.isDisjoint(with: [
        .cardinal, .multiplier, .group, .vague, .fraction, .article, .some, .times, .moneyBefore,
        .ordinal, .month, .phraseStart, .minus, .dual,
      ])
    default: return false
    }
  }

  /// True for what the rules of non-figures begin with: digits, number words, ordinals, months.
  private static func isNumberWord(_ reading: Reading, _ index: Int) -> Bool {
    reading.tokens[index].kind == .number
      || !reading.senses(index).isDisjoint(with: [.cardinal, .ordinal, .month])
  }

  /// The end of a date, name or other number that is no figure; nil where there is none.
  private static func nonFigure(_ reading: Reading, _ index: Int) -> Int? {
    for rule in RuleBook.nonFigures {
      if let end = rule.end(reading, index) { return end }
    }
    return nil
  }

  /// The figure that begins at a token.
  static func figure(_ reading: Reading, at index: Int) -> Figure? {
    if reading.senses(index).contains(.times) { return repetition(reading, index) }
    guard var quantity = Quantity(reading, at: index) else { return nil }
    quantity.extendRange(reading)
    quantity.settleThousands(reading)
    var figure = quantity.figure(reading)
    let bound = Qualifier.find(reading, figure)
    figure.sign = bound.sign == .equal ? quantity.numeral.bound ?? .equal : bound.sign
    figure.last = max(figure.last, bound.end)
    let isMoney = figure.kind == .money && !reading.vocabulary.traits.contains(.pluralS)
    if figure.kind == .count || isMoney,
      quantity.numeral.isVague || figure.traits.contains(.vague)
    {
      figure.sign = figure.sign == .equal ? .about : figure.sign
    }
    return figure
  }

  /// `twice`, `threefold`.
  private static func repetition(_ reading: Reading, _ index: Int) -> Figure? {
    let value = reading.entry(index).low
    guard value > 1 else { return nil }
    let token = reading.tokens[index]
    return Figure(
      start: token.start, end: token.end, low: value, high: value, kind: .times,
      unit: reading.vocabulary.timesUnit, first: index, last: index + 1, nounEnd: index + 1)
  }
}
