import CopydeskCore

/// Two names of one word, by their spelling.
struct SingleWords: FoldRule {
  let name = "one-word"
  let note = "Names of one word need a spelling nearer than full names do."
  let examples = [
    Example("He left Qusayr. She saw Qusair.", "Qusayr = Qusair"),
    Example("He left Homs. She saw Hama and Hamas.", "Homs | Hama | Hamas"),
  ]

  private static let plainMargin: Float = -0.15
  /// A spelling nearly the same, where a document has both more than once.
  private static let houseMargin: Float = 1.2
  /// Short words are near one another by chance.
  private static let shortMargin: Float = 1.55
  private static let shortLetters = 5
  private static let leastLetters = 4
  /// No weights make two words one that sound less alike.
  private static let leastLikeness: Float = 0.55
  /// A longer word in capitals is a word of a heading.
  private static let longestAcronym = 5
  private static let largestBlock = 600

  func apply(to folding: Folding) {
    for (_, block) in folding.blocks.singles.sorted(by: { $0.key < $1.key }) {
      let names = block.prefix(SingleWords.largestBlock).filter { canJoin($0, folding) }
      for (offset, a) in names.enumerated() {
        for b in names.dropFirst(offset + 1) where folding.root(a) != folding.root(b) {
          guard folding.skeletons[a].mayBe(folding.skeletons[b]) else { continue }
          if areOne(a, b, folding) { folding.join(a, b, by: name) }
        }
      }
    }
  }

  private func canJoin(_ number: Int, _ folding: Folding) -> Bool {
    let name = folding.parsed[number]
    let word = folding.word(name.words[0])
    let isHeading = name.letters.count > SingleWords.longestAcronym
    return name.letters.count >= SingleWords.leastLetters && (isHeading || !name.isAcronym)
      && word.kinds.isDisjoint(with: [.generic, .form, .demonym, .number])
  }

  private func areOne(_ a: Int, _ b: Int, _ folding: Folding) -> Bool {
    let x = folding.parsed[a].letters.count
    let y = folding.parsed[b].letters.count
    guard abs(x - y) < 4 else { return false }
    let names = folding.index.names
    var margin = SingleWords.plainMargin
    if min(x, y) < SingleWords.shortLetters { margin = SingleWords.shortMargin }
    if min(names[a].count, names[b].count) > 1, folding.meet(a, b) {
      margin = max(margin, SingleWords.houseMargin)
    }
    let isKnown =
      folding.parsed[a].settled != 0 && folding.parsed[a].settled == folding.parsed[b].settled
    if isKnown, folding.isThing(a) != folding.isThing(b) { return false }
    let (one, other) = (folding.parsed[a].words[0], folding.parsed[b].words[0])
    // The sounds alone rule most pairs out at little cost.
    let pairs = folding.matcher.pairs
    if one != other, !isKnown, pairs.likeness(one, other) < SingleWords.leastLikeness {
      return false
    }
    return folding.compare(a, b).margin >= margin
      && SpellingBars.first(one, other, folding.matcher) == nil
  }
}
