/// Who is said to have said what: a source, and the stretch of text that it answers for.
struct Attribution {
  /// The byte range of what is said, end exclusive.
  var content: Range<Int>
  /// The source as it stands in the text, or the speaker whom it means.
  var source: [UInt8]
  /// Denied, as far as the verb tells.
  var isDenied = false
}

/// The source a document spoke of last, for `he said` and for quotations without a cue.
struct LastSource {
  /// Bodies that are remembered, for `the ministry` where there was a commission in between.
  private static let mostBodies = 8

  var person: [UInt8] = []
  private(set) var body: [UInt8] = []
  var any: [UInt8] = []
  private var bodies: [[UInt8]] = []

  /// Remembers a body.
  mutating func note(body: [UInt8]) {
    self.body = body
    bodies.removeAll { $0 == body }
    bodies.append(body)
    if bodies.count > LastSource.mostBodies { bodies.removeFirst() }
  }

  /// The last body with that lower-case word in its name, nil where none has it.
  func body(with word: [UInt8]) -> [UInt8]? {
    bodies.last { body in
      Folding.folded(body, 0..<body.count).split(separator: 0x20).contains {
        $0.elementsEqual(word)
      }
    }
  }
}

/// Finds sources in text without tags: `according to`, and the subjects of verbs of saying.
///
/// One pass over the tokens of a stretch; what tag-quotes marks is read from its tags instead.
struct AttributionFinder {
  private let reading: Reading
  private(set) var attributions: [Attribution] = []
  private(set) var last: LastSource
  private var carried: Attribution?

  /// Reads a stretch of a document; `last` comes from the stretch before.
  init(_ reading: Reading, after last: LastSource) {
    self.reading = reading
    self.last = last
    var start = 0
    while start < reading.tokens.count {
      let end = reading.sentenceEnd(start)
      sentence(start, end)
      start = end
    }
  }

  /// Reads one sentence: its cues from left to right.
  private mutating func sentence(_ start: Int, _ end: Int) {
    let before = attributions.count
    var from = start
    var hasApostrophe = false
    for at in start..<end {
      if reading.kind(at) == .apostrophe { hasApostrophe = true }
      guard reading.kind(at) == .word else { continue }
      if reading.is("according", at), reading.senses(at + 1).contains(.through) {
        according(at, start, end)
      } else if isCue(at) {
        cue(at, from: from, start, end)
        from = at + 1
      } else if hasApostrophe, let count = possessiveCount(at, start) {
        add(count, reading.tokens[at].start..<reading.tokens[end - 1].end)
      }
    }
    if attributions.count == before, isQuoted(start) {
      guard !last.any.isEmpty else { return }
      add(last.any, reading.tokens[start].start..<reading.tokens[end - 1].end)
    }
  }

  /// True where a sentence begins inside quotation marks.
  private func isQuoted(_ start: Int) -> Bool {
    let kind = reading.kind(start)
    return kind == .quote || kind == .openQuote
  }

  private func isCue(_ at: Int) -> Bool {
    guard reading.senses(at).contains(.say), !reading.senses(at).contains(.preposition) else {
      return false
    }
    if reading.is("according", at) || reading.is("saying", at) { return false }
    let before = reading.senses(at - 1)
    if !before.isDisjoint(with: [.article, .preposition]) || isNoun(at) { return false }
    return !reading.isAny(["to", "be", "been", "was", "were", "is", "are", "being", "not"], at - 1)
  }

  /// Words that are nouns as often as verbs of saying.
  private static let nouns: [StaticString] = [
    "forecast", "forecasts", "estimate", "estimates", "report", "reports", "claim", "claims",
    "count", "counts", "notes", "states", "record", "records",
  ]

  /// `its profit forecast`, `a report of`: a noun, where a word that owns it stands before or a
  /// preposition behind.
  private func isNoun(_ at: Int) -> Bool {
    guard reading.isAny(AttributionFinder.nouns, at) else { return false }
    if reading.senses(at + 1).contains(.preposition) || reading.senses(at + 1).contains(.partitive)
    {
      return true
    }
    for before in max(0, at - 2)..<at where reading.isAny(["its", "his", "her", "their"], before) {
      return true
    }
    return false
  }

  /// `according to NP`: it answers for the sentence.
  private mutating func according(_ at: Int, _ start: Int, _ end: Int) {
    let phrase = SourcePhrase.after(reading, at + 2, end)
    guard !phrase.isEmpty else { return }
    let source = resolve(phrase)
    add(source, reading.tokens[start].start..<reading.tokens[end - 1].end)
  }

