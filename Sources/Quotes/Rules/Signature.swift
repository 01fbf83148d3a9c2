import CopydeskCore

/// A quotation with the name of its speaker behind it, after a dash or by itself.
struct Signature: AttributionRule {
  let name = "signature"
  let note = "A name behind a quotation, and nothing else, signs it."
  let examples = [
    Example(
      "\u{201C}Anna is a true expert, and we gain from her.\u{201D} \u{2014} Geoffrey Starks",
      "Geoffrey Starks | \u{201C}Anna is a true expert, and we gain from her.\u{201D}")
  ]

  /// Longest signature, in tokens: a title, a name, an age and a place.
  private static let longest = 14

  func finish(sentence: Range<Int>, in passage: inout Passage) {
    for number in passage.stretchNumbers(in: sentence) {
      let stretch = passage.stretches[number]
      guard !stretch.isUsed, stretch.isClosed, passage.isLong(stretch.open),
        let source = signature(stretch.end, passage)
      else { continue }
      passage.attribute(Contents(stretch.open..<stretch.end), source: source, cue: nil)
    }
  }

  /// "- Ann Baker" by itself: who signs the quotation of the paragraph before.
  static func whole(_ passage: Passage) -> Range<Int>? {
    guard passage.tokens.count > 1, passage.tokens.count <= longest, passage.bits(0).has(.dash),
      passage.bits(1).has(.capital)
    else { return nil }
    var end = passage.tokens.count
    if passage.bits(end - 1).has(.stop), !passage.bits(end - 1).has(.word) { end -= 1 }
    let isName = (1..<end).allSatisfy { !passage.isQuoted($0) && belongs($0, passage) }
    return isName && end > 1 ? 1..<end : nil
  }

  /// A name that ends with the paragraph or before the next quotation.
  private func signature(_ from: Int, _ passage: Passage) -> Range<Int>? {
    var start = from
    let isDashed = passage.bits(from).has(.dash)
    if isDashed { start += 1 }
    guard start < passage.tokens.count, passage.bits(start).has(.capital) else { return nil }
    var end = start
    while end < passage.tokens.count, !passage.isQuoted(end), end - start < Self.longest,
      Self.belongs(end, passage)
    {
      end += 1
    }
    guard end == passage.tokens.count || passage.isQuoted(end), end > start else { return nil }
    return isDashed || end - start > 1 ? start..<end : nil
  }

  private static func belongs(_ index: Int, _ passage: Passage) -> Bool {
    let here = passage.bits(index)
    if here.has(.capital) { return !here.has([.pronoun, .be, .have, .modal, .subordinator]) }
    return here.has([.comma, .particle, .digit, .openBracket, .closeBracket, .person, .title])
      || passage.traits(index).has(.genitive)
  }
}
