import CopydeskCore

/// Two given names.
struct OtherGivenName: SpellingBar {
  let name = "other-given-name"
  let note =
    "Two given names that no list knows as spellings of one are two: Hassan, Hussein; Jamal, Jamil."
  let examples = [
    Example("Jamal Vorlan spoke. Jamil Vorlan left.", "Jamal Vorlan | Jamil Vorlan")
  ]

  /// Given names that sound less alike are two: Jamal and Jamil, but not Khalid and Khaled.
  private static let leastLikeness: Float = 0.735

  func bars(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> Bool {
    let x = matcher.table.words[Int(a)]
    let y = matcher.table.words[Int(b)]
    if x.variant.family != 0, y.variant.family != 0 {
      return x.variant.family != y.variant.family
    }
    guard !x.kinds.isDisjoint(with: .given), !y.kinds.isDisjoint(with: .given) else { return false }
    return matcher.pairs.likeness(a, b) < OtherGivenName.leastLikeness
  }
}
