import CopydeskCore

/// One and many.
struct OtherNumber: SpellingBar {
  let name = "other-number"
  let note =
    "A word and its plural are two things: a Democrat, the Democrats; Clinton, the Clintons."
  let examples = [
    Example(
      "He met a Vorlan. The Vorlans left. Vorlans left, said the Vorlan.", "Vorlan | Vorlans"),
    Example("Rita Vale left. The Vales paid. Then Vale paid.", "Vale | Vales"),
  ]

  func bars(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> Bool {
    let x = matcher.table.arena[matcher.table.words[Int(a)].letters]
    let y = matcher.table.arena[matcher.table.words[Int(b)].letters]
    let (one, many) = x.count < y.count ? (x, y) : (y, x)
    return OtherNumber.isPlural(many, of: one)
  }

  /// Whether a word is the other with an s, or with ies for y.
  static func isPlural(_ many: ArraySlice<UInt8>, of one: ArraySlice<UInt8>) -> Bool {
    guard many.last == 0x73, one.count > 1 else { return false }
    if many.count == one.count + 1 { return many.starts(with: one) }
    if many.count == one.count + 2, many[many.endIndex - 2] == 0x65 {
      return many.starts(with: one)
        || one.last == 0x79 && many.starts(with: one.dropLast())
          && many[many.endIndex - 3] == 0x69
    }
    return false
  }
}
