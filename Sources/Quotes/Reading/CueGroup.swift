/// Verbs of saying that stand with a noun, and the phrases beside them, where neither capitals nor
/// articles tell a phrase.
extension Passage {
  /// How far before its verb the noun may stand that makes it one of saying, in tokens.
  private static let nounReach = 3

  /// The verb of saying at `index`, with the noun that it needs: Turkish "ifade etti"; nil where none
  /// stands there.
  func cueGroup(_ index: Int) -> Range<Int>? {
    guard bits(index).has(.cue), !isQuoted(index), !taken[index] else { return nil }
    guard language.vocabulary.needsPreposition(word(index)) else { return index..<index + 1 }
    var at = index - 1
    while at >= max(0, index - Self.nounReach), bits(at).has(.word), !isQuoted(at) {
      if language.vocabulary.takes(word(index), word(at)) { return at..<index + 1 }
      at -= 1
    }
    return nil
  }

  /// The phrase that begins at `start`: up to a preposition, a time or a sign; an apposition between
  /// commas belongs to it where it leads right up to `limit`.
  func nounGroup(from start: Int, limit: Int) -> Range<Int>? {
    guard start < limit, bits(start).has(.word), !isQuoted(start), !endsGroup(start),
      !bits(start).has([.relative, .subordinator])
    else { return nil }
    var end = start + 1
    while end < limit, !endsGroup(end), bits(end).has(.word) || isShortQuotation(end) {
      end = after(end)
    }
    if end < limit - 1, bits(end).has(.comma), bits(limit - 1).has(.comma),
      limit - end <= Self.longestApposition
    {
      end = limit - 1
    }
    return start..<min(end, limit)
  }

  private func isShortQuotation(_ index: Int) -> Bool {
    isQuoted(index) && isShortStretch(index)
  }

  /// Small words that are in no phrase, and those that begin another.
  private func endsGroup(_ index: Int) -> Bool {
    let here = bits(index)
    if isQuoted(index) { return !isShortStretch(index) }
    return here.has([
      .preposition, .time, .adverb, .complementizer, .negation, .wh, .be, .modal, .citing,
    ]) || here.has(.relative) || frame(index).has([.past, .third]) && !frame(index).has(.noun)
  }

  /// Past small words that can open a clause before its subject.
  func pastOpening(_ from: Int, _ limit: Int) -> Int {
    var index = from
    let small: WordClass = [
      .adverb, .coordinator, .time, .negation, .modal, .subordinator, .comma, .complementizer,
      .dash,
    ]
    while index < limit, !isQuoted(index), bits(index).has(small),
      !bits(index).has([.pronoun, .person, .group])
    {
      index += 1
    }
    return index
  }
}
