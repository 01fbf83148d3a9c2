/// What stands around a name and tells of its bearer.
extension Speakers {
  /// "The minister of justice, Ann Baker, left": a name between commas behind the first phrase.
  func isApposed(
    _ index: Int, _ end: Int, _ sentence: Range<Int>, _ passage: Passage
  ) -> Bool {
    let comma = index - 1
    guard comma > sentence.lowerBound, comma - sentence.lowerBound <= Self.longestLead,
      passage.bits(comma).has(.comma), passage.bits(end).has(.comma),
      passage.bits(sentence.lowerBound).has([.determiner, .possessive])
    else { return false }
    return (sentence.lowerBound..<comma).allSatisfy { passage.bits($0).has(.word) }
  }

  /// Tokens of the phrase before such a name.
  private static let longestLead = 8

  /// Past the sign of a listed company in brackets: "Marlow Steel (MRLW.N)", "(NYSE: MRL)".
  func pastTicker(_ open: Int, _ limit: Int, in passage: Passage) -> Int {
    guard passage.bits(open).has(.openBracket) else { return open }
    var index = open + 1
    var hasSign = false
    while index < min(limit, open + Self.longestTicker), !passage.bits(index).has(.closeBracket) {
      let here = passage.bits(index)
      guard here.has([.allCapitals, .stop, .colon, .digit]) || here.has(.capital) else {
        return open
      }
      if here.has([.stop, .colon]) { hasSign = true }
      index += 1
    }
    return hasSign && passage.bits(index).has(.closeBracket) ? index + 1 : open
  }

  /// Tokens of such a sign.
  private static let longestTicker = 7

  /// The bytes of a name; without the ending of "des Ministeriums".
  func nominative(_ range: Range<Int>, in passage: Passage) -> Range<Int> {
    let bytes = passage.byteRange(range)
    let head = range.lowerBound
    guard range.count == 1, head > 0,
      passage.traits(head - 1).has(.genitiveArticle),
      passage.ends(head, .genitive), !passage.ends(head, .singular)
    else { return bytes }
    return bytes.lowerBound..<bytes.upperBound - (passage.ends(head, .longGenitive) ? 2 : 1)
  }
}
