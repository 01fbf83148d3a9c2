/// All claims of a collection of documents.
struct ClaimTable {
  let documents: [DocumentRecord]
  let accounts: AccountFinder
  let sources: SourceRegistry
  private(set) var rows: [Row] = []
  private(set) var statements: [StatementRow] = []

  /// Groups the mentions of all documents into rows, and orders them: disagreements first, then by
  /// accounts, documents, and place.
  init(_ documents: consuming [DocumentRecord], _ vocabulary: Vocabulary) {
    for index in documents.indices {
      for mention in documents[index].mentions.indices {
        documents[index].mentions[mention].document = index
      }
      for statement in documents[index].statements.indices {
        documents[index].statements[statement].document = index
      }
    }
    self.documents = documents
    let read = self.documents
    accounts = AccountFinder(read.map(\.shingles))
    sources = SourceRegistry(read, vocabulary)
    let groups = Grouping.groups(read, accounts.accounts, sources)
    rows = groups.map { Row($0, accounts: accounts.accounts, sources: sources) }
    rows.sort(by: ClaimTable.comesFirst)
    let numbers = accounts.accounts
    let registry = sources
    statements = StatementGrouping.groups(read)
      .map { StatementRow($0, accounts: numbers, sources: registry) }
      .enumerated()
      .sorted { ($1.element.accounts.count, $0.offset) < ($0.element.accounts.count, $1.offset) }
      .map(\.element)
  }

  private static func comesFirst(_ a: Row, _ b: Row) -> Bool {
    if a.disagrees != b.disagrees { return a.disagrees }
    if a.accounts.count != b.accounts.count { return a.accounts.count > b.accounts.count }
    if a.documents != b.documents { return a.documents > b.documents }
    let one = a.mentions[0]
    let other = b.mentions[0]
    return (one.document, one.start) < (other.document, other.start)
  }
}
