import CopydeskCore
import Quotes

/// The filter count-claims: what is claimed, by whom, in how many independent accounts.
///
/// It holds what it learnt of every document, not the documents.
///
///     let text = Document(name: "text", bytes: Array("Police said 12 people were killed.".utf8))
///     let rows = try CountClaims.output(["--json"], of: [text])
public struct CountClaims: Filter {
  public static let tool = Tool(
    name: "count-claims",
    summary: "Counts what is claimed, by whom, in how many independent accounts.",
    options: [
      OptionSpec("all", help: "list small counts of one account too"),
      OptionSpec("evidence", help: "list the sentences of every figure"),
      OptionSpec("tsv", help: "write the rows parted by tabs"),
      OptionSpec("json", help: "write the rows as JSON, one a line"),
      OptionSpec("figures", help: "write every figure as JSON, and no table"),
      OptionSpec("accounts", help: "write the account of every document as JSON"),
      OptionSpec(
        "by", value: .choice("ORDER", ["slot", "source", "account"]),
        help: "order the table by slot, source or account"),
      OptionSpec(
        "min-accounts", value: .number("N", 1...Int.max),
        help: "leave out rows of fewer accounts"),
      OptionSpec("parts", help: "write what --merge reads, beside figures or rows if asked"),
      OptionSpec("merge", help: "read the parts of several runs in place of texts"),
    ],
    example: "count-claims *.txt")

  private enum Output { case table, tsv, json, figures, accounts, parts }

  public static func input(_ arguments: Arguments) -> InputForm {
    arguments.has("merge") ? .written : arguments.jsonl ? .lines : .text
  }

  private let language: LanguagePack
  private var languages: [String: ClaimLanguage] = [:]
  /// How many documents each language has.
  private var counts: [String: Int] = [:]
  /// Whether the output tells who says what.
  private let tellsSources: Bool
  private let output: Output
  private let merges: Bool
  /// Whether parts are written beside figures or rows.
  private let addsParts: Bool
  private let hasAll: Bool
  private let hasEvidence: Bool
  private let leastAccounts: Int
  private let order: RowOrder
  private var documents: [DocumentRecord] = []

  /// A filter with the user's wishes.
  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {
    self.language = language
    merges = arguments.has("merge")
    output = try CountClaims.output(arguments)
    // With JSON Lines the figures go from machine to machine, and must be enough for a table.
    addsParts = arguments.has("parts") || output == .figures && arguments.jsonl
    hasAll = arguments.has("all")
    hasEvidence = arguments.has("evidence")
    tellsSources = output != .accounts && (output != .figures || addsParts)
    leastAccounts = arguments.number("min-accounts") ?? 1
    order = RowOrder(arguments.value("by"))
  }

  private mutating func tools(of pack: LanguagePack) -> ClaimLanguage {
    if let known = languages[pack.code] { return known }
    let tagger = tellsSources && !merges ? QuotationTagger(pack).reader() : nil
    let made = ClaimLanguage(vocabulary: Vocabulary(pack), tagger: tagger)
    languages[pack.code] = made
    return made
  }

  /// The words of the language of most documents.
  private mutating func commonVocabulary() -> Vocabulary {
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return (most.flatMap { languages[$0] } ?? tools(of: language)).vocabulary
  }

