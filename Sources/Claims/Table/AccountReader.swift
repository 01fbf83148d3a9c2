import CopydeskCore

/// Reads one document: its figures, its sources, its shingles.
struct AccountReader {
  private let vocabulary: Vocabulary
  private let text: [UInt8]
  private let map: CodePointMap
  private let tags: TagIndex?
  private var record: DocumentRecord
  private var last = LastSource()
  private var owner: [UInt8] = []
  private var hasDead = false
  private var agency = AgencyFinder()

  /// Reads a document whole; `body` sees the figures of each of its stretches.
  static func record(
    _ document: Document, _ vocabulary: Vocabulary,
    _ body: ([Figure]) throws(FilterError) -> Void = { _ in }
  ) throws(FilterError) -> DocumentRecord {
    var reader = AccountReader(document, vocabulary)
    for range in Chunker.chunks(reader.text) { try body(reader.read(range)) }
    reader.record.agency = reader.agency.name
    return reader.record
  }

  private init(_ document: Document, _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let tagged = TaggedText(document.bytes)
    text = tagged?.text ?? document.bytes
    tags = tagged.map { TagIndex($0) }
    map = CodePointMap(text, isASCII: document.isASCII)
    record = DocumentRecord(identifier: document.identifier, name: Array(document.name.utf8))
  }

  private mutating func read(_ range: Range<Int>) -> [Figure] {
    var reading = Reading(text, range, vocabulary)
    FigureReader.read(&reading)
    SlotFinder.find(&reading, &hasDead)
    record.shingles.add(reading)
    agency.read(reading, range, of: text.count)
    let attributions = attributions(reading, range)
    for index in reading.figures.indices {
      guard let mention = mention(reading, index, attributions) else { continue }
      record.mentions.append(mention)
    }
    record.statements += StatementFinder.statements(reading, attributions, map)
    return reading.figures
  }

  private mutating func attributions(_ reading: Reading, _ range: Range<Int>) -> [Attribution] {
    let finder = AttributionFinder(reading, after: last)
    last = finder.last
    // What the tags leave open may still name its source.
    guard let tags else { return finder.attributions }
    let marked = tags.attributions(in: range)
    return finder.attributions.filter { own in
      !marked.contains { $0.content.overlaps(own.content) }
    } + marked
  }

  /// The counted phrase on one line, short enough to label a row.
  private func phrase(_ figure: Figure) -> [UInt8] {
    guard !figure.phrase.isEmpty, figure.phrase.count <= AccountReader.longestPhrase else {
      return Array(text[figure.noun])
    }
    return line(figure.phrase)
  }

  /// The words around a measure, which has no counted noun, up to the nearest sign: `fell … short`.
  private func surroundings(_ reading: Reading, _ figure: Figure) -> [UInt8] {
    let around = AccountReader.wordsAround
    var first = figure.first
    let start = max(reading.sentenceStart(figure.first), figure.first - around)
    while first > start, reading.kind(first - 1) == .word { first -= 1 }
    var last = figure.last
    let end = min(reading.sentenceEnd(figure.first), figure.last + around)
    while last < end, reading.kind(last) == .word { last += 1 }
    let before = first < figure.first ? reading.tokens[first].start..<figure.start : 0..<0
    let after = last > figure.last ? figure.end..<reading.tokens[last - 1].end : 0..<0
    if before.isEmpty, after.isEmpty { return Array("measure".utf8) }
    return line(before) + Array("…".utf8) + line(after)
  }

  /// Words on each side of a measure that a label shows.
  private static let wordsAround = 3

  /// A stretch of the text on one line.
  private func line(_ range: Range<Int>) -> [UInt8] {
    text[range].map { $0 == 0x0a ? 0x20 : $0 }
  }

  /// Bytes of a counted phrase that fits into a table.
  private static let longestPhrase = 40

  /// The mention of a figure, nil where it is no claim.
  private mutating func mention(
    _ reading: Reading, _ index: Int, _ attributions: [Attribution]
  ) -> Mention? {
    let figure = reading.figures[index]
    guard ClaimTest.isClaim(reading, figure) else { return nil }
    var mention = Mention()
    mention.start = map.codePoint(at: figure.start)
    mention.end = map.codePoint(at: figure.end)
    mention.low = figure.low
    mention.high = figure.high
    mention.sign = figure.sign
    mention.kind = figure.kind
    mention.slot = figure.slot
    mention.unit = vocabulary.code(figure.unit)
    mention.noun = Array(text[figure.noun])
    mention.isPart = figure.traits.contains(.partOf)
    if figure.traits.contains(.vague) { mention.vague = line(figure.start..<figure.end) }
    mention.phrase = figure.kind == .count ? phrase(figure) : surroundings(reading, figure)
    mention.modality = figure.modality
    if let attribution = attributions.last(where: { $0.content.contains(figure.start) }) {
      mention.source = attribution.source
      if attribution.isDenied { mention.modality = .denied }
      if mention.modality == .asserted, !mention.source.isEmpty { mention.modality = .reported }
    }
    Counted.settle(&mention, reading, index, &owner)
    ScopeFinder.settle(&mention, reading, figure)
    mention.context = Context.words(reading, figure)
    return mention
  }
}
