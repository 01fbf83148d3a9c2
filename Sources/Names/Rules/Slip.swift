import CopydeskCore

/// A slip of the press.
struct Slip: FoldRule {
  let name = "slip"
  let note =
    "A long name that is met once is a slip for one met more often if two neighbouring letters changed places."
  let examples = [
    Example(
      "They left Vorlundia. In Vorlundia it rained. She saw Vorludnia.", "Vorlundia = Vorludnia"),
    Example("They left Tarn. In Tarn it rained. She saw Tanr.", "Tarn | Tanr"),
  ]

  /// Letters of such a name at the least: shorter ones are other names too often.
  private static let leastLetters = 7

  func apply(to folding: Folding) {
    var sorted: [[UInt8]: Int] = [:]
    let names = folding.index.names
    for number in folding.order where folding.parsed[number].words.count == 1 {
      let letters = folding.parsed[number].letters
      guard letters.count >= Slip.leastLetters else { continue }
      // Names come from the most frequent down.
      let key = [letters[0]] + letters.dropFirst().sorted()
      guard let other = sorted[key] else {
        sorted[key] = number
        continue
      }
      let words = (folding.parsed[other].words[0], folding.parsed[number].words[0])
      guard names[number].count == 1, names[other].count > 1,
        Slip.isSwap(words.0, words.1, folding.matcher)
      else { continue }
      folding.join(other, number, by: name)
    }
  }

  /// Whether two neighbouring letters of a long word changed places that is no word of the language.
  static func isSwap(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> Bool {
    let x = matcher.table.words[Int(a)]
    let y = matcher.table.words[Int(b)]
    guard x.letters.count == y.letters.count, x.letters.count >= leastLetters,
      x.kinds.union(y.kinds).isDisjoint(with: [.common, .number]),
      x.variant.family == 0 || y.variant.family == 0
    else { return false }
    let one = Array(matcher.table.arena[x.letters])
    let other = Array(matcher.table.arena[y.letters])
    let different = one.indices.filter { one[$0] != other[$0] }
    return different.count == 2 && different[1] == different[0] + 1
      && one[different[0]] == other[different[1]] && one[different[1]] == other[different[0]]
  }
}
