import CopydeskCore
import Quotes

/// Reads one document: its figures, its sources, its shingles.
struct AccountReader {
  /// Bytes of a headline, a dateline and the beginning of the first sentence: a figure in a sentence
  /// that begins before is what the document is about.
  private static let opening = 300

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
  /// The days of the week of the figures with which the document begins.
  private var eventDays: Set<[UInt8]> = []

  /// Reads a document whole; `body` sees the figures of each of its stretches.
  static func record(
    _ document: Document, _ vocabulary: Vocabulary, _ tagger: QuotationReader?,
    _ body: ([Figure]) throws(FilterError) -> Void = { _ in }
  ) throws(FilterError) -> DocumentRecord {
    var reader = AccountReader(document, vocabulary, tagger)
    for range in Chunker.chunks(reader.text) { try body(reader.read(range)) }
    reader.record.agency = reader.agency.name
    return reader.record
  }

  private init(
    _ document: Document, _ vocabulary: Vocabulary, _ tagger: QuotationReader?
  ) {
    self.vocabulary = vocabulary
    sources = Attributions(document.bytes, tagger, vocabulary)
    text = sources.text
    map = CodePointMap(text, isASCII: document.isASCII)
    record = DocumentRecord(identifier: document.identifier, name: Array(document.name.utf8))
    record.time = DateFinder.date(document, text, vocabulary)
  }

  private mutating func read(_ range: Range<Int>) -> [Figure] {
    var reading = Reading(text, range, vocabulary)
    FigureReader.read(&reading)
    SlotFinder.find(&reading, &hasDead)
    record.shingles.add(reading)
    agency.read(reading, range, of: text.count)
    let attributions = sources.covering(range)
    var mentions = [Int](repeating: -1, count: reading.figures.count)
    for index in reading.figures.indices where ClaimTest.isClaim(reading, index) {
      var mention = mention(reading, index, attributions)
      let share = ShareFinder.share(reading, index)
      mention.share = share.kind
      mention.whole = share.whole >= 0 ? mentions[share.whole] : -1
      takeFromWhole(&mention)
      mentions[index] = record.mentions.count
      record.mentions.append(mention)
    }
    record.statements += StatementFinder.statements(reading, attributions, map)
    return reading.figures
  }

  /// What a share leaves open is that of its whole: what happened, and who says so. A whole that is
  /// not in its sentence is what was told before.
  private func takeFromWhole(_ mention: inout Mention) {
    guard mention.share == .ofWhole, !record.mentions.isEmpty else { return }
    let whole = mention.whole >= 0 ? record.mentions[mention.whole] : record.mentions.last
    guard let whole else { return }
    if mention.whole >= 0, mention.slot == .none { mention.slot = whole.slot }
    guard mention.source.isEmpty, !whole.source.isEmpty, whole.slot == mention.slot else { return }
    mention.source = whole.source
    if mention.modality == .asserted { mention.modality = .reported }
  }

  private mutating func mention(
    _ reading: Reading, _ index: Int, _ attributions: [Attribution]
  ) -> Mention {
    let figure = reading.figures[index]
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
    mention.modality = figure.modality
    mention.evidence = evidence(reading, figure)
    attribute(&mention, figure, attributions)
    label(&mention, reading, index)
    Counted.settle(&mention, reading, index, &owner)
    situate(&mention, reading, index)
    return mention
  }

  private func attribute(
    _ mention: inout Mention, _ figure: Figure, _ attributions: [Attribution]
  ) {
    guard let found = attributions.last(where: { $0.content.contains(figure.start) }) else {
      return
    }
    mention.source = found.source
    if found.isDenied { mention.modality = .denied }
    if mention.modality == .asserted, !mention.source.isEmpty { mention.modality = .reported }
  }

  private func label(_ mention: inout Mention, _ reading: borrowing Reading, _ index: Int) {
    let figure = reading.figures[index]
    if figure.traits.contains(.vague) {
      mention.vague = MentionLabel.line(reading, figure.start..<figure.end)
    }
    if figure.kind == .count {
      mention.phrase = MentionLabel.phrase(reading, figure)
      mention.setting = MentionLabel.setting(reading, index)
    } else {
      mention.phrase = MentionLabel.surroundings(reading, index)
    }
  }

  /// Settles the time and the place of a mention, and what it is compared by.
  private mutating func situate(
    _ mention: inout Mention, _ reading: borrowing Reading, _ index: Int
  ) {
    let figure = reading.figures[index]
    let sentence = reading.tokens[reading.sentenceStart(figure.first)].start
    mention.isLead = sentence < AccountReader.opening
    ScopeFinder.settle(&mention, reading, figure, record.time)
    mention.course = TurnFinder.turn(reading, index)
    if mention.isWeekday {
      let day = Folding.folded(mention.when, 0..<mention.when.count)
      if mention.isLead {
        eventDays.insert(day)
      } else if !eventDays.isEmpty, !eventDays.contains(day), mention.course == .none,
        mention.scope == .event
      {
        mention.scope = .other
      }
    }
    if let place = PlaceFinder.place(reading, index), !isOfEvent(place) {
      mention.place = MentionLabel.line(reading, place)
    }
    if mention.slot == .gathered, mention.scope == .event,
      hasCrowd, let place = PlaceFinder.opening(reading, figure)
    {
      mention.scope = .other
      mention.when = place
    }
    hasCrowd = hasCrowd || mention.slot == .gathered && mention.scope == .event
    mention.context = Context.words(reading, figure)
  }

  /// Whether a place is that of the event: it is named where the document begins.
  private func isOfEvent(_ place: Range<Int>) -> Bool {
    let end = min(AccountReader.opening, place.lowerBound)
    return Bytes.contains(text, 0..<end, Array(text[place]))
  }

  /// The number of the sentence of a figure among those that are kept.
  private mutating func evidence(_ reading: borrowing Reading, _ figure: Figure) -> Int {
    let sentence = CitedSentence(reading, figure, map)
    if record.evidence.last?.start != sentence.start { record.evidence.append(sentence) }
    return record.evidence.count - 1
  }
}
