/// Reading a paragraph: marks, sentences, and the rules one after the other.
extension Passage {
  mutating func read() {
    stretches = MarkPairing.pair(bytes, tokens)
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

  private mutating func read(_ sentence: Range<Int>) {
    lastSubject = nil
    current = sentence
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
