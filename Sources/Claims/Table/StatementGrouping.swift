/// Puts the same statement of several documents together, by its content words.
struct StatementGrouping {
  /// Part of the words of both that two statements must share, as Dice's coefficient: word order,
  /// endings and a few words may differ.
  private static let likeness = 0.6
  /// Groups looked at for each word; what has more is said of everything.
  private static let mostPostings = 32

  /// A group's first statement, with which others are compared.
  private struct Leader {
    /// Its words as a stretch of `words`.
    let words: Range<Int>
    /// A bit for each of its words.
    let bits: UInt64
    let isDenied: Bool
    /// The last statement that was compared with it.
    var visit = 0
  }

  private var groups: [[Statement]] = []
  private var leaders: [Leader] = []
  private var words: [UInt32] = []
  private var postings: [UInt32: [Int32]] = [:]
  private var rarity: [UInt32: UInt32] = [:]
  private var number = 0

  /// The groups, in the order of their first statements.
  ///
  /// - Complexity: linear in the statements; each is compared with groups that share one of its
  ///   rarest words.
  static func groups(_ documents: [DocumentRecord]) -> [[Statement]] {
    var grouping = StatementGrouping()
    for document in documents {
      for statement in document.statements {
        for word in statement.words { grouping.rarity[word, default: 0] += 1 }
      }
    }
    for document in documents {
      for statement in document.statements { grouping.add(statement) }
    }
    return grouping.groups
  }

  private mutating func add(_ statement: Statement) {
    let keys = prefix(statement.words)
    number += 1
    if let group = nearest(statement, keys) {
      groups[group].append(statement)
      return
    }
    for key in keys where postings[key, default: []].count < StatementGrouping.mostPostings {
      postings[key, default: []].append(Int32(groups.count))
    }
    let start = words.count
    words += statement.words
    leaders.append(
      Leader(
        words: start..<words.count, bits: StatementGrouping.bits(statement.words),
        isDenied: statement.isDenied))
    groups.append([statement])
  }

  /// The rarest words: two statements that are alike share one of them.
  private func prefix(_ words: [UInt32]) -> [UInt32] {
    var ranked = words.map { UInt64(rarity[$0] ?? 0) << 32 | UInt64($0) }
    ranked.sort()
    // Of n words, at least n * likeness / (2 - likeness) are shared.
    let likeness = StatementGrouping.likeness
    let shared = Int((Double(words.count) * likeness / (2 - likeness)).rounded(.up))
    return ranked.prefix(words.count - shared + 1).map { UInt32(truncatingIfNeeded: $0) }
  }

  private static func bits(_ words: [UInt32]) -> UInt64 {
    words.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The group that is most like a statement among those that share a key with it.
  private mutating func nearest(_ statement: Statement, _ keys: [UInt32]) -> Int? {
    var best: (group: Int, share: Double)?
    let bits = StatementGrouping.bits(statement.words)
    for key in keys {
      for posting in postings[key] ?? [] {
        let group = Int(posting)
        guard leaders[group].visit != number else { continue }
        leaders[group].visit = number
        guard let share = likeness(statement, bits, leaders[group]) else { continue }
        if share > best?.share ?? 0 || share == best?.share && group < (best?.group ?? .max) {
          best = (group, share)
        }
      }
    }
    return best?.group
  }

  /// Dice's coefficient of a statement and a group, nil where they are not alike.
  private func likeness(_ statement: Statement, _ bits: UInt64, _ leader: Leader) -> Double? {
    guard statement.isDenied == leader.isDenied else { return nil }
    let count = statement.words.count
    let others = leader.words.count
    let sum = Double(count + others)
    // A word whose bit the other lacks is not shared.
    let most = min(
      count - (bits & ~leader.bits).nonzeroBitCount, others - (leader.bits & ~bits).nonzeroBitCount)
    guard most >= StatementFinder.leastWords,
      Double(2 * most) / sum >= StatementGrouping.likeness
    else { return nil }
    let common = Context.shared(statement.words.span, words.span.extracting(leader.words))
    let share = Double(2 * common) / sum
    let isAlike =
      common >= StatementFinder.leastWords && share >= StatementGrouping.likeness
    return isAlike ? share : nil
  }
}
