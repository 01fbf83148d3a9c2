/// Whether a name in Latin letters and one in a script that leaves sounds out are one.
struct CrossScript {
  /// A word of the other script costs this share of its consonants at the most.
  private static let mostCost: Float = 0.2
  /// Names of fewer consonants are alike by chance, and must agree to the letter.
  private static let fewConsonants = 2
  private static let mostCostOfFew: Float = 0.12
  /// Alphabets write every sound.
  private static let mostCostOfAlphabet: Float = 0.16
  /// Words that one name may have more than the other.
  private static let mostRest = 2

  private let table: WordTable
  private var isAlphabet = false

  init(_ table: WordTable) { self.table = table }

  /// How unlike two names are: the cost for a consonant, and whether that makes them one.
  mutating func compare(_ latin: ParsedName, _ foreign: ParsedName) -> (cost: Float, isOne: Bool) {
    let costs =
      switch foreign.form {
      case .abjad: ScriptCosts.abjad
      case .syllables: ScriptCosts.syllables
      case .letters: ScriptCosts.alphabet
      }
    var best: (cost: Float, isOne: Bool) = (1, false)
    func take(_ result: (cost: Float, isOne: Bool)) {
      if result.cost < best.cost { best = result }
    }
    isAlphabet = foreign.form == .letters
    take(compare(latin.words[...], foreign.words[...], costs))
    let few = min(latin.words.count, foreign.words.count)
    let rest = max(latin.words.count, foreign.words.count) - few
    guard few > 1, rest > 0, rest <= CrossScript.mostRest else { return best }
    // A father's name or a title more: the first and the last word stay.
    if latin.words.count > few {
      take(compare(ends(latin.words, few), foreign.words[...], costs))
    } else {
      take(compare(latin.words[...], ends(foreign.words, few), costs))
    }
    return best
  }

  /// The first words and the last one.
  private func ends(_ words: WordRow, _ count: Int) -> ArraySlice<Int32> {
    (Array(words.prefix(count - 1)) + words.suffix(1))[...]
  }

  private mutating func compare(
    _ latin: some Sequence<Int32>, _ foreign: some Sequence<Int32>, _ costs: ScriptCosts
  ) -> (cost: Float, isOne: Bool) {
    let x = sounds(latin)
    let y = sounds(foreign)
    let consonants = min(count(x), count(y))
    guard consonants > 0, x.count < CrossScript.mostSounds, y.count < CrossScript.mostSounds else {
      return (1, false)
    }
    let cost = Float(align(x, y, costs)) / 100 / Float(consonants)
    let most =
      consonants <= CrossScript.fewConsonants
      ? CrossScript.mostCostOfFew
      : isAlphabet ? CrossScript.mostCostOfAlphabet : CrossScript.mostCost
    return (cost, cost <= most && x.count > 1 && consonants > 1)
  }

  /// Sounds of a name at the most.
  private static let mostSounds = 80

  private func sounds(_ words: some Sequence<Int32>) -> [UInt8] {
    words.flatMap { table.arena[table.words[Int($0)].sounds] }
  }

  private func count(_ sounds: [UInt8]) -> Int {
    sounds.count { !Sounds.isVowel($0) && $0 != 0x68 && $0 != 0x77 && $0 != 0x6A }
  }

  /// The least cost of reading one row of sounds in the other. Quadratic in the sounds.
  private mutating func align(_ x: [UInt8], _ y: [UInt8], _ costs: ScriptCosts) -> Int32 {
    var row = [Int32](repeating: 0, count: y.count + 1)
    for j in y.indices {
      row[j + 1] = row[j] + costs.foreignGap(y[j], isLast: j == y.count - 1)
    }
    for i in x.indices {
      let gap = costs.latinGap(x[i], isFirst: i == 0, after: i > 0 ? x[i - 1] : 0)
      var diagonal = row[0]
      row[0] += gap
      for j in y.indices {
        let above = row[j + 1]
        let swap = costs.swap(x[i], y[j])
        let foreign = costs.foreignGap(y[j], isLast: j == y.count - 1)
        row[j + 1] = min(diagonal + swap, above + gap, row[j] + foreign)
        diagonal = above
      }
    }
    return row[y.count]
  }
}
