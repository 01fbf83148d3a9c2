import CopydeskCore

/// The filter count-claims.
public struct CountClaims: Filter {
  public static let tool = Tool(
    name: "count-claims", summary: "Hands the text on.", options: [],
    example: "count-claims article.txt")

  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {}

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    try out.open(document)
    try out.write(document.bytes)
    try out.close(document)
  }
}
