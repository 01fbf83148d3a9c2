import Glibc

/// Where a figure lies between the ends of an axis: 0 at the left, 1 at the right.
///
/// A whole and its parts share an axis.  It begins at 0, or at the least figure where that is
/// negative; where the figures span more than two orders of magnitude it is logarithmic.
struct FigureScale {
  /// Spans beyond this are drawn on a logarithmic axis.
  private static let widestLinear = 100.0
  /// Decades that are marked at the most.
  private static let mostTicks = 7

  let isLogarithmic: Bool
  /// The values at the left and the right end.
  let low: Double
  let high: Double

  /// The axis of these figures; what is not finite does not count.
  init(_ figures: some Sequence<ChartedFigure>) {
    var least = Double.infinity
    var smallest = Double.infinity
    var most = -Double.infinity
    for figure in figures {
      for value in [figure.low, figure.high] where value.isFinite {
        least = min(least, value)
        most = max(most, value)
        if value > 0 { smallest = min(smallest, value) }
      }
    }
    let isWide = least >= 0 && smallest.isFinite && most / smallest > FigureScale.widestLinear
    isLogarithmic = isWide
    if isWide {
      low = smallest
      high = most
    } else {
      low = least.isFinite ? min(0, least) : 0
      high = most.isFinite ? max(most, 0) : 0
    }
  }

  /// The place of a value; beyond the ends it is the end.
  func place(_ value: Double) -> Double {
    guard high > low else { return value > low ? 1 : 0 }
    let place =
      isLogarithmic
      ? log(max(value, low) / low) / log(high / low) : value / (high - low) - low / (high - low)
    return place.isNaN ? 0 : min(1, max(0, place))
  }

  /// The powers of ten by which a logarithmic axis is marked; none for a linear one.
  var ticks: [Double] {
    guard isLogarithmic else { return [] }
    let first = log10(low).rounded(.up)
    let last = log10(high).rounded(.down)
    let step = max(1, ((last - first) / Double(FigureScale.mostTicks)).rounded(.up))
    return Array(stride(from: first, through: last, by: step)).map { pow(10, $0) }
  }
}
