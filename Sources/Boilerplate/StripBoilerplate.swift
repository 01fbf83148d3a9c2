import CopydeskCore

/// The filter strip-boilerplate.
public struct StripBoilerplate: Filter {
  public static let tool = Tool(
    name: "strip-boilerplate", summary: "Hands the text on.", options: [],
    example: "strip-boilerplate article.txt")

  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {}

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    try out.open(document)
    try out.write(document.bytes)
    try out.close(document)
  }
}
