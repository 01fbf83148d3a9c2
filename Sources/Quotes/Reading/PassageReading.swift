/// Reading a paragraph: marks, sentences, and the rules one after the other.
extension Passage {
  mutating func read() {
    stretches = MarkPairing.pair(bytes, tokens)
    closeBeforeAttribution()
    stretchOf.append(contentsOf: repeatElement(-1, count: tokens.count))
    for (number, stretch) in stretches.enumerated() {
      for index in stretch.open..<min(stretch.end, tokens.count) {
        stretchOf[index] = Int32(number)
      }
    }
    taken.append(contentsOf: repeatElement(false, count: tokens.count))
    findSentences()
    for rule in RuleBook.paragraphRules where rule.read(paragraph: &self) { return }
    for sentence in sentences { read(sentence) }
    attributions.sort {
      ($0.parts.first?.range.lowerBound ?? 0) < ($1.parts.first?.range.lowerBound ?? 0)
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
    current = sentence
    var classes: WordClass = []
    for index in sentence { classes.formUnion(tokens[index].bits) }
    for rule in RuleBook.sentenceRules {
      rule.read(sentence: sentence, classes: classes, in: &self)
    }
    settled.removeAll(keepingCapacity: true)
    if classes.has(.cue) {
      readVerbs(sentence, outerRules)
      // Before the verbs of relative clauses, whose own content ends where these begin.
      readVerbs(sentence, verbRules, only: \.isOverRelative)
      readVerbs(sentence, verbRules)
    }
    for rule in closingRules { rule.finish(sentence: sentence, in: &self) }
    speakers.meet(sentence, in: self)
    speakers.tick()
  }

  /// Tries the rules at every verb of saying of the sentence.
  private mutating func readVerbs(
    _ sentence: Range<Int>, _ rules: [any AttributionRule],
    only isWanted: (CueSite) -> Bool = { _ in true }
  ) {
    lastSubject = nil
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if tokens[index].has(.cue), !tokens[index].has(.wideScript), !taken[index],
        !settled.contains(index),
        let site = site(index, sentence), isWanted(site)
      {
        let before = attributions.count
        for rule in rules where rule.read(site, in: &self) {
          settled.insert(index)
          if site.isOverRelative { settled.formUnion(site.subject ?? 0..<0) }
          break
        }
        if let subject = site.subject, attributions.count > before || site.frame.has(.speech) {
          lastSubject = subject
        }
      }
      index = isQuoted(index) ? after(index) : index + 1
    }
  }
}
