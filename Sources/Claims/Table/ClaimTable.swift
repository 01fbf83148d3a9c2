/// All claims of a collection of documents.
struct ClaimTable {
  let documents: [DocumentRecord]
  let accounts: AccountFinder
  let sources: SourceRegistry
  /// Main rows in the order of what matters, each with its parts behind it, then the background.
  private(set) var rows: [Row] = []
  private(set) var statements: [StatementRow] = []

  /// Groups the mentions of all documents into rows, and orders them.
  init(_ documents: consuming [DocumentRecord], _ vocabulary: Vocabulary) {
    for index in documents.indices {
      for mention in documents[index].mentions.indices {
        documents[index].mentions[mention].document = index
        documents[index].mentions[mention].isSuperseded =
          documents[index].mentions[mention].course == .earlier
      }
      for statement in documents[index].statements.indices {
        documents[index].statements[statement].document = index
      }
    }
    self.documents = documents
    let read = self.documents
    accounts = AccountFinder(read.map(\.shingles))
    sources = SourceRegistry(read, vocabulary)
    let numbers = accounts.accounts
    let registry = sources
    let times = read.map(\.time)
    var rows = Grouping.groups(read, sources).map { group in
      var row = Row(group.mentions, times, accounts: numbers, sources: registry)
      row.kind = group.kind
      row.whole = group.whole
      return row
    }
    for index in rows.indices {
      guard let whole = rows[index].whole else { continue }
      rows[index].exceedsWhole = rows[index].low > rows[whole].high
    }
    self.rows = RowRanking.ranked(rows, sources)
    statements = StatementGrouping.groups(read)
      .map { StatementRow($0, accounts: numbers, sources: registry) }
      .enumerated()
      .sorted { ($1.element.accounts.count, $0.offset) < ($0.element.accounts.count, $1.offset) }
      .map(\.element)
  }
}
