import CopydeskCore

/// German sentences in the mood of reported speech, which go on with what the last speaker says.
struct ReportedMood: AttributionRule {
  let name = "reported-mood"
  let note = "A sentence whose verb has the form of reported speech goes on with the last report."
  let examples = [
    Example(
      "Petra Klein sagte, die Lage sei ernst. Niemand habe damit gerechnet.",
      "Petra Klein | die Lage sei ernst // Niemand habe damit gerechnet")
  ]

  func finish(sentence: Range<Int>, in passage: inout Passage) {
    guard let before = passage.attributions.last ?? passage.inherited,
      isReported(sentence, passage)
    else { return }
    passage.attribute(
      Contents(sentence.lowerBound..<passage.contentLimit(sentence)), by: before)
  }

  private func isReported(_ sentence: Range<Int>, _ passage: Passage) -> Bool {
    var reported = false
    for index in sentence {
      if passage.taken[index] || passage.isQuoted(index) { return false }
      if passage.bits(index).has(.reportive), !passage.bits(index).has(.capital) {
        reported = true
      }
    }
    return reported
  }
}
