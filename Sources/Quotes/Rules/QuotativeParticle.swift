import CopydeskCore

/// Japanese 「...」と + verb of saying; the source stands before its topic particle.
struct QuotativeParticle: AttributionRule {
  let name = "quotative"
  let note = "In Japanese a particle behind the closing mark and a verb of saying attribute it."
  let examples = [
    Example(
      "\u{7530}\u{4E2D}\u{5E02}\u{9577}\u{306F}\u{300C}\u{6C34}\u{306F}\u{5B89}\u{5168}\u{3060}"
        + "\u{300D}\u{3068}\u{8FF0}\u{3079}\u{305F}\u{3002}",
      "\u{7530}\u{4E2D}\u{5E02}\u{9577} | "
        + "\u{300C}\u{6C34}\u{306F}\u{5B89}\u{5168}\u{3060}\u{300D}")
  ]

  /// How far behind the particle the verb may stand, in tokens.
  private static let reach = 12

  func read(sentence: Range<Int>, classes: WordClass, in passage: inout Passage) {
    guard classes.has(.quotative) else { return }
    for number in passage.stretchNumbers(in: sentence) {
      let stretch = passage.stretches[number]
      guard stretch.isClosed, !stretch.isUsed, passage.bits(stretch.end).has(.quotative),
        let cue = cue(stretch.end + 1, sentence.upperBound, passage)
      else { continue }
      let source =
        topic(start(stretch.open, sentence, passage)..<stretch.open, passage)
        ?? topic(stretch.end + 1..<cue, passage)
      passage.attribute(
        Contents(stretch.open..<stretch.end), source: source, cue: cue..<cue + 1)
    }
  }

  private func cue(_ from: Int, _ limit: Int, _ passage: Passage) -> Int? {
    var index = from
    while index < min(limit, from + Self.reach), !passage.isQuoted(index) {
      if passage.bits(index).has(.cue), passage.bits(index).has(.wideScript) { return index }
      if passage.bits(index).has(.stop) { return nil }
      index += 1
    }
    return nil
  }

  /// Behind the last comma or quotation before `open`.
  private func start(_ open: Int, _ sentence: Range<Int>, _ passage: Passage) -> Int {
    var index = open
    while index > sentence.lowerBound, !passage.bits(index - 1).has([.comma, .stop]),
      !passage.isQuoted(index - 1)
    {
      index -= 1
    }
    return index
  }

  /// What stands before the last topic particle of the range.
  private func topic(_ range: Range<Int>, _ passage: Passage) -> Range<Int>? {
    for index in range.reversed() where passage.bits(index).has(.topic) {
      return index > range.lowerBound ? range.lowerBound..<index : nil
    }
    return nil
  }
}
