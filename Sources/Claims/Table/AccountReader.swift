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

  /// Reads a document whole.
  static func record(_ document: Document, _ vocabulary: Vocabulary) -> DocumentRecord {
    var reader = AccountReader(document, vocabulary)
    for range in Chunker.chunks(reader.text) { reader.read(range) }
    reader.record.agency = AgencyFinder.agency(reader.text, vocabulary)
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

  private mutating func read(_ range: Range<Int>) {
    var reading = Reading(text, range, vocabulary)
    FigureReader.read(&reading)
    SlotFinder.find(&reading, &hasDead)
    record.shingles.add(reading)
    let attributions = attributions(reading, range)
    for index in reading.figures.indices {
      guard let mention = mention(reading, index, attributions) else { continue }
      record.mentions.append(mention)
    }
  }

  private mutating func attributions(_ reading: Reading, _ range: Range<Int>) -> [Attribution] {
    if let tags { return tags.attributions(in: range) }
    let finder = AttributionFinder(reading, after: last)
    last = finder.last
    return finder.attributions
  }

  /// The counted phrase on one line, short enough to label a row.
  private func phrase(_ figure: Figure) -> [UInt8] {
    guard !figure.phrase.isEmpty, figure.phrase.count <= AccountReader.longestPhrase else {
      return Array(text[figure.noun])
    }
    return line(figure.phrase)
  }

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
    mention.phrase = phrase(figure)
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

/// Which figures are claims that a table compares.
enum ClaimTest {
  static func isClaim(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    switch figure.kind {
    case .age, .duration, .date, .time, .ordinal: return false
    case .count: break
    default: return true
    }
    if figure.low == 1, figure.high == 1, figure.slot == .none, introducesSource(reading, figure) {
      return false
    }
    return figure.head >= 0 || figure.slot != .none || figure.low >= 2
  }

  /// `one soldier told state television`: he is a source, not a count.
  private static func introducesSource(
    _ reading: borrowing Reading, _ figure: Figure
  ) -> Bool {
    reading.senses(figure.nounEnd).contains(.say)
  }
}

/// The content words of a sentence, for comparing what two figures are about.
enum Context {
  /// Words kept of a sentence.
  private static let most = 24

  static func words(_ reading: borrowing Reading, _ figure: Figure) -> [UInt32] {
    let start = reading.sentenceStart(figure.first)
    return words(
      reading, start..<reading.sentenceEnd(figure.first), except: figure.first..<figure.nounEnd)
  }

  static func words(
    _ reading: borrowing Reading, _ range: Range<Int>, except: Range<Int> = 0..<0
  ) -> [UInt32] {
    var words: Set<UInt32> = []
    for at in range where reading.kind(at) == .word && !except.contains(at) {
      let senses = reading.senses(at)
      guard senses.isDisjoint(with: Senses.function.union([.say, .qualifier, .article])) else {
        continue
      }
      words.insert(stem(reading, at))
      if words.count == most { break }
    }
    return words.sorted()
  }

  /// A hash of a word without its ending: `hits`, `hit`; `causing`, `caused`.
  static func stem(_ reading: borrowing Reading, _ at: Int) -> UInt32 {
    let token = reading.tokens[at]
    var end = token.end
    let length = end - token.start
    if length > 5, reading.bytes[end - 3] == 0x69, reading.bytes[end - 2] == 0x6e,
      reading.bytes[end - 1] == 0x67
    {
      end -= 3
    } else if length > 4, reading.bytes[end - 2] == 0x65,
      reading.bytes[end - 1] == 0x64 || reading.bytes[end - 1] == 0x73
    {
      end -= 2
    } else if length > 3, reading.bytes[end - 1] == 0x73 || reading.bytes[end - 1] == 0x65 {
      end -= 1
    }
    return UInt32(truncatingIfNeeded: Shingles.hash(reading.bytes, token.start, end) >> 16)
  }
}
