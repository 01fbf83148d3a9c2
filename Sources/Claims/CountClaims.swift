import CopydeskCore

/// The filter count-claims: what is claimed, by whom, in how many independent accounts.
///
/// It holds what it learnt of every document, not the documents.
public struct CountClaims: Filter {
  public static let tool = Tool(
    name: "count-claims",
    summary: "Counts what is claimed, by whom, in how many independent accounts.",
    options: [
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
      OptionSpec("parts", help: "write what --merge reads"),
      OptionSpec("merge", help: "read parts of several runs in place of texts"),
    ],
    example: "count-claims *.txt")

  private enum Output { case table, tsv, json, figures, accounts, parts }

  private let vocabulary: Vocabulary
  private let output: Output
  private let merges: Bool
  private var documents: [DocumentRecord] = []

  /// A filter with the user's wishes.
  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {
    vocabulary = Vocabulary(language)
    merges = arguments.has("merge")
    let forms: [(String, Output)] = [
      ("figures", .figures), ("accounts", .accounts), ("parts", .parts), ("tsv", .tsv),
      ("json", .json),
    ]
    let asked = forms.filter { arguments.has($0.0) }
    output = asked.first?.1 ?? (arguments.jsonl ? .json : .table)
  }

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    if output == .figures { return try figures(document, into: &out) }
    documents.append(AccountReader.record(document, vocabulary))
  }

  private func figures(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    let text = TaggedText(document.bytes)?.text ?? document.bytes
    var writer = FigureWriter(document, text, vocabulary)
    for range in Chunker.chunks(text) {
      var reading = Reading(text, range, vocabulary)
      FigureReader.read(&reading)
      SlotFinder.find(&reading)
      for figure in reading.figures { writer.write(figure) }
      try out.raw(writer.take())
    }
  }

  public mutating func finish(into out: inout OutputWriter) throws(FilterError) {
    switch output {
    case .figures: return
    case .accounts:
      let accounts = AccountFinder(documents.map(\.shingles))
      for index in documents.indices {
        try out.raw(AccountWriter.line(documents, accounts, index))
      }
    default:
      let table = ClaimTable(documents, vocabulary)
      var writer = RowWriter(table)
      for row in table.rows { try out.raw(writer.line(row)) }
    }
  }
}
