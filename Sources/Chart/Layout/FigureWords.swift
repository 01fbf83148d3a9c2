import CopydeskCore

/// Figures, sources and accounts in words, the same in the terminal, the picture and the page: names
/// are made visible, and set apart where they run from right to left.
enum FigureWords {
  /// What stands in place of a name where an account speaks for itself.
  static let noSource = Array("no source".utf8)

  /// A figure with its bound: `>=40`, `~5,000`, `11-47`.
  static func text(_ figure: ChartedFigure) -> [UInt8] {
    VisibleText.escaped(figure.sign) + GroupedNumber.span(figure.low, figure.high)
  }

  /// The figure of a row: the span of what stands, or what stands now where it changed.
  static func text(_ claim: ChartedClaim, _ points: [ChartPoint]) -> [UInt8] {
    var figure = GroupedNumber.span(claim.low, claim.high)
    if points.count == 1 {
      figure = text(points[0].figure)
    } else if let latest = claim.latest, !claim.isDisputed {
      figure = GroupedNumber.text(latest)
    }
    if claim.unit.isEmpty || claim.unit == Array("times".utf8) { return figure }
    let unit = VisibleText.escaped(claim.unit)
    return figure + (unit == [0x25] ? unit : [0x20] + unit)
  }

  /// The sources of a figure, parted by commas.
  static func sources(_ point: ChartPoint) -> [UInt8] {
    let names = point.sources.map {
      $0.isEmpty ? noSource : BidiText.isolated(VisibleText.escaped($0))
    }
    return Array(names.joined(separator: Array(", ".utf8)))
  }

  /// The letters of the accounts, in brackets; nothing where there are none.
  static func accounts(_ letters: [[UInt8]]) -> [UInt8] {
    if letters.isEmpty { return [] }
    let names = letters.map(VisibleText.escaped)
    return [0x5B] + Array(names.joined(separator: [0x20])) + [0x5D]
  }

  /// A figure, what became of it, who states it and in which accounts.
  static func saying(_ point: ChartPoint) -> [UInt8] {
    let parts = [
      text(point.figure) + state(point.figure), sources(point), accounts(point.accounts),
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [0x20]))
  }

  /// Who says least and who says most, or who says what all say; and what is odd about the row.
  static func voices(_ claim: ChartedClaim, _ points: [ChartPoint]) -> [UInt8] {
    let remarks = claim.remarks.flatMap { Array("; \($0)".utf8) }
    guard let ends = FigureEnds(points) else { return remarks }
    guard let most = ends.most else { return saying(ends.least) + remarks }
    let least = Array("least ".utf8) + saying(ends.least)
    return least + Array("; most ".utf8) + saying(most) + remarks
  }

  /// What became of the figure, in a word, with a space before it; nothing where it stands.
  static func state(_ figure: ChartedFigure) -> [UInt8] {
    if figure.isDenied { return Array(" denied".utf8) }
    return figure.isSuperseded ? Array(" superseded".utf8) : []
  }
}

extension FigureWords {
  /// A figure and who states it, as one line of escaped markup: `>=34, hospital doctor [C]`.
  static func described(_ point: ChartPoint) -> [UInt8] {
    var out = Markup()
    out.text(text(point.figure) + state(point.figure))
    if !point.sources.isEmpty {
      out.raw(", ")
      for (place, source) in point.sources.enumerated() {
        if place > 0 { out.raw(", ") }
        out.text(source.isEmpty ? noSource : source)
      }
    }
    if !point.accounts.isEmpty {
      out.raw(" ")
      out.text(accounts(point.accounts))
    }
    return out.bytes
  }
}
