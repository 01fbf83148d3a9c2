import CopydeskCore

/// Names of as many words of which two can be no spellings of one.
struct OtherWords: NameBar {
  let name = "other-words"
  let note = "Names with two words that are no spellings of one another are two."
  let examples = [
    Example("Jamal Vorlan spoke. Jamil Vorlan left.", "Jamal Vorlan | Jamil Vorlan")
  ]

  func bars(_ few: ParsedName, _ many: ParsedName, _ matcher: Matcher) -> Bool {
    guard few.words.count == many.words.count, few.words.count > 1 else { return false }
    var assignment = Assignment()
    assignment.reset(few.words, many.words)
    assignment.pair(matcher.pairs, matcher.table)
    return assignment.partners.enumerated().contains { index, partner in
      let x = assignment.short[index]
      let y = assignment.long[partner]
      if x == y || assignment.isInitial(x, y, matcher.table) { return false }
      guard let bar = SpellingBars.first(x, y, matcher) else { return false }
      // A long name of a body with one word in another number is a slip.
      if bar is OtherNumber { return !few.hasGeneric || few.words.count < 3 }
      return !(bar is CommonWord && CommonWord.mayBeSlip(x, y, among: many.words, matcher))
    }
  }
}
