import CopydeskCore

/// Draws the claims for a terminal: a line a row with its figures on an axis, and who says them.
struct TerminalChart {
  private static let countColumns = 5
  private static let figureColumns = 14
  private static let flagColumns = 2
  /// Columns between two fields.
  private static let gap = 1
  /// The axis has two fifths of what is left of the line, within these bounds.
  private static let axisColumns = 12...40
  /// Columns by which a part is set in below its whole, and who says a figure below its row.
  private static let step = 2

  private let records: ClaimRecords
  private let glyphs: BlockGlyphs
  private let terminal: Terminal
  private let axis: Int

  init(_ records: ClaimRecords, _ terminal: Terminal, isASCII: Bool) {
    self.records = records
    self.terminal = terminal
    glyphs = isASCII ? .ascii : .unicode
    let rest = terminal.width - TerminalChart.fixedColumns
    axis = min(
      max(rest * 2 / 5, TerminalChart.axisColumns.lowerBound), TerminalChart.axisColumns.upperBound)
  }

  private static let fixedColumns = figureColumns + flagColumns + 2 * countColumns + 2 * gap

  private var labelColumns: Int { terminal.width - TerminalChart.fixedColumns - axis }

  /// Writes all rows, the statements, the accounts and the key.
  func write(into out: inout OutputWriter) throws(FilterError) {
    let tree = ClaimTree(records.claims)
    if !records.claims.isEmpty { try out.raw(heading()) }
    for branch in tree.event { try out.raw(lines(branch, tree)) }
    if !tree.background.isEmpty {
      try out.raw([0x0A] + styled(Array("BACKGROUND\n".utf8), .bold))
      for branch in tree.background { try out.raw(lines(branch, tree)) }
    }
    let notes = TerminalNotes(records, terminal, glyphs)
    try out.raw(notes.statements() + notes.accounts() + notes.key(tree))
  }

  private func heading() -> [UInt8] {
    var line = ColumnLines.fitted(Array("CLAIM".utf8), labelColumns + TerminalChart.flagColumns)
    line += ColumnLines.fitted(Array("FIGURE".utf8), TerminalChart.figureColumns)
    line += [UInt8](repeating: 0x20, count: axis + 2 * TerminalChart.gap)
    line += Array("  ACC  SRC\n".utf8)
    return styled(line, .bold)
  }

  private func lines(_ branch: ClaimTree.Branch, _ tree: ClaimTree) -> [UInt8] {
    let claim = records.claims[branch.claim]
    let points = ChartPoint.points(claim)
    let scale = FigureScale(
      tree.families[branch.family].lazy.flatMap { records.claims[$0].figures })
    let indent = branch.depth * TerminalChart.step
    return row(claim, points, scale, indent) + sayings(claim, points, scale, indent)
  }

  private func row(
    _ claim: ChartedClaim, _ points: [ChartPoint], _ scale: FigureScale, _ indent: Int
  ) -> [UInt8] {
    let margin = [UInt8](repeating: 0x20, count: indent)
    let title = VisibleText.escaped(claim.title)
    var line: [UInt8] = []
    if ColumnLines.columns(title) < labelColumns - indent {
      let filling = labelColumns - indent - ColumnLines.columns(title)
      line = margin + BidiText.isolated(title) + [UInt8](repeating: 0x20, count: filling)
    } else {
      // A long label has lines of its own.
      var lines = ColumnLines(width: terminal.width, indent: indent)
      lines.add(BidiText.isolated(title))
      lines.end()
      line = lines.bytes + [UInt8](repeating: 0x20, count: labelColumns)
    }
    line += Array((claim.isDisputed ? "! " : "  ").utf8)
    line += ColumnLines.fitted(
      FigureWords.text(claim, points), TerminalChart.figureColumns, ellipsis: glyphs.ellipsis)
    line += [0x20] + BlockLine(glyphs, columns: axis).text(points, scale) + [0x20]
    line += ColumnLines.right(claim.accounts, TerminalChart.countColumns)
    line += ColumnLines.right(claim.sources.count, TerminalChart.countColumns)
    line.append(0x0A)
    return styled(line, claim.isDisputed ? .alert : .plain)
  }

  /// Who says least, who says most, and the course.
  private func sayings(
    _ claim: ChartedClaim, _ points: [ChartPoint], _ scale: FigureScale, _ indent: Int
  ) -> [UInt8] {
    var lines = ColumnLines(width: terminal.width, indent: indent + 2 * TerminalChart.step)
    lines.add(FigureWords.voices(claim, points))
    lines.end()
    let fallen = points.filter { !$0.stands && claim.course.isEmpty }
    for (place, point) in fallen.enumerated() {
      lines.add(FigureWords.saying(point) + (place + 1 < fallen.count ? [0x3B] : []))
    }
    lines.end()
    if claim.course.count > 1 { lines.add(course(claim, scale)) }
    lines.end()
    return lines.bytes
  }

  /// The steps of a toll: each a block as high as the figure, and the figure.
  private func course(_ claim: ChartedClaim, _ scale: FigureScale) -> [UInt8] {
    var text = Array("course".utf8)
    for (place, step) in claim.course.enumerated() {
      if place > 0 { text += Array(" \(glyphs.arrow)".utf8) }
      text.append(0x20)
      if glyphs.heights.count > 1 {
        let top = glyphs.heights.count - 1
        let height = Int((scale.place(step.figure.high) * Double(top)).rounded())
        text += Array(glyphs.heights[height].utf8)
      }
      text += FigureWords.text(step.figure)
      if !step.time.isEmpty { text += [0x20] + VisibleText.escaped(step.time) }
    }
    return text
  }

  private func styled(_ line: [UInt8], _ style: TerminalStyle) -> [UInt8] {
    terminal.hasColour ? style.applied(to: line) : line
  }
}

extension ChartedClaim {
  /// All that the axis of a row must hold.
  var figures: [ChartedFigure] {
    if mentions.isEmpty {
      var figure = ChartedFigure()
      figure.low = low
      figure.high = high
      return [figure] + course.map(\.figure)
    }
    return mentions.map(\.figure) + course.map(\.figure)
  }
}
