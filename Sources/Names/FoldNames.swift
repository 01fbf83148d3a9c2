import CopydeskCore

/// The filter fold-names: each name in one spelling.
///
///     let text = Document(name: "text", bytes: Array("Ana Brelo came. Brelo spoke.".utf8))
///     let names = try FoldNames.output(["--list"], of: [text])
public struct FoldNames: Filter {
  public static let tool = Tool(
    name: "fold-names", summary: "Write each name of the text in one spelling.",
    options: [
      OptionSpec("list", help: "print the table of names: count, canonical form, variant"),
      OptionSpec(
        "names", short: "n", value: .text("FILE"),
        help: "fold by this table, as --list prints it; may be repeated"),
      OptionSpec("match", help: "read pairs of names parted by a tab, print 1 or 0 for each"),
      OptionSpec(
        "diff", help: "print the lines that change, as diff(1) does, instead of the texts"),
      OptionSpec("explain", help: "print every place that changes and why, instead of the texts"),
    ],
    example: "fold-names --list *.txt >names.tsv")

  public static let grain = Grain.paragraph

  private enum Mode {
    case match(PairMatching)
    case list(NameListing)
    case table(TableFolding)
    case text(TextFolding)
  }

  private var mode: Mode

  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {
    let explains = arguments.has("explain")
    let files = arguments.values("names")
    if arguments.has("match") {
      if arguments.has("list") || !files.isEmpty {
        throw UsageError("--match goes with neither --list nor --names")
      }
      if arguments.has("diff") { throw UsageError("--match does not go with --diff") }
      mode = .match(PairMatching(Matcher(language), explains: explains))
    } else if arguments.has("list") {
      if arguments.has("diff") { throw UsageError("--list and --diff exclude each other") }
      mode = .list(NameListing(language, try FoldTable(files: files), explains: explains))
    } else {
      if arguments.has("diff"), explains {
        throw UsageError("--diff and --explain exclude each other")
      }
      let report: FoldReport = arguments.has("diff") ? .diff : explains ? .reasons : .text
      if files.isEmpty {
        mode = .text(TextFolding(language, report))
      } else {
        let table = TableGroups(try FoldTable(files: files))
        mode = .table(TableFolding(table.groups, Matcher(language), isTold: true, report))
      }
    }
  }

  public static func asksLanguage(_ arguments: Arguments) -> Bool { !arguments.has("match") }

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    switch mode {
    case .match(var matching):
      try matching.take(document, into: &out)
      mode = .match(matching)
    case .table(var folding):
      mode = .table(.empty)
      try folding.take(document, into: &out)
      mode = .table(folding)
    case .list(var listing):
      // The copy in `mode` would make every change a copy of the whole.
      mode = .table(.empty)
      listing.take(document)
      mode = .list(listing)
    case .text(var folding):
      mode = .table(.empty)
      folding.take(document)
      mode = .text(folding)
    }
  }

  public mutating func finish(into out: inout OutputWriter) throws(FilterError) {
    switch mode {
    case .match, .table: break
    case .list(var listing): try listing.finish(into: &out)
    case .text(var folding): try folding.finish(into: &out)
    }
  }
}
