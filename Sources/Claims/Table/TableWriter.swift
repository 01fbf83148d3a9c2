import CopydeskCore

/// Writes the table for a reader: two lines or more a claim, then who the accounts are.
struct TableWriter {
  /// Columns of the numbers on the right: figure, documents, accounts, sources.
  private static let figureColumns = 19
  private static let countColumns = 5
  /// Columns by which the line with the sources is set in.
  private static let indent = 4

  private let table: ClaimTable
  private let width: Int
  private let hasColour: Bool
  private let names: [[UInt8]]

  init(_ table: ClaimTable, _ terminal: Terminal) {
    self.table = table
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

  /// The lines of one claim.
  func lines(_ row: Row) -> [UInt8] {
    var label = ColumnLines.fitted(VisibleText.escaped(RowLabel.text(row)), labelColumns)
    label += row.disagrees ? Array(" ! ".utf8) : Array("   ".utf8)
    var figure = GroupedNumber.span(row.low, row.high)
    if !row.disagrees { figure = FigureText.sign(row.sign) + figure }
    let unit = row.mentions[0].unit
    if !unit.isEmpty, unit != Array("times".utf8) {
      figure += unit == [0x25] ? unit : [0x20] + unit
    }
    label += ColumnLines.fitted(figure, TableWriter.figureColumns)
    label += ColumnLines.right(row.documents, TableWriter.countColumns)
    label += ColumnLines.right(row.accounts.count, TableWriter.countColumns)
    label += ColumnLines.right(row.sources.count, TableWriter.countColumns)
    label.append(0x0a)
    return styled(label, bold: false, alert: row.disagrees) + sayings(row)
  }

  /// Who says what: a source, its figures, and the accounts that have them.
  private func sayings(_ row: Row) -> [UInt8] {
    var lines = ColumnLines(width: width, indent: TableWriter.indent)
    var order: [Int] = []
    var said: [Int: [Mention]] = [:]
    for mention in row.mentions {
      let source = table.sources.index(mention.source) ?? -1
      if said[source] == nil { order.append(source) }
      said[source, default: []].append(mention)
    }
    let states =
      row.disagrees || Set(row.mentions.map(\.sign)).count > 1
      || row.mentions.contains { $0.vague != row.mentions[0].vague }
    for (place, source) in order.enumerated() {
      let name = source < 0 ? Array("no source".utf8) : table.sources.names[source]
      var text = VisibleText.escaped(name)
      text += figures(said[source] ?? [], states)
      if place + 1 < order.count { text.append(UInt8(ascii: ";")) }
      lines.add(text)
    }
    lines.end()
    return lines.bytes
  }

  /// The figures of one source, with the accounts of each.
  private func figures(_ mentions: [Mention], _ states: Bool) -> [UInt8] {
    var order: [[UInt8]] = []
    var accounts: [[UInt8]: [Int]] = [:]
    for mention in mentions {
      var figure = states ? FigureText.signed(mention) : []
      if mention.modality == .denied { figure += Array(" denied".utf8) }
      if mention.modality == .expected { figure += Array(" expected".utf8) }
      if accounts[figure] == nil { order.append(figure) }
      let account = table.accounts.accounts[mention.document]
      if !(accounts[figure]?.contains(account) ?? false) {
        accounts[figure, default: []].append(account)
      }
    }
    var text: [UInt8] = []
    for (place, figure) in order.enumerated() {
      text += place > 0 ? Array(", ".utf8) : [0x20]
      text += figure.first == 0x20 || figure.isEmpty ? Array(figure.dropFirst()) : figure
      guard isCollection else { continue }
      let letters = (accounts[figure] ?? []).sorted().map(AccountLetters.name)
      if !figure.isEmpty { text.append(0x20) }
      text += [0x5b] + Array(letters.joined(separator: [0x20])) + [0x5d]
    }
    while text.last == 0x20 { text.removeLast() }
    return text
  }

  /// What several accounts say without a figure.
  func statements(_ rows: [StatementRow]) -> [UInt8] {
    guard !rows.isEmpty else { return [] }
    var out: [UInt8] = [0x0a]
    out += styled(Array("SAID IN SEVERAL ACCOUNTS\n".utf8), bold: true)
    for row in rows {
      var lines = ColumnLines(width: width, indent: 0)
      lines.add(VisibleText.escaped(row.statements[0].text))
      lines.end()
      var sayings = ColumnLines(width: width, indent: TableWriter.indent)
      for (place, source) in row.sources.enumerated() {
        let said = row.statements.filter { table.sources.index($0.source) == source }
        let letters = Set(said.map { table.accounts.accounts[$0.document] }).sorted()
        var text = VisibleText.escaped(table.sources.names[source]) + Array(" [".utf8)
        text += letters.map(AccountLetters.name).joined(separator: [0x20])
        text += place + 1 < row.sources.count ? Array("];".utf8) : [0x5d]
        sayings.add(text)
      }
      sayings.end()
      out += lines.bytes + sayings.bytes
    }
    return out
  }

  /// Who the accounts are, and what the columns mean.
  func legend() -> [UInt8] {
    var out: [UInt8] = [0x0a]
    var members: [Int: [Int]] = [:]
    for (document, account) in table.accounts.accounts.enumerated() {
      members[account, default: []].append(document)
    }
    let used = Set(table.rows.flatMap(\.accounts) + table.statements.flatMap(\.accounts))
    for account in members.keys.sorted() where isCollection && used.contains(account) {
      out += explanation(account, members[account] ?? [])
    }
    var lines = ColumnLines(width: width, indent: 0)
    let disagrees = table.rows.contains(where: \.disagrees)
    if disagrees { lines.add(Array("! = the figures differ;".utf8)) }
    let accounts =
      isCollection ? "ACC = independent accounts, in [ ];" : "ACC = independent accounts;"
    lines.add(Array("\(accounts) SRC = sources they name.".utf8))
    lines.end()
    return out + lines.bytes
  }

  private func explanation(_ account: Int, _ documents: [Int]) -> [UInt8] {
    var lines = ColumnLines(width: width, indent: TableWriter.indent)
    let letter = AccountLetters.name(account)
    var text: [UInt8] = []
    for (place, document) in documents.enumerated() {
      if place > 0 { text += Array(", ".utf8) }
      text += VisibleText.escaped(names[document])
    }
    let agencies = documents.map { table.documents[$0].agency }.filter { !$0.isEmpty }
    var known: [[UInt8]] = []
    for agency in agencies where !known.contains(agency) { known.append(agency) }
    if !known.isEmpty {
      text += Array(" (".utf8) + known.joined(separator: Array(", ".utf8)) + [0x29]
    }
    let shared = Set(
      documents.flatMap { table.accounts.shares[$0] }.map { table.accounts.accounts[$0] })
    if !shared.isEmpty {
      text += Array("; shares text with ".utf8)
      text += shared.sorted().map(AccountLetters.name).joined(separator: Array(", ".utf8))
    }
    lines.add(text)
    lines.end()
    var bytes = lines.bytes
    bytes.replaceSubrange(0..<min(letter.count, bytes.count), with: letter)
    return bytes
  }

  private func styled(_ line: [UInt8], bold: Bool, alert: Bool = false) -> [UInt8] {
    guard hasColour, bold || alert else { return line }
    let start = bold ? "\u{1b}[1m" : "\u{1b}[1;31m"
    return Array(start.utf8) + line.dropLast() + Array("\u{1b}[0m\n".utf8)
  }
}

/// Names of documents without what all of them need not say.
enum DocumentNames {
  /// File names without folders and without `.txt` where they stay different.
  static func short(_ names: [[UInt8]]) -> [[UInt8]] {
    let bare = names.map { name -> [UInt8] in
      var base = name.split(separator: 0x2f).last.map { Array($0) } ?? name
      let ending = Array(".txt".utf8)
      if base.count > ending.count, base.suffix(4).elementsEqual(ending) { base.removeLast(4) }
      return base
    }
    return Set(bare).count == Set(names).count ? bare : names
  }
}
