import CopydeskCore

/// A statement without a figure that several documents have.
struct StatementRow: Sendable {
  let statements: [Statement]
  let documents: Int
  let accounts: [Int]
  let sources: [Int]

  /// It says that something is not so.
  var isDenied: Bool { statements.contains(where: \.isDenied) }

  /// How well it stands, by counts alone.
  var grade: Grade {
    if accounts.count < 2 { return .single }
    return sources.count > 1 ? .corroborated : .echoed
  }

  init(_ statements: [Statement], accounts: [Int], sources: SourceRegistry) {
    self.statements = statements
    documents = Set(statements.map(\.document)).count
    self.accounts = Set(statements.map { accounts[$0.document] }).sorted()
    var found: [Int] = []
    for statement in statements {
      guard let source = sources.index(statement.source) else { continue }
      if !found.contains(source) { found.append(source) }
    }
    self.sources = found
  }

  /// The row as a line of JSON; it has `statement` and `sayings` where figures have their numbers.
  func json(_ table: ClaimTable) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("statement", statements[0].text)
    json.member("docs", documents)
    json.member("accounts", accounts.count)
    json.key("sources")
    json.beginArray()
    for source in sources { json.string(table.sources.names[source]) }
    json.endArray()
    json.member("grade", grade.name.description)
    json.member("denied", isDenied)
    json.key("sayings")
    json.beginArray()
    for statement in statements {
      json.beginObject()
      json.key("id")
      json.json(table.documents[statement.document].identifier)
      json.member("account", AccountLetters.name(table.accounts.accounts[statement.document]))
      json.member("start", statement.start)
      json.member("end", statement.end)
      json.member("source", statement.source)
      json.member("denied", statement.isDenied)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// The row as a line of the tab-separated table: its text stands where the noun does.
  func tsv(_ table: ClaimTable) -> [UInt8] {
    let names = sources.map { table.sources.names[$0] }.joined(separator: Array("; ".utf8))
    let fields: [[UInt8]] = [
      Array("said".utf8), statements[0].text, [], [], [], Array("no".utf8),
      Array(String(documents).utf8), Array(String(accounts.count).utf8),
      Array(String(sources.count).utf8), Array(grade.name.description.utf8), [], Array(names),
    ]
    return Array(fields.map(VisibleText.escaped).joined(separator: [0x09])) + [0x0a]
  }
}
