import CopydeskCore

/// The filter fold-names.
public struct FoldNames: Filter {
  public static let tool = Tool(
    name: "fold-names", summary: "Hands the text on.", options: [],
    example: "fold-names article.txt")

  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {}

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    try out.open(document)
    try out.write(document.bytes)
    try out.close(document)
  }
}