  /// A verb of saying: its subject stands before it, or behind it at the end of a sentence.
  private mutating func cue(_ at: Int, from: Int, _ start: Int, _ end: Int) {
    var subject = SourcePhrase.before(reading, at, from: from)
    if reading.is("who", at - 1), at - 1 > start {
      let comma = reading.kind(at - 2) == .comma ? at - 2 : at - 1
      subject = SourcePhrase.before(reading, comma, from: start)
      while let by = subject.last(where: {
        reading.senses($0).contains(.preposition) && !reading.senses($0).contains(.partitive)
      }) {
        subject = by + 1..<subject.upperBound
      }
    }
    let isDenied = reading.senses(at).contains(.denied)
    if subject.isEmpty {
      inverted(at, start, end, isDenied)
      return
    }
    // `We say to them` is part of what somebody else says.
    if subject.count == 1, reading.isAny(["we", "i", "you"], subject.lowerBound) { return }
    let source = resolve(subject)
    guard !source.isEmpty else { return }
    let isLast = closesSentence(at, subject.lowerBound, start, end)
    let content =
      isLast
      ? reading.tokens[start].start..<reading.tokens[at].end
      : reading.tokens[at].end..<reading.tokens[end - 1].end
    add(source, content, isDenied)
    if isLast { spreadBack(source, start) }
  }

  /// `..., NP said.`: what is said comes before.
  private func closesSentence(_ at: Int, _ subject: Int, _ start: Int, _ end: Int) -> Bool {
    let comma = subject - 1
    guard comma > start else { return false }
    // The comma of `Its leader, Petra Volk, said` opens an apposition.
    if reading.kind(at - 1) == .comma {
      return at + 1 >= end || reading.kind(at + 1) == .stop
    }
    let kind = reading.kind(comma)
    let parts = kind == .comma || kind == .quote || kind == .closeQuote || kind == .dash
    guard parts else { return false }
    if end - at > 14, reading.senses(at + 1).contains(.relative) { return false }
    return reading.kind(at + 1) == .stop || end - at <= 14 || kind != .comma
  }

  /// `said NP`.
  private mutating func inverted(_ at: Int, _ start: Int, _ end: Int, _ isDenied: Bool) {
    let before = reading.kind(at - 1)
    if reading.senses(at - 1).contains(.joint) || before == .comma && at - 1 > start {
      if before != .comma, let previous = attributions.last,
        previous.content.upperBound >= reading.tokens[at].start
      {
        add(previous.source, reading.tokens[at].end..<reading.tokens[end - 1].end, isDenied)
        return
      }
    }
    guard before == .comma || before == .quote || before == .closeQuote else { return }
    let phrase = SourcePhrase.after(reading, at + 1, end)
    guard !phrase.isEmpty else { return }
    let source = resolve(phrase)
    add(source, reading.tokens[start].start..<reading.tokens[at].end, isDenied)
    spreadBack(source, start)
  }

  /// A cue at the end of a quotation answers for its sentences before, in the same paragraph.
  private mutating func spreadBack(_ source: [UInt8], _ start: Int) {
    var at = start
    var steps = 0
    while at > 0, steps < 6, !isQuoted(at) {
      at = reading.sentenceStart(at - 1)
      steps += 1
      if isQuoted(at) {
        let range = reading.tokens[at].start..<reading.tokens[start].start
        attributions.removeAll { range.contains($0.content.lowerBound) && $0.source != source }
        attributions.append(Attribution(content: range, source: source))
        return
      }
    }
  }

  /// `The coastguard's latest count is`: whose count it is.
  private mutating func possessiveCount(_ at: Int, _ start: Int) -> [UInt8]? {
    guard
      reading.isAny(["count", "tally", "estimate", "estimates", "figures", "figure", "toll"], at)
    else { return nil }
    var mark = at - 1
    while mark > start, at - mark < 5, reading.kind(mark) == .word { mark -= 1 }
    guard reading.kind(mark) == .apostrophe, mark > start else { return nil }
    let phrase = SourcePhrase.before(reading, mark, from: start)
    return phrase.isEmpty ? nil : resolve(phrase)
  }

  private mutating func add(_ source: [UInt8], _ content: Range<Int>, _ isDenied: Bool = false) {
    attributions.append(Attribution(content: content, source: source, isDenied: isDenied))
  }

  /// The body that `the ministry` or `the group` means.
  private func sameBody(_ noun: Int) -> [UInt8]? {
    guard reading.isAny(SourcePhrase.bodies, noun) else { return nil }
    let token = reading.tokens[noun]
    let word = Folding.folded(reading.bytes, token.start..<token.end)
    if let body = last.body(with: word) { return body }
    let isGeneral = reading.isAny(SourcePhrase.generalBodies, noun)
    return isGeneral && !last.body.isEmpty ? last.body : nil
  }

  /// The source that a phrase names; pronouns and `the group` mean the last one.
  private mutating func resolve(_ phrase: Range<Int>) -> [UInt8] {
    if phrase.count == 1, reading.isAny(["he", "she"], phrase.lowerBound) {
      return last.person.isEmpty ? last.any : last.person
    }
    if phrase.count == 1, reading.senses(phrase.lowerBound).contains(.pronoun) {
      return last.body.isEmpty ? last.any : last.body
    }
    let isDefinite = reading.is("the", phrase.lowerBound)
    if isDefinite, phrase.count == 2, let body = sameBody(phrase.lowerBound + 1) { return body }
    let source = SourcePhrase.text(reading, phrase)
    if SourcePhrase.isPerson(reading, phrase) {
      last.person = source
    } else {
      last.note(body: source)
    }
    last.any = source
    return source
  }
}
