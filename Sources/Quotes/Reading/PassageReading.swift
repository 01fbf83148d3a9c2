/// Reading a paragraph: marks, sentences, and the rules one after the other.
extension Passage {
  mutating func read() {
    stretchOf.append(-1, times: tokens.count)
    if classes.has([.doubleMark, .singleMark]) { findStretches() }
    taken.append(false, times: tokens.count)
    settled.append(false, times: tokens.count)
    findSentences()
    if rules.paragraph.read(paragraph: &self) { return }
    for sentence in sentences { read(sentence) }
    if attributions.count > 1 { sortAttributions() }
  }

  private mutating func sortAttributions() {
    let isSorted = (1..<attributions.count).allSatisfy {
      attributions[$0 - 1].start <= attributions[$0].start
    }
    if !isSorted { attributions.sort { $0.start < $1.start } }
  }

  /// Finds what stands between quotation marks.
  private mutating func findStretches() {
    MarkPairing.pair(bytes, tokens, into: &stretches)
    openBeforeClosing()
    closeBeforeAttribution()
    if !language.hasBareClauses, !language.readsByOrder { openIncises() }
    for (number, stretch) in stretches.enumerated() {
      for index in stretch.open..<min(stretch.end, tokens.count) {
        stretchOf[index] = Int32(truncatingIfNeeded: number)
      }
    }
  }

  /// "The water rose, Ann Baker said." with its closing mark forgotten: the attribution ends what
  /// is quoted.
  private mutating func closeBeforeAttribution() {
    guard let last = stretches.last, !last.isClosed else { return }
    var comma = -1
    for index in last.open + 1..<max(last.close, last.open + 1) {
      if tokens[index].has(.comma) {
        comma = index
      } else if tokens[index].has(.stop), comma > last.open + 1,
        isAttribution(comma + 1..<index)
      {
        stretches[stretches.count - 1].close = comma
        stretches[stretches.count - 1].isClosed = true
        return
      }
    }
  }

  /// The tokens are a name or a pronoun and a verb of saying, in either order.
  private func isAttribution(_ range: Range<Int>) -> Bool {
    guard range.count > 1, range.count <= Self.longestAttribution else { return false }
    let isVerb: (Int) -> Bool = { index in
      frame(index).has(.speech) && frame(index).has([.past, .third]) && !frame(index).has(.noun)
    }
    let others: Range<Int>
    if isVerb(range.upperBound - 1) {
      others = range.lowerBound..<range.upperBound - 1
    } else if isVerb(range.lowerBound) {
      others = range.lowerBound + 1..<range.upperBound
    } else {
      return false
    }
    return others.allSatisfy { bits($0).has([.capital, .title, .particle]) }
      || others.count == 1 && bits(others.lowerBound).has(.pronoun)
  }

  /// Longest such attribution, in tokens.
  private static let longestAttribution = 6

  private mutating func read(_ sentence: Range<Int>) {
    lastSubject = nil
    page.pointee.invertedSource = nil
    current = sentence
    let classes = tokens.classes(in: sentence)
    rules.sentence.read(sentence: sentence, classes: classes, in: &self)
    if classes.has(.cue) {
      findSites(sentence)
      readVerbs(rules.outer)
      // Before the verbs of relative clauses, whose own content ends where these begin.
      if sites.contains(where: \.isOverRelative) {
        readVerbs(rules.verb, onlyOverRelative: true)
      }
      readVerbs(rules.verb)
    }
    rules.closing.finish(sentence: sentence, in: &self)
    speakers.meet(sentence, in: self)
    speakers.tick()
  }

  /// Finds the verbs of saying of the sentence.
  private func findSites(_ sentence: Range<Int>) {
    sites.removeAll()
    var index = tokens.first(.cue, in: sentence)
    while index < sentence.upperBound {
      if !bits(index).has(.wideScript), let site = site(index, sentence) { sites.append(site) }
      index = tokens.first(.cue, in: index + 1..<sentence.upperBound)
    }
  }

  /// Tries the rules at every verb of saying of the sentence.
  private mutating func readVerbs(
    _ rules: RuleRow, onlyOverRelative: Bool = false
  ) {
    lastSubject = nil
    for number in sites.indices {
      let site = sites[number]
      if taken[site.verb] || settled[site.verb] || onlyOverRelative && !site.isOverRelative {
        continue
      }
      let before = attributions.count
      if rules.read(site, in: &self) {
        settled[site.verb] = true
        if site.isOverRelative { for index in site.subject ?? 0..<0 { settled[index] = true } }
      }
      if let subject = site.subject, attributions.count > before || site.frame.has(.speech) {
        lastSubject = subject
      }
    }
  }
}
