import CopydeskCore

/// The filter strip-boilerplate: of a page, or of an article saved as text, the article's own text.
///
///     let page = Document(name: "page", bytes: Array("<title>Dam fails</title><nav>Home</nav>".utf8))
///     let article = try StripBoilerplate.output(of: [page])
public struct StripBoilerplate: Filter {
  public static let tool = Tool(
    name: "strip-boilerplate", summary: "Keep the article of a page and drop what is around it.",
    options: Options.specs,
    example: "curl -s https://example.org/article | strip-boilerplate")

  public static var textMembers: [String] { ["text", "html"] }

  /// The words that the program carries in place of the lists, as `wordsToPack` gives them; set once,
  /// before the filter is made.
  nonisolated(unsafe) public static var packedWords: StaticString?

  /// The function words and furniture phrases of all lists as a table, in bytes below 0x80: reading
  /// the lists takes longer than judging a page. Linear in the lists.
  public static var wordsToPack: [UInt8] { Vocabulary.all.packed }

  /// The packed words, where they are all.
  private static var vocabulary: Vocabulary {
    if LanguagePack.isLaidOver { return .all }
    return packedWords.map(Vocabulary.packed) ?? .all
  }

  private let options: Options
  private let reader = PageReader()
  private lazy var vocabulary = StripBoilerplate.vocabulary
  private var weights: [Weights?] = [nil, nil, nil]
  private var givenWeights: Weights?
  private var site = SiteMemory()
  /// Held for `--same-site`.
  private var documents: [Document] = []

  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {
    options = try Options(arguments)
  }

  /// Its words are those of all languages.
  public static func asksLanguage(_ arguments: Arguments) -> Bool { false }

  public static func declaredEncoding(in head: [UInt8]) -> String? {
    head.withUnsafeBufferPointer(DeclaredEncoding.find)
  }

  public static func unpacker(for head: [UInt8]) -> (any ByteUnpacker)? {
    GzipUnpacker.recognises(head) ? GzipUnpacker() : nil
  }

  public static func container(for head: [UInt8]) -> (any Container)? {
    KnownContainers.opened(by: head)
  }

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    // An object of JSON Lines stays one.
    guard document.record == nil, let items = Feed.items(of: document.bytes) else {
      return try takePage(document, into: &out)
    }
    for (number, item) in items.enumerated() {
      let part = document.part(
        named: item.name ?? "\(document.name)#\(number + 1)", bytes: item.page,
        isOneOfMany: items.count > 1)
      try takePage(part, into: &out)
    }
  }

  private mutating func takePage(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    let page = self.page(of: document)
    if options.sameSite {
      site.note(PageContext(page, vocabulary))
      documents.append(document)
    } else {
      try write(page, of: document, into: &out)
    }
  }

  public mutating func finish(into out: inout OutputWriter) throws(FilterError) {
    for document in documents {
      try write(page(of: document), of: document, into: &out)
    }
  }

  /// A member `html` says what it is; all else is looked at.
  private func page(of document: Document) -> Page {
    let isHTML = options.format == .auto && document.record?.member == "html"
    return reader.page(
      document.bytes, isHTML ? .html : options.format, isASCII: document.isASCII)
  }

  private mutating func write(
    _ page: Page, of document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    let vocabulary = vocabulary
    let weights = weights(for: page)
    if options.printsFeatures {
      return try out.raw(FeatureTable.rows(PageContext(page, vocabulary), weights, document.name))
    }
    var judged = Judge(vocabulary: vocabulary, weights: weights).judge(page)
    settle(&judged, vocabulary, weights)
    site.apply(to: &judged, all: options.sameSite)
    if !options.sameSite { site.note(judged.context) }
    options.apply(to: &judged)
    if options.requiresArticle, !judged.judgements.contains(where: \.isKept) {
      throw .document("no article found")
    }
    try out.open(document)
    if options.explains {
      if let encoding = document.assumedEncoding {
        try out.write(Array("note\tencoding\t\(encoding)\n".utf8))
      }
      try Explanation.write(judged, into: &out)
    } else {
      try ArticleWriter.write(judged, into: &out)
    }
    try out.close(document)
  }

  /// Judges what is kept as a text of its own until nothing more is dropped, so that filtering twice
  /// changes nothing. Most pages are settled at once.
  private mutating func settle(
    _ judged: inout JudgedPage, _ vocabulary: Vocabulary, _ given: Weights
  ) {
    judged.dropWordless()
    for _ in 0..<StripBoilerplate.mostRounds {
      let kept = judged.judgements.indices.filter { judged.judgements[$0].isKept }
      if judged.context.page.layout != .markup, kept.count == judged.judgements.count { return }
      guard let page = Page(kept: kept, of: judged) else { return }
      let weights = judged.context.page.layout == .lines ? given : weights(.lines)
      let context = PageContext(page, vocabulary, of: kept, in: judged.context)
      let again = Judge(vocabulary: vocabulary, weights: weights).judge(context)
      guard judged.take(again, at: kept) else { return }
    }
  }

  /// Each round drops something; texts that need more are hardly any.
  private static let mostRounds = 4

  /// The weights for a page as it was given: the user's, if there are any.
  private mutating func weights(for page: Page) -> Weights {
    guard let list = options.weights else { return weights(page.layout) }
    let new = givenWeights ?? list.withUnsafeBufferPointer(Weights.init)
    givenWeights = new
    return new
  }

  private mutating func weights(_ layout: Layout) -> Weights {
    if let known = weights[layout.rawValue] { return known }
    let new = Weights(LanguagePack.root.text(of: layout.weights))
    weights[layout.rawValue] = new
    return new
  }
}

extension Vocabulary {
  /// The words of all languages.
  static var all: Vocabulary {
    Vocabulary(
      functionWords: LanguagePack.texts(of: "function-words"),
      furniture: LanguagePack.texts(of: "furniture"))
  }

  fileprivate static func packed(_ words: StaticString) -> Vocabulary {
    Vocabulary(
      packed: UnsafeRawBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }
}
