import CopydeskCore

/// The filter chart-claims: what `count-claims --json` wrote, as a picture.
///
/// It holds all rows.
///
///     let rows = Document(name: "rows", bytes: [])
///     let page = try ChartClaims.output(["--svg"], of: [rows])
public struct ChartClaims: Filter {
  public static let tool = Tool(
    name: "chart-claims",
    summary: "Draws what count-claims --json writes: for the terminal, as SVG or as a page.",
    options: [
      OptionSpec("ascii", help: "draw for the terminal in ASCII"),
      OptionSpec("svg", help: "write one picture in SVG"),
      OptionSpec("html", help: "write one page that needs nothing else"),
      OptionSpec(
        "documents",
        help: "the FILEs are the documents, shown on the page; the claims are on standard input"),
    ],
    example: "count-claims --json *.txt | chart-claims")

  private enum Output { case terminal, ascii, picture, page }

  public static func input(_ arguments: Arguments) -> InputForm {
    guard arguments.has("documents") else { return .written }
    return arguments.jsonl ? .lines : .text
  }

  /// What it draws is told in figures and names, in any language.
  public static func asksLanguage(_ arguments: Arguments) -> Bool { false }

  private let output: Output
  private let takesDocuments: Bool
  private var reader: RecordReader
  private var documents: [ShownDocument] = []
  private var hasFault = false

  /// - Throws: `UsageError` where two forms are asked for, or documents without the page.
  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {
    output = try ChartClaims.output(arguments)
    takesDocuments = arguments.has("documents")
    if takesDocuments, output != .page { throw UsageError("--documents goes with --html") }
    do throws(FilterError) {
      reader = try RecordReader(keepsEvidence: output == .page)
    } catch {
      throw UsageError("out of memory")
    }
    if takesDocuments { reader.read(try StandardInput.bytes()) }
  }

  private static func output(_ arguments: Arguments) throws(UsageError) -> Output {
    let forms: [(String, Output)] = [("ascii", .ascii), ("svg", .picture), ("html", .page)]
    let asked = forms.filter { arguments.has($0.0) }
    if asked.count > 1 {
      throw UsageError("--\(asked[0].0) and --\(asked[1].0) exclude each other")
    }
    return asked.first?.1 ?? .terminal
  }

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    if takesDocuments {
      documents.append(ShownDocument(document))
    } else {
      reader.read(document.bytes)
      try sayFault()
    }
  }

  /// The first line that was no record; the others were read.
  private func sayFault() throws(FilterError) {
    guard let fault = reader.faults.first else { return }
    let more = reader.faults.count - 1
    throw .document(
      "line \(fault.line): \(fault.reason)" + (more > 0 ? ", and \(more) more such lines" : ""))
  }

  public mutating func finish(into out: inout OutputWriter) throws(FilterError) {
    let records = reader.records
    switch output {
    case .terminal, .ascii:
      try TerminalChart(records, Terminal(), isASCII: output == .ascii).write(into: &out)
    case .picture: try PictureChart(records).write(into: &out)
    case .page: try ChartPage(records, documents).write(into: &out)
    }
    if takesDocuments { try sayFault() }
  }
}
