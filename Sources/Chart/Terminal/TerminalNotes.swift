import CopydeskCore

/// What stands below the rows: what several accounts say, who the accounts are, what marks mean.
struct TerminalNotes {
  private static let indent = 4

  private let records: ClaimRecords
  private let terminal: Terminal
  private let glyphs: BlockGlyphs

  init(_ records: ClaimRecords, _ terminal: Terminal, _ glyphs: BlockGlyphs) {
    self.records = records
    self.terminal = terminal
    self.glyphs = glyphs
  }

  /// The statements of more than one account, and those that are denied.
  func statements() -> [UInt8] {
    let shown = records.statements.filter { $0.accounts > 1 || $0.isDenied }
    guard !shown.isEmpty else { return [] }
    var out = [0x0A] + heading("SAID IN SEVERAL ACCOUNTS")
    for statement in shown {
      var lines = ColumnLines(width: terminal.width, indent: 0)
      lines.add(VisibleText.escaped(statement.text))
      lines.end()
      var sayings = ColumnLines(width: terminal.width, indent: TerminalNotes.indent)
      let voices = StatementVoices(statement)
      for (place, voice) in voices.all.enumerated() {
        let end: [UInt8] = place + 1 < voices.all.count ? [0x3B] : []
        sayings.add(voice.name + [0x20] + FigureWords.accounts(voice.accounts) + end)
      }
      if statement.isDenied { sayings.add(Array("(denied)".utf8)) }
      sayings.end()
      out += lines.bytes + sayings.bytes
    }
    return out
  }

  /// One line an account: its documents, its agency, with whom it shares text.
  func accounts() -> [UInt8] {
    let accounts = AccountGroup.groups(records.documents)
    guard accounts.count > 1 else { return [] }
    var out: [UInt8] = [0x0A]
    for account in accounts {
      var lines = ColumnLines(width: terminal.width, indent: TerminalNotes.indent)
      lines.add(account.line)
      lines.end()
      var bytes = lines.bytes
      let letter = VisibleText.escaped(account.letter)
      bytes.replaceSubrange(0..<min(letter.count, TerminalNotes.indent - 1), with: letter)
      out += bytes
    }
    return out
  }

  /// What the marks mean, of those that are there.
  func key(_ tree: ClaimTree) -> [UInt8] {
    guard !records.claims.isEmpty else { return [] }
    var lines = ColumnLines(width: terminal.width, indent: 0)
    for text in marks() { lines.add(Array(text.utf8)) }
    if records.claims.contains(where: \.isDisputed) {
      lines.add(Array("! = sources disagree;".utf8))
    }
    lines.add(Array("an axis runs from 0 to the greatest figure of a row and its parts,".utf8))
    lines.add(Array("by powers of ten where the figures are far apart;".utf8))
    lines.add(Array("ACC = independent accounts; SRC = sources they name.".utf8))
    lines.end()
    return [0x0A] + lines.bytes
  }

  private func marks() -> [String] {
    let figures = records.claims.lazy.flatMap(\.figures)
    var marks: [String] = []
    let heights = glyphs.heights.joined(separator: " ")
    marks.append(
      glyphs.heights.count > 1
        ? "\(heights) = a figure of 1, 2, 3, more accounts;" : "\(heights) = a figure;")
    if figures.contains(where: { $0.bound == .atLeast }) {
      marks.append("\(glyphs.atLeast) = at least;")
    }
    if figures.contains(where: { $0.bound == .atMost }) {
      marks.append("\(glyphs.atMost) = at most;")
    }
    if figures.contains(where: { $0.bound == .about }) { marks.append("\(glyphs.about) = about;") }
    if figures.contains(where: \.isSpan) { marks.append("\(glyphs.span) = between;") }
    if figures.contains(where: \.isSuperseded) {
      marks.append("\(glyphs.superseded) = superseded;")
    }
    if figures.contains(where: \.isDenied) { marks.append("\(glyphs.denied) = denied;") }
    return marks
  }

  private func heading(_ text: String) -> [UInt8] {
    let line = Array((text + "\n").utf8)
    return terminal.hasColour ? TerminalStyle.bold.applied(to: line) : line
  }
}
