/// The same quantity in another unit, in brackets: `more than 100 km (60 miles)`.
enum Conversion {
  /// True where a figure states in brackets what the figure before it states.
  static func isConversion(_ reading: borrowing Reading, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let figure = reading.figures[index]
    let before = reading.figures[index - 1]
    return figure.unit != 0 && figure.unit != before.unit && figure.first - before.nounEnd == 1
      && reading.kind(before.nounEnd) == .open
  }

  /// The figure with the bound of the one it converts, where it has none of its own.
  static func bounded(_ figure: Figure, _ reading: borrowing Reading) -> Figure {
    guard figure.sign == .equal, figure.unit != 0, let before = reading.figures.last,
      before.unit != 0, before.unit != figure.unit || before.kind == .money,
      before.kind == figure.kind, figure.first - before.last == 1
    else { return figure }
    let mark = reading.kind(before.last)
    guard mark == .open || mark == .slash else { return figure }
    var figure = figure
    figure.sign = before.sign
    return figure
  }

  /// True for the number of the figure before once more, in words or in digits: `54 (fifty-four)`.
  static func restates(_ figure: Figure, _ reading: borrowing Reading) -> Bool {
    guard let before = reading.figures.last, before.last + 1 == figure.first,
      reading.kind(before.last) == .open, reading.kind(figure.last) == .close
    else { return false }
    return before.low == figure.low && before.high == figure.high && before.kind == figure.kind
  }

  /// One past the rate of exchange that begins with a figure, nil where none does: `$1 = 0.92 euros`.
  static func rateEnd(_ figure: Figure, _ reading: Reading) -> Int? {
    guard figure.kind == .money, reading.kind(figure.last) == .equals,
      let other = Quantity(reading, at: figure.last + 1), other.kind == .money
    else { return nil }
    return other.end
  }
}
