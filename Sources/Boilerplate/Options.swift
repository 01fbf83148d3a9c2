import CopydeskCore

/// What the user asks for.
struct Options {
  let format: PageReader.Format
  let explains: Bool
  let sameSite: Bool
  let requiresArticle: Bool
  let printsFeatures: Bool
  /// A list of weights in place of the built-in ones.
  let weights: [UInt8]?
  private let kept: Set<Kind>
  private let dropped: Set<Kind>
  private let unwanted: Set<UInt64>

  static let specs = [
    OptionSpec(
      "format", value: .choice("FORMAT", PageReader.Format.allCases.map(\.rawValue)),
      help: "read the input as that (default auto)"),
    OptionSpec("keep", value: .text("KINDS"), help: "keep blocks of these kinds, parted by commas"),
    OptionSpec("drop", value: .text("KINDS"), help: "drop blocks of these kinds, parted by commas"),
    OptionSpec("drop-file", value: .text("FILE"), help: "drop the lines that FILE lists"),
    OptionSpec("same-site", help: "drop what recurs, all documents being of one site"),
    OptionSpec("require-article", help: "fail where there is no article"),
    OptionSpec("explain", help: "print for every block keep or drop, kind, rule, text"),
    OptionSpec("weights", value: .text("FILE"), help: "judge by the weights in FILE"),
    OptionSpec("features", help: "print the features of every block, to fit weights to"),
  ]

  /// - Throws: `UsageError` for a kind that there is not, or a file that cannot be read.
  init(_ arguments: Arguments) throws(UsageError) {
    format = arguments.value("format").flatMap(PageReader.Format.init(rawValue:)) ?? .auto
    explains = arguments.has("explain")
    sameSite = arguments.has("same-site")
    requiresArticle = arguments.has("require-article")
    printsFeatures = arguments.has("features")
    kept = try Options.kinds(arguments, "keep")
    dropped = try Options.kinds(arguments, "drop")
    var unwanted: Set<UInt64> = []
    for path in arguments.values("drop-file") {
      let text = try TextFile.read(path)
      var list = ListReader(text)
      while let entry = list.next() { unwanted.insert(LineHash.of(text, entry.word)) }
    }
    self.unwanted = unwanted
    weights = try arguments.value("weights").map { path throws(UsageError) in
      try TextFile.read(path)
    }
  }

  private static func kinds(_ arguments: Arguments, _ name: String) throws(UsageError) -> Set<Kind>
  {
    var kinds: Set<Kind> = []
    for value in arguments.values(name) {
      for word in value.split(separator: ",", omittingEmptySubsequences: false) {
        guard let kind = Kind(rawValue: String(word)) else {
          let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError("option '--\(name)': '\(word)' is no kind; the kinds are \(known)")
        }
        kinds.insert(kind)
      }
    }
    return kinds
  }

  /// Lets the user's wishes win over what was judged.
  func apply(to judged: inout JudgedPage) {
    for index in judged.judgements.indices {
      let kind = judged.judgements[index].kind
      if kept.contains(kind) {
        judged.judgements[index].isKept = true
      } else if dropped.contains(kind) {
        judged.judgements[index].isKept = false
      }
      if let tail = judged.tail(of: index), kept.contains(tail.kind) {
        judged.setTail(nil, of: index)
        judged.separated[index] = tail.range
      }
      guard !unwanted.isEmpty,
        unwanted.contains(LineHash.of(judged.text, judged.blocks[index].text))
      else { continue }
      judged.judgements[index] = Judgement(
        kind: .unwanted, isKept: kept.contains(.unwanted), reason: Reason("drop-file"))
    }
  }
}

/// The hash of the words of a line, whatever is between them and in whatever case.
enum LineHash {
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes, range)
      var hash: UInt64 = 0
      while let word = scanner.next() { hash = HashTable.join(hash, word.hash) }
      return hash
    }
  }
}
