import Quotes

/// Who says what in one document, as tag-quotes has it: read from its tags where the text has them,
/// else found in the same way.
struct Attributions {
  /// The text without tags.
  let text: [UInt8]
  private var attributions: [Attribution] = []
  /// Those that reach into the last stretch, and the first behind it.
  private var open: [Attribution] = []
  private var next = 0

  /// Reads the tags of a document, or its words.
  init(_ bytes: [UInt8], _ tagger: QuotationReader?, _ vocabulary: Vocabulary) {
    let quotations: [Quotation]
    if let tagged = TaggedText(bytes) {
      text = tagged.plain
      quotations = tagged.quotations
    } else {
      text = bytes
      quotations = tagger?.tag(bytes) ?? []
    }
    for quotation in quotations { add(quotation, vocabulary) }
    attributions.sort { $0.content.lowerBound < $1.content.lowerBound }
  }

  private mutating func add(_ quotation: Quotation, _ vocabulary: Vocabulary) {
    let source = Attributions.bare(source(quotation), vocabulary)
    let isDenied = quotation.cue.map { isDenial($0, vocabulary) } ?? false
    for part in quotation.parts {
      attributions.append(Attribution(content: part.range, source: source, isDenied: isDenied))
    }
  }

  /// The words that name the source here where they hold its whole name, so that an office stays
  /// with its holder, else the fullest name that the document has for it.
  private func source(_ quotation: Quotation) -> [UInt8] {
    guard let range = quotation.source, !quotation.speaker.isEmpty else {
      return quotation.source.map { Array(text[$0]) } ?? quotation.speaker
    }
    let isWhole = Bytes.contains(text, range, quotation.speaker)
    return isWhole ? Array(text[range]) : quotation.speaker
  }

  /// A source without the article before it, on one line.
  private static func bare(_ source: [UInt8], _ vocabulary: Vocabulary) -> [UInt8] {
    var words = source.split { $0 <= 0x20 }[...]
    while words.count > 1, let first = words.first {
      let entry = vocabulary.find(source, first.startIndex, first.endIndex)
      let senses = vocabulary.senses[Int(entry)]
      guard !senses.isDisjoint(with: [.determiner, .article]), senses.isDisjoint(with: [.pronoun])
      else { break }
      words = words.dropFirst()
    }
    return Array(words.joined(separator: [0x20]))
  }

  private func isDenial(_ cue: Range<Int>, _ vocabulary: Vocabulary) -> Bool {
    text[cue].split(separator: 0x20).contains { word in
      let entry = vocabulary.find(text, word.startIndex, word.endIndex)
      return vocabulary.senses[Int(entry)].contains(.denied)
    }
  }

  /// The attributions that cover a part of a stretch, the innermost last; stretches are asked for in
  /// their order.
  mutating func covering(_ range: Range<Int>) -> [Attribution] {
    open.removeAll { $0.content.upperBound <= range.lowerBound }
    while next < attributions.count, attributions[next].content.lowerBound < range.upperBound {
      open.append(attributions[next])
      next += 1
    }
    return open
  }
}
