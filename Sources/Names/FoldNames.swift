import CopydeskCore

/// The filter fold-names.
public struct FoldNames: Filter {
  public static let tool = Tool(
    name: "fold-names", summary: "Write each name in one spelling.",
    options: [
      OptionSpec("list", help: "print the table of names: count, canonical form, variant"),
      OptionSpec("match", help: "read pairs of names, print 1 or 0 for each"),
      OptionSpec("explain", help: "say which rule decided"),
    ],
    example: "fold-names article.txt")

  public static let grain = Grain.paragraph

  private var matching: PairMatching?
  private var listing: NameListing?

  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {
    if arguments.has("match") {
      matching = PairMatching(Matcher(language), explains: arguments.has("explain"))
    } else {
      listing = NameListing(language)
    }
  }

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    try matching?.take(document, into: &out)
    listing?.take(document)
  }

  public mutating func finish(into out: inout OutputWriter) throws(FilterError) {
    try listing?.finish(into: &out)
  }
}
