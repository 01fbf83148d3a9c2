/// Which word of one name stands for which of the other.
struct Assignment {
  /// The words of the name that has fewer.
  var short = WordRow()
  /// The words of the other.
  var long = WordRow()
  /// For every word of `short`, the index of its partner in `long`.
  private(set) var partners = ShortRow<12, Int>()
  private var taken: UInt32 = 0

  /// An initial stands for a word, but less surely than a spelling.
  private static let initialLikeness: Float = 0.7
  /// Words that change places cost a little, so that the order counts where all else is equal.
  private static let orderCost: Float = 0.02
  /// A last word is a family name more often than a first one.
  private static let lastBonus: Float = 0.05

  mutating func reset(_ a: WordRow, _ b: WordRow) {
    short = a
    long = b
  }

  /// Whether the partners are not in the order of the words.
  var isInverted: Bool {
    for index in partners.indices.dropFirst() where partners[index] < partners[index - 1] {
      return true
    }
    return false
  }

  /// The words of `long` without a partner.
  var rest: WordRow {
    var rest = WordRow()
    for j in long.indices where !isTaken(j) { rest.append(long[j]) }
    return rest
  }

  /// Whether one word is the other's first letter.
  func isInitial(_ a: Int32, _ b: Int32, _ table: WordTable) -> Bool {
    let kinds = table.kinds[Int(a)].union(table.kinds[Int(b)])
    guard long.count > 1, kinds.contains(.initial), !kinds.contains(.number) else { return false }
    let x = table.words[Int(a)].letters.lowerBound
    return table.arena[x] == table.arena[table.words[Int(b)].letters.lowerBound]
  }

  /// Pairs the words: equal ones first, then the likeliest first. Quadratic in the words, of which
  /// there are at most `NameParser.mostWords`.
  mutating func pair(_ pairs: WordPairs, _ table: WordTable) {
    if short.count > long.count { swap(&short, &long) }
    partners.removeAll()
    for _ in short { partners.append(-1) }
    taken = 0
    pairEqual()
    pairLikely(pairs, table)
  }

  private mutating func take(_ i: Int, _ j: Int) {
    partners[i] = j
    taken |= 1 << UInt32(j)
  }

  private func isTaken(_ j: Int) -> Bool { taken >> UInt32(truncatingIfNeeded: j) & 1 == 1 }

  private mutating func pairEqual() {
    for i in short.indices {
      // The last of equal words, as the family name stands last.
      for j in long.indices.reversed() where !isTaken(j) && short[i] == long[j] {
        take(i, j)
        break
      }
    }
  }

  private mutating func pairLikely(_ pairs: WordPairs, _ table: WordTable) {
    var open = 0
    for partner in partners where partner < 0 { open += 1 }
    if open == 0 || open == 1 && takeOnly() { return }
    let scores = scores(pairs, table)
    while open > 0 {
      var best: (score: Float, i: Int, j: Int) = (-1, 0, 0)
      for i in short.indices where partners[i] < 0 {
        for j in long.indices where !isTaken(j) {
          let score = scores[i * NameParser.mostWords + j]
          if score > best.score || best.score == -1 { best = (score, i, j) }
        }
      }
      take(best.i, best.j)
      open -= 1
    }
  }

  /// How well each open word of `short` goes with each of `long`, under
  /// `i * NameParser.mostWords + j`.
  private func scores(_ pairs: WordPairs, _ table: WordTable) -> InlineArray<144, Float> {
    var scores = InlineArray<144, Float>(repeating: 0)
    for i in short.indices where partners[i] < 0 {
      for j in long.indices where !isTaken(j) {
        var score = likeness(short[i], long[j], pairs, table)
        score -= Assignment.orderCost * Float(abs(i - j))
        if short.count == 1, j == long.count - 1 { score += Assignment.lastBonus }
        scores[i * NameParser.mostWords + j] = score
      }
    }
    return scores
  }

  /// Pairs the only word left with the only one left, if there is no choice.
  private mutating func takeOnly() -> Bool {
    guard short.count == long.count, let i = partners.firstIndex(of: -1),
      let j = long.indices.first(where: { !isTaken($0) })
    else { return false }
    take(i, j)
    return true
  }

  private func likeness(_ x: Int32, _ y: Int32, _ pairs: WordPairs, _ table: WordTable) -> Float {
    let likeness = pairs.likeness(x, y)
    let isInitial = isInitial(x, y, table)
    return isInitial ? max(likeness, Assignment.initialLikeness) : likeness
  }
}
