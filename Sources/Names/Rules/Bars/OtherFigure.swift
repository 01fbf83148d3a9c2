import CopydeskCore

/// Two figures.
struct OtherFigure: SpellingBar {
  let name = "other-figure"
  let note = "Names with two figures are two: Flight 12, Flight 13."
  let examples = [
    Example("He took Flight VQ12. She took Flight VQ13.", "Flight VQ12 | Flight VQ13")
  ]

  func bars(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> Bool {
    matcher.table.kinds[Int(a)].union(matcher.table.kinds[Int(b)]).contains(.number)
  }
}
