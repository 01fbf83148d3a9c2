import CopydeskCore

/// The filter split-sentences.
public struct SplitSentences: Filter {
  public static let tool = Tool(
    name: "split-sentences", summary: "Hands the text on.", options: [],
    example: "split-sentences article.txt")

  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {}

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    try out.open(document)
    try out.write(document.bytes)
    try out.close(document)
  }
}
