import CopydeskCore

/// Persian "SOURCE ... goft: ...", Chinese "SOURCE ... shuo, ...": the subject opens its clause, the
/// verb ends it, and what is said follows.
struct SubjectFirstReport: AttributionRule {
  let name = "subject-first"
  let note = "The phrase that opens a clause is the source of the verb of saying that ends it."
  let examples = [
    Example(
      "\u{5E02}\u{957F}\u{8BF4}\u{FF0C}\u{6865}\u{5B89}\u{5168}\u{3002}",
      "\u{5E02}\u{957F} | \u{6865}\u{5B89}\u{5168}")
  ]

  /// Tokens of a hearer between the verb and the comma behind it.
  private static let longestHearer = 6
  /// Tokens between a comma and the verb of saying of the next report.
  private static let longestSubject = 14

  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    guard passage.language.isSubjectFirst, classes.has(.cue) else { return }
    let range = sentence.lowerBound..<passage.contentLimit(sentence)
    var floor = range.lowerBound
    var last: Range<Int>?
    for index in range where index >= floor {
      guard let cue = passage.cueGroup(index), !passage.traits(cue.upperBound).has(.aspect) else {
        continue
      }
      guard let end = read(cue, floor, &last, range, &passage) else { continue }
      floor = end
    }
  }

  /// Attributes what the verb introduces; where that ends, nil where nothing is attributed.
  private func read(
    _ cue: Range<Int>, _ floor: Int, _ last: inout Range<Int>?, _ range: Range<Int>,
    _ passage: inout Passage
  ) -> Int? {
    let start = start(of: cue, floor, passage)
    let own = source(start..<cue.lowerBound, passage)
    let source = own ?? (passage.language.hasSpaces ? nil : last)
    var contents = Contents()
    if let quoted = quotation(before: own?.lowerBound ?? cue.lowerBound, floor, passage) {
      contents.append(quoted)
    }
    if let ahead = content(cue, range.upperBound, passage), own != nil || isMarked(cue, passage) {
      contents.append(ahead)
      if let more = quotation(behind: ahead, range.upperBound, passage) { contents.append(more) }
    } else if contents.isEmpty, cue.upperBound >= range.upperBound, let own {
      // "..., X shuo.": what is said stands before the comma.
      let end = passage.bits(own.lowerBound - 1).has(.comma) ? own.lowerBound - 1 : floor
      if end > floor { contents.append(floor..<end) }
    }
    guard !contents.isEmpty else { return nil }
    last = source ?? last
    let isDone: Bool
    if source == nil {
      isDone = passage.attribute(contents, impliedBy: cue)
    } else {
      isDone = passage.attribute(contents, source: source, cue: cue)
    }
    return isDone ? max(cue.upperBound, contents[contents.count - 1].upperBound) : nil
  }

  /// A sign right behind the verb.
  private func isMarked(_ cue: Range<Int>, _ passage: Passage) -> Bool {
    passage.language.hasSpaces || passage.isQuoted(cue.upperBound)
      || passage.bits(cue.upperBound).has([.comma, .colon])
  }

  /// "X shuo, ..., “...”": the quotation behind the comma that ends a clause.
  private func quotation(
    behind content: Range<Int>, _ limit: Int, _ passage: Passage
  ) -> Range<Int>? {
    let next = content.upperBound + 1
    guard !passage.language.hasSpaces, !passage.isQuoted(content.lowerBound), next < limit,
      passage.bits(content.upperBound).has(.comma), passage.isQuoted(next), passage.isLong(next)
    else { return nil }
    return next..<passage.after(next)
  }

  /// Where the clause of the verb begins.
  private func start(of cue: Range<Int>, _ floor: Int, _ passage: Passage) -> Int {
    var start = cue.lowerBound
    while start > floor, !passage.isQuoted(start - 1) || passage.isShortStretch(start - 1),
      !passage.taken[start - 1],
      !passage.bits(start - 1).has([.semicolon, .colon]),
      !passage.bits(start - 1).has(.comma) || isApposed(start - 1, cue, floor, passage)
    {
      start -= 1
    }
    return start
  }

  /// Behind the comma stands no subject, or before it no verb: the clause goes on over it.
  private func isApposed(
    _ comma: Int, _ cue: Range<Int>, _ floor: Int, _ passage: Passage
  ) -> Bool {
    if comma > floor, passage.isQuoted(comma - 1) { return false }
    if source(comma + 1..<cue.lowerBound, passage) == nil { return true }
    guard passage.language.hasSpaces else { return false }
    var index = comma - 1
    while index >= floor, passage.bits(index).has(.word), !passage.isQuoted(index) {
      if passage.bits(index).has([.be, .cue, .predicate, .modal]) { return false }
      index -= 1
    }
    return true
  }

  private func source(_ range: Range<Int>, _ passage: Passage) -> Range<Int>? {
    var start = passage.pastOpening(range.lowerBound, range.upperBound)
    // "dar edame X goft": past the phrase of the preposition.
    if start < range.upperBound, passage.bits(start).has(.preposition),
      let comma = (start..<range.upperBound).last(where: { passage.bits($0).has(.comma) })
    {
      start = passage.pastOpening(comma + 1, range.upperBound)
    } else if start < range.upperBound, passage.bits(start).has(.preposition),
      passage.language.hasSpaces
    {
      start = passage.pastOpening(min(start + 2, range.upperBound), range.upperBound)
    }
    return passage.nounGroup(from: start, limit: range.upperBound)
  }

  /// The quotation that ends right before the subject.
  private func quotation(before subject: Int, _ floor: Int, _ passage: Passage) -> Range<Int>? {
    var last = subject - 1
    while last > floor, !passage.isQuoted(last), passage.bits(last).has([.comma, .adverb, .time]) {
      last -= 1
    }
    guard last >= floor, passage.isQuoted(last), passage.isLong(last) else { return nil }
    let stretch = passage.stretches[Int(passage.stretchOf[last])]
    return stretch.isUsed ? nil : stretch.open..<stretch.end
  }

  /// What is said behind the verb.
  private func content(_ cue: Range<Int>, _ limit: Int, _ passage: Passage) -> Range<Int>? {
    var start = cue.upperBound
    if passage.frame(cue.upperBound - 1).has(.addressee) {
      start = pastHearer(start, limit, passage)
    }
    let isMarked = passage.bits(start).has([.comma, .colon, .complementizer])
    // "neveshte ast:": the auxiliary stands behind the verb.
    while start < limit, !passage.isQuoted(start),
      passage.bits(start).has([.comma, .colon, .complementizer])
        || start == cue.upperBound && passage.bits(start).has(.be)
    {
      start += 1
    }
    guard start < limit, !passage.taken[start] else { return nil }
    if passage.isQuoted(start) {
      let end = passage.after(start)
      return isMarked || passage.isLong(start) ? start..<end : nil
    }
    guard isMarked || !passage.bits(start).has([.preposition, .coordinator]) else { return nil }
    return start..<end(start, limit, passage)
  }

  private func pastHearer(_ from: Int, _ limit: Int, _ passage: Passage) -> Int {
    var index = from
    while index < min(limit, from + Self.longestHearer), !passage.isQuoted(index) {
      if passage.bits(index).has([.comma, .colon]) { return index }
      index += 1
    }
    return from
  }

  /// Before the comma behind which another report begins.
  private func end(_ from: Int, _ limit: Int, _ passage: Passage) -> Int {
    guard !passage.language.hasSpaces else { return limit }
    var index = from
    while index < limit {
      if !passage.isQuoted(index), passage.bits(index).has(.comma), index > from,
        opensReport(index + 1, limit, passage)
          || passage.isQuoted(index + 1) && passage.isLong(index + 1)
      {
        return index
      }
      index = passage.after(index)
    }
    return limit
  }

  private func opensReport(_ from: Int, _ limit: Int, _ passage: Passage) -> Bool {
    var index = from
    while index < min(limit, from + Self.longestSubject), passage.bits(index).has(.word),
      !passage.isQuoted(index)
    {
      if passage.frame(index).has(.speech) {
        return index == from
          || passage.isQuoted(index + 1) || passage.bits(index + 1).has([.comma, .colon])
      }
      index += 1
    }
    return false
  }
}