  private static func output(_ arguments: Arguments) throws(UsageError) -> Output {
    let forms: [(String, Output)] = [
      ("figures", .figures), ("accounts", .accounts), ("tsv", .tsv), ("json", .json),
      ("parts", .parts),
    ]
    let asked = forms.filter { arguments.has($0.0) }
    for lost in ["figures", "parts"] where arguments.has("merge") && arguments.has(lost) {
      throw UsageError("--merge has no texts for --\(lost)")
    }
    let isPair = asked.count == 2 && asked[1].1 == .parts
    if asked.count > 1, !(isPair && (asked[0].1 == .figures || asked[0].1 == .json)) {
      throw UsageError("--\(asked[0].0) and --\(asked[1].0) exclude each other")
    }
    return asked.first?.1 ?? (arguments.jsonl ? .json : .table)
  }

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    if merges {
      let reader = PartReader(document.bytes)
      documents += reader.records
      if let fault = reader.fault { throw .document(fault) }
    } else if output == .figures, !addsParts {
      try figures(document, into: &out)
    } else {
      let record = try record(document, into: &out)
      if addsParts { try out.raw(PartWriter.line(record)) }
      if output != .parts, output != .figures { documents.append(record) }
    }
  }

  /// What is learnt of a document; its figures are written on the way if they were asked for.
  private mutating func record(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) -> DocumentRecord {
    let language = tools(of: document.language)
    counts[document.language.code, default: 0] += 1
    let (vocabulary, tagger) = (language.vocabulary, language.tagger)
    guard output == .figures else { return try AccountReader.record(document, vocabulary, tagger) }
    let text = TaggedText(document.bytes)?.plain ?? document.bytes
    var writer = FigureWriter(document, text, vocabulary)
    return try AccountReader.record(document, vocabulary, tagger) { figures throws(FilterError) in
      for figure in figures { writer.write(figure) }
      try out.raw(writer.take())
    }
  }

  /// The figures alone, for which neither sources nor statements need to be found.
  private mutating func figures(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    let vocabulary = tools(of: document.language).vocabulary
    let text = TaggedText(document.bytes)?.plain ?? document.bytes
    var writer = FigureWriter(document, text, vocabulary)
    var hasDead = false
    for range in Chunker.chunks(text) {
      var reading = Reading(text, range, vocabulary)
      FigureReader.read(&reading)
      SlotFinder.find(&reading, &hasDead)
      for figure in reading.figures { writer.write(figure) }
      try out.raw(writer.take())
    }
  }

  private mutating func table(into out: inout OutputWriter) throws(FilterError) {
    // Handed over, so that the table need not copy them.
    var read: [DocumentRecord] = []
    swap(&read, &documents)
    let table = ClaimTable(read, commonVocabulary())
    let rows = table.rows.filter { $0.accounts.count >= leastAccounts }
    let statements = table.statements.filter { $0.accounts.count >= leastAccounts }
    guard !rows.isEmpty || !statements.isEmpty else { return }
    let shared = statements.filter { $0.documents > 1 }
    let ordered = order.sorted(rows, table)
    switch output {
    case .json:
      var writer = RowWriter(table)
      for row in ordered { try out.raw(writer.line(row)) }
      for statement in statements { try out.raw(statement.json(table)) }
      for index in table.documents.indices {
        try out.raw(AccountWriter.line(table.documents, table.accounts, index))
      }
    case .tsv:
      try out.raw(TSVWriter.heading)
      for row in ordered { try out.raw(TSVWriter.line(row, table)) }
      for statement in shared { try out.raw(statement.tsv(table)) }
    default: try page(table, ordered, shared, into: &out)
    }
  }

  /// The page for a reader.
  private func page(
    _ table: ClaimTable, _ rows: [Row], _ statements: [StatementRow], into out: inout OutputWriter
  ) throws(FilterError) {
    let weighty = hasAll ? rows : rows.filter { !$0.isSlight }
    let shown = weighty.isEmpty ? rows : weighty
    let terminal = Terminal()
    let writer = TableWriter(table, terminal, hasEvidence: hasEvidence)
    try out.raw(writer.heading())
    var isBackground = false
    for row in shown {
      if row.kind == .background, !isBackground, order == .weight {
        isBackground = true
        try out.raw(writer.background())
      }
      try out.raw(writer.lines(row))
    }
    try out.raw(writer.statements(statements))
    try out.raw(TableLegend(table, terminal, hidden: rows.count - shown.count).lines())
  }

  public mutating func finish(into out: inout OutputWriter) throws(FilterError) {
    switch output {
    case .figures, .parts: return
    case .accounts:
      let accounts = AccountFinder(documents.map(\.shingles))
      for index in documents.indices {
        try out.raw(AccountWriter.line(documents, accounts, index))
      }
    default:
      try table(into: &out)
    }
  }
}

/// What reads the documents of one language.
private struct ClaimLanguage {
  let vocabulary: Vocabulary
  /// Nil where nobody asks who says what.
  let tagger: QuotationReader?
}
