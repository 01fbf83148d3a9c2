import CopydeskCore

/// Two given names that changed places.
struct TurnedNames: NameBar {
  let name = "turned-names"
  let note = "Two given names in another order are another person: Ali Hassan, Hassan Ali."
  let examples = [
    Example("Ali Hassan died. Hassan Ali lived.", "Ali Hassan | Hassan Ali")
  ]

  func bars(_ few: ParsedName, _ many: ParsedName, _ matcher: Matcher) -> Bool {
    guard few.words.count == many.words.count, few.words != many.words, few.words.count > 1,
      few.words.allSatisfy({ !matcher.table.kinds[Int($0)].isDisjoint(with: .given) })
    else { return false }
    return few.words.sorted() == many.words.sorted()
  }
}
