import CopydeskCore

/// The filter count-claims: what is claimed, by whom, in how many independent accounts.
public struct CountClaims: Filter {
  public static let tool = Tool(
    name: "count-claims",
    summary: "Counts what is claimed, by whom, in how many independent accounts.",
    options: [
      OptionSpec("figures", help: "list every figure as JSON, document by document"),
      OptionSpec("json", help: "write the rows as JSON"),
      OptionSpec("merge", help: "read parts that were written with --parts"),
    ],
    example: "count-claims *.txt")

  private let vocabulary: Vocabulary

  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {
    vocabulary = Vocabulary(language)
  }

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    var writer = FigureWriter(document, document.bytes, vocabulary)
    for range in Chunker.chunks(document.bytes) {
      var reading = Reading(document.bytes, range, vocabulary)
      FigureReader.read(&reading)
      SlotFinder.find(&reading)
      for figure in reading.figures {
        writer.write(figure)
      }
      try out.raw(writer.take())
    }
  }
}
