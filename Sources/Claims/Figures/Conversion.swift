/// The same quantity in another unit, in brackets: `more than 100 km (60 miles)`.
enum Conversion {
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
}
