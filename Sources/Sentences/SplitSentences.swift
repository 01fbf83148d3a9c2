import CopydeskCore

/// The filter split-sentences: the same text, one sentence a line.
///
///     let text = Document(name: "text", bytes: Array("It rained. The dam failed.".utf8))
///     let lines = try SplitSentences.output(of: [text])
public struct SplitSentences: Filter {
  public static let tool = Tool(
    name: "split-sentences", summary: "Writes one sentence a line.",
    options: [
      OptionSpec(
        "abbreviations", short: "a", value: .text("FILE"),
        help: "also take the abbreviations in FILE, one a line"),
      OptionSpec("explain", help: "print why each boundary was taken or refused"),
      OptionSpec("json", help: "print one JSON object a sentence"),
    ],
    example: "split-sentences article.txt")

  public static let grain = Grain.paragraph

  private var splitters: [String: SentenceSplitter] = [:]
  private let abbreviations: [Lexicon]
  private let explains: Bool
  private var language: LanguagePack
  private var stream: ParagraphStream
  private var output: any SentenceOutput

  /// - Throws: `UsageError` where the file of abbreviations cannot be read, or two forms of output
  ///   are asked for.
  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {
    var abbreviations: [Lexicon] = []
    for file in arguments.values("abbreviations") {
      abbreviations.append(try Lexicon(file: file))
    }
    self.abbreviations = abbreviations
    self.language = language
    if arguments.has("json"), arguments.has("explain") {
      throw UsageError("--json and --explain exclude each other")
    }
    explains = arguments.has("explain")
    stream = ParagraphStream(keepsSentences: arguments.has("json") || explains)
    if arguments.has("json") {
      output = JSONOutput()
    } else if arguments.has("explain") {
      output = ExplainedOutput()
    } else {
      output = TextOutput()
    }
  }

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    if document.isFirst {
      try output.open(document, &out)
      stream.begin()
    }
    if stream.splitter == nil || document.language !== language {
      language = document.language
      stream.splitter = splitter(of: language)
    }
    try stream.take(document, &output, &out)
    if document.isLast { try output.close(document, &out) }
  }

  private mutating func splitter(of language: LanguagePack) -> SentenceSplitter {
    if let splitter = splitters[language.code] { return splitter }
    var words = SplitterWords(language)
    for list in abbreviations { words.add(list, without: .mayEnd) }
    var splitter = SentenceSplitter(language, words: words)
    splitter.segmenter.explains = explains
    splitters[language.code] = splitter
    return splitter
  }
}
