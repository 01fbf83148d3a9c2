import CopydeskCore
import Glibc

/// The filter strip-boilerplate.
public struct StripBoilerplate: Filter {
  public static let tool = Tool(
    name: "strip-boilerplate", summary: "Keep the article of a page and drop the rest.",
    options: [
      OptionSpec(
        "format", value: .choice("FORMAT", PageReader.Format.allCases.map(\.rawValue)),
        help: "read the input as that (default auto)"),
      OptionSpec("weights", value: .text("FILE"), help: "decide by these weights"),
      OptionSpec("features", help: "print the features of every block, to fit weights"),
    ],
    example: "strip-boilerplate article.txt")

  private let reader = PageReader()
  private let format: PageReader.Format
  private let printsFeatures: Bool
  private let lists: [UInt8]?
  private lazy var vocabulary = Vocabulary.all
  private var weights: [Int: Weights] = [:]

  public init(_ arguments: Arguments, _ language: LanguagePack) throws(UsageError) {
    format = arguments.value("format").flatMap(PageReader.Format.init(rawValue:)) ?? .auto
    printsFeatures = arguments.has("features")
    lists = arguments.value("weights").map { readFile($0) }
  }

  public mutating func take(
    _ document: Document, into out: inout OutputWriter
  ) throws(FilterError) {
    let page = reader.page(document.bytes, format)
    let context = PageContext(page, vocabulary)
    let weights = weights(page.layout)
    if printsFeatures {
      for (index, numbers) in weights.features(context).enumerated() {
        var row = Array("\(document.name)\t\(page.layout.rawValue)\t".utf8)
        row += Array(numbers.map(String.init).joined(separator: " ").utf8)
        row.append(9)
        row += page.text[page.blocks[index].text].map { $0 == 10 ? 32 : $0 }
        row.append(10)
        try out.raw(row)
      }
      return
    }
    let scores = weights.scores(context)
    try out.open(document)
    var isFirst = true
    for (index, block) in page.blocks.enumerated() where scores[index] > 0 {
      if !isFirst { try out.byte(10) }
      try out.write(page.text, block.text.lowerBound - block.lead..<block.text.upperBound)
      try out.byte(10)
      isFirst = false
    }
    try out.close(document)
  }

  private mutating func weights(_ layout: Layout) -> Weights {
    if let known = weights[layout.rawValue] { return known }
    let list = lists ?? LanguagePack.root.lexicon("weights-\(layout)").text
    let new = Weights(list)
    weights[layout.rawValue] = new
    return new
  }
}

private func readFile(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return bytes
}

extension Vocabulary {
  /// The words of all languages.
  static var all: Vocabulary {
    let packs = LanguagePack.codes.compactMap(LanguagePack.named)
    return Vocabulary(
      functionWords: packs.map { $0.lexicon("function-words").text },
      furniture: packs.map { $0.lexicon("furniture").text })
  }
}
