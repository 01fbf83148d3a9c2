import CopydeskCore

/// Finds who said what in a text.
///
/// Speech in quotation marks, reported speech and, in English, opinions; no parser, no model.
/// The time is linear in the length of the text.
public struct QuotationTagger: Sendable {
  private let language: Language
  /// A tagger for the language of the pack.
  public init(_ pack: LanguagePack) { language = Language(pack) }

  /// The quotations of a text in valid UTF-8, in the order of the text; offsets in bytes.
  public func tag(_ bytes: [UInt8]) -> [Quotation] {
    var reading = DocumentReading(bytes, language)
    return reading.read()
  }
}

/// Reads a document paragraph by paragraph.
struct DocumentReading {
  let bytes: [UInt8]
  let language: Language
  var speakers = Speakers()
  var found: [Attribution] = []
  var inherited: Attribution?
  var continues = false
  var announcement: Attribution?

  init(_ bytes: [UInt8], _ language: Language) {
    self.bytes = bytes
    self.language = language
  }

  mutating func read() -> [Quotation] {
    var at = 0
    var number = 0
    while at < bytes.count {
      let end = paragraphEnd(at)
      read(at..<end, number)
      number += 1
      at = end
      while at < bytes.count, bytes[at] == 0x0A { at += 1 }
    }
    return joined().map { attribution in
      Quotation(
        parts: attribution.parts, cue: attribution.cue, source: attribution.source,
        speaker: speakers.name(attribution.speaker), evidence: attribution.evidence)
    }
  }

  /// The attributions, those that share a cue as one.
  private func joined() -> [Attribution] {
    var joined: [Attribution] = []
    var byCue: [Int: Int] = [:]
    for attribution in found {
      if let cue = attribution.cue, let index = byCue[cue.lowerBound] {
        joined[index].parts += attribution.parts
        continue
      }
      if let cue = attribution.cue { byCue[cue.lowerBound] = joined.count }
      joined.append(attribution)
    }
    return joined
  }

  /// Paragraphs end at a line of white space.
  private func paragraphEnd(_ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      if bytes[at] == 0x0A {
        var next = at + 1
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D
        { next += 1 }
        if next >= bytes.count || bytes[next] == 0x0A { return at }
        at = next
      } else {
        at += 1
      }
    }
    return at
  }

  private mutating func read(_ range: Range<Int>, _ number: Int) {
    var passage = Passage(bytes, language: language, number: number, speakers: speakers)
    let tokenizer = Tokenizer(vocabulary: language.vocabulary, elides: language.elides)
    bytes.withUnsafeBufferPointer { tokenizer.tokenize($0, range, into: &passage.tokens) }
    guard !passage.tokens.isEmpty else { return }
    passage.inherited = inherited
    passage.continuesQuotation = continues
    passage.announcement = announcement
    passage.read()
    announcement = passage.announced()
    speakers = passage.speakers
    found += passage.attributions
    continues = passage.stretches.last.map { !$0.isClosed } ?? false
    inherited = passage.attributions.last ?? inherited
  }
}

extension Passage {
  mutating func read() {
    stretches = MarkPairing.pair(bytes, tokens)
    stretchOf = [Int32](repeating: -1, count: tokens.count)
    for (number, stretch) in stretches.enumerated() {
      for index in stretch.open..<min(stretch.end, tokens.count) {
        stretchOf[index] = Int32(number)
      }
    }
    taken = [Bool](repeating: false, count: tokens.count)
    findSentences()
    for rule in RuleBook.paragraphRules where rule.read(paragraph: &self) { return }
    for sentence in sentences { read(sentence) }
    attributions.sort {
      ($0.parts.first?.range.lowerBound ?? 0) < ($1.parts.first?.range.lowerBound ?? 0)
    }
  }

  private mutating func read(_ sentence: Range<Int>) {
    lastSubject = nil
    var classes: WordClass = []
    for index in sentence { classes.formUnion(tokens[index].bits) }
    for rule in RuleBook.sentenceRules {
      rule.read(sentence: sentence, classes: classes, in: &self)
    }
    if classes.has(.cue) {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        if tokens[index].has(.cue), !taken[index], let site = site(index, sentence) {
          let before = attributions.count
          for rule in RuleBook.verbRules where rule.read(site, in: &self) { break }
          if let subject = site.subject, attributions.count > before || site.frame.has(.speech) {
            lastSubject = subject
          }
        }
        index = isQuoted(index) ? after(index) : index + 1
      }
    }
    for rule in RuleBook.closingRules { rule.finish(sentence: sentence, in: &self) }
    speakers.meet(sentence, in: self)
    speakers.tick()
  }
}
