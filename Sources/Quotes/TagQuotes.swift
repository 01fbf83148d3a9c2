import CopydeskCore

/// The filter tag-quotes.
public struct TagQuotes: Filter {
  public static let tool = Tool(
    name: "tag-quotes", summary: "Hands the text on.", options: [],
    example: "tag-quotes article.txt")

  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {}

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    try out.open(document)
    try out.write(document.bytes)
    try out.close(document)
  }
}
