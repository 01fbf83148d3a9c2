/// The axis of one row in a line of characters.
struct BlockLine {
  private let glyphs: BlockGlyphs
  private let columns: Int

  init(_ glyphs: BlockGlyphs, columns: Int) {
    self.glyphs = glyphs
    self.columns = columns
  }

  /// The figures at their places; those that stand hide those that do not.
  func text(_ points: [ChartPoint], _ scale: FigureScale) -> [UInt8] {
    var cells = [String](repeating: " ", count: columns)
    let standing = points.filter(\.stands).flatMap {
      [cell($0.figure.low, scale), cell($0.figure.high, scale)]
    }
    if let first = standing.min(), let last = standing.max() {
      for cell in first...last { cells[cell] = glyphs.line }
    }
    for point in points where point.stands && point.figure.isSpan {
      for cell in cell(point.figure.low, scale)...cell(point.figure.high, scale) {
        cells[cell] = glyphs.span
      }
    }
    for point in points where !point.stands {
      cells[cell(point.figure.low, scale)] = glyphs.mark(point)
    }
    for point in points where point.stands && !point.figure.isSpan {
      cells[cell(point.figure.low, scale)] = glyphs.mark(point)
    }
    return Array(cells.joined().utf8)
  }

  private func cell(_ value: Double, _ scale: FigureScale) -> Int {
    Int((scale.place(value) * Double(columns - 1)).rounded())
  }
}
