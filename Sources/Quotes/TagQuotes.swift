import CopydeskCore

/// The filter tag-quotes: marks who said what.
///
///     let text = Document(name: "text", bytes: Array("\"It fell,\" said Ana Brelo.".utf8))
///     let tagged = try TagQuotes.output(of: [text])
public struct TagQuotes: Filter {
  public static let tool = Tool(
    name: "tag-quotes",
    summary: "mark quotations, their sources and the words that introduce them",
    options: [
      OptionSpec("json", help: "write one JSON object a quotation instead of the text"),
      OptionSpec("explain", help: "write a line a quotation: which rule found it, and how"),
    ],
    example: "tag-quotes --json article.txt | jq -r '[.speaker, .text] | @tsv'")

  private enum Form { case inline, json, explain }

  private let form: Form
  private var desks: [String: Desk] = [:]
  private let tags = InlineTags()

  /// A filter with the user's wishes.
  ///
  /// - Throws: `UsageError` where `--json` and `--explain` are both given.
  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {
    if arguments.has("json"), arguments.has("explain") {
      throw UsageError("--json and --explain exclude each other")
    }
    form = arguments.has("json") ? .json : arguments.has("explain") ? .explain : .inline
  }

  public mutating func take(_ document: Document, into out: inout OutputWriter) throws(FilterError)
  {
    let desk = desk(of: document.language)
    let result = document.bytes.withUnsafeBufferPointer { bytes -> Result<Void, FilterError> in
      do throws(FilterError) {
        return .success(try write(document, desk.read(bytes), into: &out))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private mutating func desk(of language: LanguagePack) -> Desk {
    if let desk = desks[language.code] { return desk }
    let desk = QuotationTagger(language).desk()
    desks[language.code] = desk
    return desk
  }

  private func write(
    _ document: Document, _ findings: Findings, into out: inout OutputWriter
  ) throws(FilterError) {
    switch form {
    case .json:
      try QuotationRows(document, findings).writeJSON(into: &out)
    case .explain:
      try out.raw(QuotationRows(document, findings).explanation())
    case .inline:
      try out.open(document)
      try tags.write(findings, into: &out)
      let members = document.record == nil ? [] : QuotationRows(document, findings).member()
      try out.close(document, members: members)
    }
  }
}
