import CopydeskCore
import Quotes

/// Reads one document: its figures, its sources, its shingles.
struct AccountReader {
  private let vocabulary: Vocabulary
  private let text: [UInt8]
  private let map: CodePointMap
  private var sources: Attributions
  private var record: DocumentRecord
  private var owner: [UInt8] = []
  private var hasDead = false
  /// A crowd was counted without a place of its own.
  private var hasCrowd = false
  private var agency = AgencyFinder()

  /// Reads a document whole; `body` sees the figures of each of its stretches.
  static func record(
    _ document: Document, _ vocabulary: Vocabulary, _ tagger: QuotationTagger,
    _ body: ([Figure]) throws(FilterError) -> Void = { _ in }
  ) throws(FilterError) -> DocumentRecord {
    var reader = AccountReader(document, vocabulary, tagger)
    for range in Chunker.chunks(reader.text) { try body(reader.read(range)) }
    reader.record.agency = reader.agency.name
    return reader.record
  }

  private init(
    _ document: Document, _ vocabulary: Vocabulary, _ tagger: QuotationTagger
  ) {
    self.vocabulary = vocabulary
    sources = Attributions(document.bytes, tagger, vocabulary)
    text = sources.text
    map = CodePointMap(text, isASCII: document.isASCII)
    record = DocumentRecord(identifier: document.identifier, name: Array(document.name.utf8))
  }

  private mutating func read(_ range: Range<Int>) -> [Figure] {
    var reading = Reading(text, range, vocabulary)
    FigureReader.read(&reading)
    SlotFinder.find(&reading, &hasDead)
    record.shingles.add(reading)
    agency.read(reading, range, of: text.count)
    let attributions = sources.covering(range)
    for index in reading.figures.indices {
      guard let mention = mention(reading, index, attributions) else { continue }
      record.mentions.append(mention)
    }
    record.statements += StatementFinder.statements(reading, attributions, map)
    return reading.figures
  }

  /// The mention of a figure, nil where it is no claim.
  private mutating func mention(
    _ reading: Reading, _ index: Int, _ attributions: [Attribution]
  ) -> Mention? {
    let figure = reading.figures[index]
    guard ClaimTest.isClaim(reading, index) else { return nil }
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
    mention.isPart = isPart(reading, index)
    if figure.traits.contains(.vague) {
      mention.vague = MentionLabel.line(reading, figure.start..<figure.end)
    }
    if figure.kind == .count {
      mention.phrase = MentionLabel.phrase(reading, figure)
      if figure.slot == .none { mention.setting = MentionLabel.setting(reading, index) }
    } else {
      mention.phrase = MentionLabel.surroundings(reading, index)
    }
    mention.modality = figure.modality
    if let attribution = attributions.last(where: { $0.content.contains(figure.start) }) {
      mention.source = attribution.source
      if attribution.isDenied { mention.modality = .denied }
      if mention.modality == .asserted, !mention.source.isEmpty { mention.modality = .reported }
    }
    Counted.settle(&mention, reading, index, &owner)
    ScopeFinder.settle(&mention, reading, figure)
    if mention.slot == .gathered, mention.scope == .event,
      hasCrowd, let place = ScopeFinder.place(reading, figure)
    {
      mention.scope = .other
      mention.when = place
    }
    hasCrowd = hasCrowd || mention.slot == .gathered && mention.scope == .event
    mention.context = Context.words(reading, figure)
    return mention
  }

  /// `Of the dead, 29 were in the city, nine in the hills`: behind a whole that begins the sentence.
  private func isShare(_ reading: Reading, _ index: Int) -> Bool {
    let figure = reading.figures[index]
    guard figure.slot.isNamed else { return false }
    if figure.head < 0, isBroken(reading, figure) { return true }
    let first = reading.sentenceStart(figure.first)
    guard reading.senses(first).contains(.partitive) else {
      return SlotRule.distribution.slot(reading, index) != nil
    }
    var at = index
    while at >= 0, index - at < Self.mostShares, reading.figures[at].first > first {
      let mark = reading.figures[at].first - 1
      if reading.beforeBound(mark + 1) > first + 1, reading.kind(mark) == .comma { return true }
      at -= 1
    }
    return false
  }

  /// Shares of one whole that are told in a sentence.
  private static let mostShares = 8

  /// `of whom 29 had left`, `dont 27 à Paris`: a part with no noun of its own.
  private func isBroken(_ reading: Reading, _ figure: Figure) -> Bool {
    let bound = reading.beforeBound(figure.first) - 1
    if reading.isAny(["whom", "which", "dont", "davon", "darunter", "cuales"], bound) {
      return true
    }
    return reading.senses(bound).contains(.breakdown)
  }

  /// Whether a figure is a part of another: `six of them`, or what was added: `eight more died`.
  private func isPart(_ reading: Reading, _ index: Int) -> Bool {
    let figure = reading.figures[index]
    if figure.kind == .percent { return false }
    if figure.traits.contains(.partOf) || isShare(reading, index) { return true }
    guard figure.slot.isNamed, figure.traits.contains(.further) else { return false }
    // `20 killed and 30 more wounded`: the thirty are all the wounded.
    if index > 0, reading.figures[index - 1].slot.isNamed,
      reading.figures[index - 1].slot != figure.slot,
      reading.figures[index - 1].first >= reading.sentenceStart(figure.first)
    {
      return false
    }
    return (figure.first - 1..<figure.nounEnd + 1).contains {
      reading.isAny(["more", "further", "additional"], $0)
    }
  }
}
