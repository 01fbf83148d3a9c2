import CopydeskCore

/// East and West.
struct OtherDirection: SpellingBar {
  let name = "other-direction"
  let note = "A direction or a number word is no spelling of another: East Vorlan, West Vorlan."
  let examples = [
    Example("They left East Vorlan. They left West Vorlan.", "East Vorlan | West Vorlan")
  ]

  func bars(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> Bool {
    matcher.table.kinds[Int(a)].union(matcher.table.kinds[Int(b)]).contains(.ordering)
  }
}
