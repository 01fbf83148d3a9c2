import CopydeskCore

/// Turkish "SOURCE ...-dığını söyledi", "SOURCE, “...” dedi", "“...” diyen SOURCE".
struct VerbFinalReport: AttributionRule {
  let name = "verb-final"
  let note =
    "Where the verb stands last, what is said stands before it, and its subject before that."
  let examples = [
    Example(
      "Ali Demir, yolun a\u{E7}\u{131}k oldu\u{11F}unu s\u{F6}yledi.",
      "Ali Demir | yolun a\u{E7}\u{131}k oldu\u{11F}unu"),
    Example(
      "Ali Demir \u{201C}Yol a\u{E7}\u{131}k\u{201D} dedi.",
      "Ali Demir | \u{201C}Yol a\u{E7}\u{131}k\u{201D}"),
  ]

  /// How far before the verb what is said may end, in tokens.
  private static let reach = 4

  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    guard passage.language.isVerbFinal, classes.has(.cue) else { return }
    let range = sentence.lowerBound..<passage.contentLimit(sentence)
    var floor = range.lowerBound
    var last: Range<Int>?
    for index in range where index >= floor {
      guard let cue = passage.cueGroup(index) else { continue }
      guard let source = read(cue, floor, last, range, &passage) else { continue }
      if !source.isEmpty { last = source }
      floor = cue.upperBound
    }
  }

  /// Attributes what stands before the verb; its source, empty where it has none, nil where nothing
  /// is attributed.
  private func read(
    _ cue: Range<Int>, _ floor: Int, _ last: Range<Int>?, _ range: Range<Int>,
    _ passage: inout Passage
  ) -> Range<Int>? {
    let frame = passage.frame(cue.upperBound - 1)
    let first =
      passage.bits(range.lowerBound).has(.coordinator) ? range.lowerBound + 1 : range.lowerBound
    guard let end = contentEnd(cue, floor, passage) else {
      return ahead(cue, max(first, floor), range, &passage)
    }
    let subject = frame.has(.participle) ? nil : subject(max(first, floor), end, passage)
    var start =
      passage.isQuoted(end - 1)
      ? passage.stretchStart(end - 1) : subject?.upperBound ?? max(first, floor)
    while start < end, !passage.isQuoted(start),
      passage.bits(start).has([.comma, .adverb, .coordinator])
    {
      start += 1
    }
    guard start < end else { return nil }
    let contents = Contents(start..<end)
    let source =
      frame.has(.participle)
        || subject == nil && cue.upperBound < range.upperBound && !frame.has(.gerund)
      ? bearer(cue.upperBound, range.upperBound, passage) ?? subject : subject
    if let source = source ?? (frame.has(.raising) ? nil : last) {
      return passage.attribute(contents, source: source, cue: cue) ? source : nil
    }
    guard !frame.has(.raising) else {
      return passage.attribute(contents, source: nil, cue: cue) ? 0..<0 : nil
    }
    return passage.attribute(contents, impliedBy: cue) ? 0..<0 : nil
  }

  /// Where what is said ends: a quotation or a verb with the ending of an object, near the verb.
  private func contentEnd(_ cue: Range<Int>, _ floor: Int, _ passage: Passage) -> Int? {
    var index = cue.lowerBound - 1
    while index >= max(floor, cue.lowerBound - Self.reach) {
      if passage.isQuoted(index) {
        let stretch = passage.stretches[Int(passage.stretchOf[index])]
        return stretch.isUsed ? nil : stretch.end
      }
      if passage.taken[index] || !passage.bits(index).has(.word) { return nil }
      if passage.ends(index, .clause) { return index + 1 }
      index -= 1
    }
    return nil
  }

  /// The phrase that opens the sentence: up to its first comma, or the words with capitals.
  private func subject(_ from: Int, _ end: Int, _ passage: Passage) -> Range<Int>? {
    let limit = passage.isQuoted(end - 1) ? passage.stretchStart(end - 1) : end
    var start = passage.pastOpening(from, limit)
    guard start < limit else { return nil }
    // Behind the last comma before the quotation stands the name.
    var comma = start
    var parts = 0
    while comma < limit, parts == 0 || passage.isQuoted(end - 1) {
      var next = comma
      while next < limit, passage.isQuoted(next) || !passage.bits(next).has(.comma) {
        next = passage.after(next)
      }
      if next >= limit { break }
      if parts > 0, next + 1 >= limit { start = comma }
      parts += 1
      comma = next + 1
    }
    if parts > 0 {
      var stop = start
      while stop < limit, !passage.bits(stop).has(.comma) { stop = passage.after(stop) }
      return subject(in: start..<stop, passage)
    }
    if passage.isQuoted(end - 1) { return subject(in: start..<limit, passage) }
    return leading(start, limit, passage)
  }

  /// The range, or what stands behind the last participle in it: "... paylaşan SOURCE".
  private func subject(in range: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let participle = range.last {
      passage.frame($0).has(.participle) && !passage.bits($0).has(.capital)
    }
    let start = participle.map { $0 + 1 } ?? range.lowerBound
    let rest = start..<range.upperBound
    return isSubject(rest, passage) ? rest : nil
  }

  private func isSubject(_ range: Range<Int>, _ passage: Passage) -> Bool {
    !range.isEmpty
      && !range.contains {
        passage.bits($0).has([.cue, .citing]) && !passage.bits($0).has(.capital)
      }
      && !passage.bits(range.upperBound - 1).has([.time, .adverb])
  }

  /// "Kaya köprünün ...": the words with capitals and for persons that open the clause.
  private func leading(_ start: Int, _ limit: Int, _ passage: Passage) -> Range<Int>? {
    var end = start
    let namer: WordClass = [.capital, .person, .group, .title, .pronoun]
    while end < limit, passage.bits(end).has(namer) { end += 1 }
    return end > start && end < limit ? start..<end : nil
  }

  /// "“...” diyen SOURCE", "“...” dedi SOURCE": behind the verb.
  private func bearer(_ from: Int, _ limit: Int, _ passage: Passage) -> Range<Int>? {
    var end = from
    while end < limit, passage.bits(end).has(.word), !passage.isQuoted(end),
      !passage.bits(end).has([.citing, .coordinator]), !passage.ends(end, .clause), end - from < 10
    {
      end += 1
    }
    guard
      (from..<end).contains(where: {
        passage.bits($0).has([.capital, .person, .group, .pronoun])
      })
    else { return nil }
    return from..<end
  }

  /// "SOURCE şunları söyledi: “...”", "SOURCE dedi ki ...".
  private func ahead(
    _ cue: Range<Int>, _ from: Int, _ range: Range<Int>, _ passage: inout Passage
  ) -> Range<Int>? {
    let next = cue.upperBound
    guard next + 1 < range.upperBound, passage.bits(next).has([.colon, .complementizer]) else {
      return nil
    }
    let start = passage.pastOpening(from, cue.lowerBound)
    var end = start
    while end < cue.lowerBound, !passage.bits(end).has([.comma, .adverb]) { end += 1 }
    let content = next + 1..<range.upperBound
    if end > start {
      return passage.attribute(Contents(content), source: start..<end, cue: cue) ? start..<end : nil
    }
    return passage.attribute(Contents(content), impliedBy: cue) ? 0..<0 : nil
  }
}
