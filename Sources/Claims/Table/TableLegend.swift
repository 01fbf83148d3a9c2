import CopydeskCore

/// What stands under the table: who the accounts are, and what the columns mean.
struct TableLegend {
  private static let indent = 4

  private let table: ClaimTable
  private let width: Int
  private let names: [[UInt8]]
  /// Rows that were left out.
  private let hidden: Int

  init(_ table: ClaimTable, _ terminal: Terminal, hidden: Int) {
    self.table = table
    self.hidden = hidden
    width = terminal.width
    names = DocumentNames.short(table.documents.map(\.name))
  }

  /// The lines of the legend.
  func lines() -> [UInt8] {
    var out: [UInt8] = [0x0a]
    let isCollection = table.documents.count > 1
    var members: [Int: [Int]] = [:]
    for (document, account) in table.accounts.accounts.enumerated() {
      members[account, default: []].append(document)
    }
    let used = Set(table.rows.flatMap(\.accounts) + table.statements.flatMap(\.accounts))
    for account in members.keys.sorted() where isCollection && used.contains(account) {
      out += explanation(account, members[account] ?? [])
    }
    var lines = ColumnLines(width: width, indent: 0)
    if hidden > 0 {
      let counts = hidden == 1 ? "1 small count" : "\(hidden) small counts"
      lines.add(Array("\(counts) of one account left out, see --all.".utf8))
      lines.end()
    }
    if table.rows.contains(where: { $0.disagrees || $0.exceedsWhole || $0.isDenied }) {
      lines.add(Array("! = not all of it can be right;".utf8))
    }
    let accounts =
      isCollection ? "ACC = independent accounts, in [ ];" : "ACC = independent accounts;"
    lines.add(Array("\(accounts) SRC = sources they name.".utf8))
    lines.end()
    return out + lines.bytes
  }

  private func explanation(_ account: Int, _ documents: [Int]) -> [UInt8] {
    var lines = ColumnLines(width: width, indent: TableLegend.indent)
    let letter = AccountLetters.name(account)
    var text = documents.map { VisibleText.escaped(names[$0]) }
      .joined(separator: Array(", ".utf8)).map { $0 }
    var known: [[UInt8]] = []
    for agency in documents.map({ table.documents[$0].agency })
    where !agency.isEmpty && !known.contains(agency) { known.append(agency) }
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
