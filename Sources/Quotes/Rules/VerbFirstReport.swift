import CopydeskCore

/// Arabic "qala SOURCE inna ...": the verb, who says it, a conjunction and what is said.
struct VerbFirstReport: AttributionRule {
  let name = "verb-first"
  let note = "Where the verb stands first, its subject stands between it and what is said."
  let examples = [
    Example(
      "\u{642}\u{627}\u{644} \u{627}\u{644}\u{648}\u{632}\u{64A}\u{631} "
        + "\u{625}\u{646} \u{627}\u{644}\u{633}\u{62F} \u{622}\u{645}\u{646}",
      "\u{627}\u{644}\u{648}\u{632}\u{64A}\u{631} | "
        + "\u{627}\u{644}\u{633}\u{62F} \u{622}\u{645}\u{646}")
  ]

  /// How far behind the verb what is said may begin, in tokens, and how many commas may part them.
  private static let reach = 45
  private static let mostCommas = 3

  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    guard passage.language.isVerbFirst, classes.has(.cue) else { return }
    let limit = passage.contentLimit(sentence)
    var last: Range<Int>?
    for index in sentence {
      guard let cue = passage.cueGroup(index) else { continue }
      if let source = read(cue, sentence.lowerBound..<limit, last, &passage) { last = source }
    }
  }

  /// Attributes what the verb introduces; its source, where it has one of its own.
  private func read(
    _ cue: Range<Int>, _ range: Range<Int>, _ last: Range<Int>?, _ passage: inout Passage
  ) -> Range<Int>? {
    if let found = asReported(cue, range, passage) {
      passage.attribute(Contents(found.content), source: found.source, cue: cue)
      return found.source
    }
    guard let mark = mark(cue.upperBound, range.upperBound, passage) else {
      return quotedBefore(cue, range, &passage)
    }
    let content = content(mark, range.upperBound, passage)
    guard !content.isEmpty else { return nil }
    let source = source(cue, mark, range.lowerBound, last, passage)
    if source == nil {
      passage.attribute(
        Contents(content), impliedBy: cue)
      return nil
    }
    passage.attribute(Contents(content), source: source, cue: cue)
    return source
  }

  /// The conjunction, colon or quotation mark before what is said.
  private func mark(_ from: Int, _ limit: Int, _ passage: Passage) -> Int? {
    var index = from
    var commas = 0
    while index < min(limit, from + Self.reach), commas <= Self.mostCommas {
      let here = passage.bits(index)
      if passage.isQuoted(index) {
        if passage.isLong(index) { return index }
        index = passage.after(index)
        continue
      }
      if here.has([.complementizer, .colon]) { return index }
      if here.has([.semicolon, .stop]) && !here.has(.word) { return nil }
      if here.has(.comma) { commas += 1 }
      if passage.frame(index).has([.past, .third]), !passage.frame(index).has(.noun) { return nil }
      index += 1
    }
    return nil
  }

  private func content(_ mark: Int, _ limit: Int, _ passage: Passage) -> Range<Int> {
    if passage.isQuoted(mark) { return mark..<min(passage.after(mark), limit) }
    let first = mark + 1
    var index = first
    while index < limit {
      if !passage.isQuoted(index), index > first, ends(index, passage) { break }
      index = passage.after(index)
    }
    return first..<max(first, min(index, limit))
  }

  /// A comma before what goes on about the speaker, or a participle of saying.
  private func ends(_ index: Int, _ passage: Passage) -> Bool {
    let frame = passage.frame(index)
    if frame.has(.gerund), !frame.has(.noun) { return true }
    guard passage.bits(index).has(.comma) else { return false }
    let next = passage.frame(index + 1)
    return passage.traits(index + 1).has(.adversative) || passage.bits(index + 1).has(.citing)
      || next.has([.past, .third, .gerund]) && !next.has(.noun)
  }

  private func source(
    _ cue: Range<Int>, _ mark: Int, _ floor: Int, _ last: Range<Int>?, _ passage: Passage
  ) -> Range<Int>? {
    if passage.frame(cue.lowerBound).has(.gerund) {
      return cited(cue.lowerBound, floor, passage) ?? last
    }
    let start = passage.pastOpening(cue.upperBound, mark)
    if let group = passage.nounGroup(from: start, limit: mark) { return group }
    if passage.traits(start).has(.inessive), passage.bits(start + 1).has([.document, .group]),
      let body = passage.nounGroup(from: start + 1, limit: mark)
    {
      return body
    }
    return before(cue.lowerBound, floor, passage)
  }

  /// "naqalat X an Y qawlahu inna": who stands behind the preposition.
  private func cited(_ verb: Int, _ floor: Int, _ passage: Passage) -> Range<Int>? {
    var index = verb - 1
    while index >= max(floor, verb - Self.reach), passage.bits(index).has(.word) {
      if passage.traits(index).has(.ablative) {
        return index + 1 < verb ? index + 1..<verb : nil
      }
      index -= 1
    }
    return nil
  }

  /// The subject that opens the clause before its verb.
  private func before(_ verb: Int, _ floor: Int, _ passage: Passage) -> Range<Int>? {
    guard !passage.bits(verb).has(.coordinator) else { return nil }
    var start = verb
    while start > floor, passage.bits(start - 1).has(.word), !passage.taken[start - 1],
      !passage.isQuoted(start - 1)
    {
      start -= 1
    }
    start = passage.pastOpening(start, verb)
    guard start < verb, !passage.bits(start).has(.cue) else { return nil }
    return passage.nounGroup(from: start, limit: verb)
  }

  /// "kama dhakara X": the clause beside it is what X says.
  private func asReported(
    _ cue: Range<Int>, _ range: Range<Int>, _ passage: Passage
  ) -> (source: Range<Int>, content: Range<Int>)? {
    var lead = cue.lowerBound - 1
    guard lead >= range.lowerBound else { return nil }
    if passage.bits(lead).has(.wh), lead > range.lowerBound, passage.bits(lead - 1).has(.citing) {
      lead -= 1
    } else if !passage.traits(lead).has(.comparison) {
      return nil
    }
    let start = passage.pastOpening(cue.upperBound, range.upperBound)
    guard let source = passage.nounGroup(from: start, limit: range.upperBound) else { return nil }
    if lead <= range.lowerBound + 1 {
      var comma = source.upperBound
      while comma < range.upperBound, !passage.bits(comma).has([.comma, .complementizer]) {
        comma += 1
      }
      return comma + 1 < range.upperBound ? (source, comma + 1..<range.upperBound) : nil
    }
    return (source, range.lowerBound..<lead)
  }

  /// "“...” qala X".
  private func quotedBefore(
    _ cue: Range<Int>, _ range: Range<Int>, _ passage: inout Passage
  ) -> Range<Int>? {
    var last = cue.lowerBound - 1
    if last > range.lowerBound, passage.bits(last).has(.comma), !passage.isQuoted(last) {
      last -= 1
    }
    guard last >= range.lowerBound, passage.isQuoted(last) else { return nil }
    let stretch = passage.stretches[Int(passage.stretchOf[last])]
    let start = passage.pastOpening(cue.upperBound, range.upperBound)
    let source = passage.nounGroup(from: start, limit: range.upperBound)
    guard !stretch.isUsed else { return nil }
    let contents = Contents(stretch.open..<stretch.end)
    if source == nil {
      passage.attribute(contents, impliedBy: cue)
    } else {
      passage.attribute(contents, source: source, cue: cue)
    }
    return source
  }
}
