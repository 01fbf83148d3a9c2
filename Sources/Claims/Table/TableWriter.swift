import CopydeskCore

/// Writes the table for a reader: two lines or more a claim, its parts set in behind it, then who the
/// accounts are.
struct TableWriter {
  /// Columns of the numbers on the right: figure, documents, accounts, sources.
  private static let figureColumns = 19
  private static let countColumns = 5
  /// Columns by which a part is set in, and by which the line with the sources is.
  private static let indent = 2
  private static let deepest = 3

  private let table: ClaimTable
  private let width: Int
  private let hasColour: Bool
  private let hasEvidence: Bool
  private let names: [[UInt8]]

  init(_ table: ClaimTable, _ terminal: Terminal, hasEvidence: Bool) {
    self.table = table
    self.hasEvidence = hasEvidence
    width = terminal.width
    hasColour = terminal.hasColour
    names = DocumentNames.short(table.documents.map(\.name))
  }

  /// A single document needs no letter to be told from others.
  private var isCollection: Bool { table.documents.count > 1 }

  private var labelColumns: Int {
    width - TableWriter.figureColumns - 3 * TableWriter.countColumns - 3
  }

  /// The heading line.
  func heading() -> [UInt8] {
    var line = ColumnLines.fitted(Array("CLAIM".utf8), labelColumns + 3)
    line += ColumnLines.fitted(Array("FIGURE".utf8), TableWriter.figureColumns)
    line += Array(" DOCS  ACC  SRC\n".utf8)
    return styled(line, bold: true)
  }

  /// The line above what is of other events and times.
  func background() -> [UInt8] { [0x0a] + styled(Array("BACKGROUND\n".utf8), bold: true) }

  /// The lines of one claim.
  func lines(_ row: Row) -> [UInt8] {
    let depth = depth(row)
    let indent = [UInt8](repeating: 0x20, count: TableWriter.indent * depth)
    let isMarked = row.disagrees || row.exceedsWhole || row.isDenied
    var line = ColumnLines.fitted(indent + VisibleText.escaped(row.label), labelColumns)
    line += Array((isMarked ? " ! " : "   ").utf8)
    line += ColumnLines.fitted(figure(row), TableWriter.figureColumns)
    line += ColumnLines.right(row.documents, TableWriter.countColumns)
    line += ColumnLines.right(row.accounts.count, TableWriter.countColumns)
    line += ColumnLines.right(row.sources.count, TableWriter.countColumns)
    line.append(0x0a)
    var out = styled(line, bold: false, alert: isMarked)
    let inner = indent.count + 2 * TableWriter.indent
    let sayings = Sayings(table, row, isCollection: isCollection)
    for text in [sayings.text(), sayings.course(), sayings.remark()] where !text.isEmpty {
      out += block(text, inner)
    }
    if hasEvidence { out += evidence(row, inner + TableWriter.indent) }
    return out
  }

  /// How deep a part stands below what is no part.
  private func depth(_ row: Row) -> Int {
    var depth = 0
    var whole = row.whole
    while let index = whole, depth < TableWriter.deepest {
      depth += 1
      whole = table.rows[index].whole
    }
    return depth
  }

  /// The latest figure of a course, else the figures from the least to the greatest.
  private func figure(_ row: Row) -> [UInt8] {
    var figure: [UInt8]
    if row.isOrdered, let latest = row.latest {
      figure = FigureText.sign(latest.sign) + GroupedNumber.span(latest.low, latest.high)
    } else {
      figure =
        (row.disagrees ? [] : FigureText.sign(row.sign)) + GroupedNumber.span(row.low, row.high)
    }
    let unit = row.mentions[0].unit
    if !unit.isEmpty, unit != Array("times".utf8) {
      figure += unit == [0x25] ? unit : [0x20] + unit
    }
    return figure
  }

  /// The sentences of a row, each with the documents that have it.
  private func evidence(_ row: Row, _ indent: Int) -> [UInt8] {
    var order: [[UInt8]] = []
    var holders: [[UInt8]: [Int]] = [:]
    for mention in row.mentions {
      let sentences = table.documents[mention.document].evidence
      guard sentences.indices.contains(mention.evidence) else { continue }
      let text = sentences[mention.evidence].text
      if holders[text] == nil { order.append(text) }
      if holders[text]?.last != mention.document {
        holders[text, default: []].append(mention.document)
      }
    }
    return order.flatMap { text -> [UInt8] in
      let documents = (holders[text] ?? []).map { VisibleText.escaped(names[$0]) }
      return block(
        Array(documents.joined(separator: Array(", ".utf8))) + [0x3a, 0x20]
          + VisibleText.escaped(text), indent)
    }
  }

  private func block(_ text: [UInt8], _ indent: Int) -> [UInt8] {
    var lines = ColumnLines(width: width, indent: indent)
    lines.add(text)
    lines.end()
    return lines.bytes
  }

  /// What several accounts say without a figure, and what somebody denies.
  func statements(_ rows: [StatementRow]) -> [UInt8] {
    let shared = rows.filter { $0.accounts.count > 1 && !$0.isDenied }
    let denied = rows.filter { $0.accounts.count > 1 && $0.isDenied }
    return section("SAID IN SEVERAL ACCOUNTS\n", shared)
      + section("DENIED IN SEVERAL ACCOUNTS\n", denied)
  }

  private func section(_ heading: String, _ rows: [StatementRow]) -> [UInt8] {
    guard !rows.isEmpty else { return [] }
    var out = [0x0a] + styled(Array(heading.utf8), bold: true)
    for row in rows {
      out += block(VisibleText.escaped(row.statements[0].text), 0)
      var sayings = ColumnLines(width: width, indent: 2 * TableWriter.indent)
      for (place, source) in row.sources.enumerated() {
        let said = row.statements.filter { table.sources.index($0.source) == source }
        let letters = Set(said.map { table.accounts.accounts[$0.document] }).sorted()
        var text = VisibleText.escaped(table.sources.names[source]) + Array(" [".utf8)
        text += letters.map(AccountLetters.name).joined(separator: [0x20])
        text += place + 1 < row.sources.count ? Array("];".utf8) : [0x5d]
        sayings.add(text)
      }
      sayings.end()
      out += sayings.bytes
    }
    return out
  }

  private func styled(_ line: [UInt8], bold: Bool, alert: Bool = false) -> [UInt8] {
    guard hasColour, bold || alert else { return line }
    let start = bold ? "\u{1b}[1m" : "\u{1b}[1;31m"
    return Array(start.utf8) + line.dropLast() + Array("\u{1b}[0m\n".utf8)
  }
}
