/// Puts the same statement of several documents together, by its content words.
enum StatementGrouping {
  /// Part of the words of both that two statements must share, as Dice's coefficient: word order,
  /// endings and a few words may differ.
  private static let likeness = 0.6
  /// Groups looked at for each word; what has more is said of everything.
  private static let mostPostings = 32

  /// The groups that stand in several documents, in the order of their first statements.
  ///
  /// - Complexity: linear in the statements; each is compared with groups that share one of its
  ///   rarest words.
  static func groups(_ documents: [DocumentRecord]) -> [[Statement]] {
    var rarity: [UInt32: Int] = [:]
    for document in documents {
      for statement in document.statements {
        for word in statement.words { rarity[word, default: 0] += 1 }
      }
    }
    var groups: [[Statement]] = []
    var index: [UInt32: [Int]] = [:]
    var visits: [Int] = []
    var number = 0
    for document in documents {
      for statement in document.statements {
        let keys = prefix(statement.words, rarity)
        number += 1
        let near = keys.flatMap { index[$0] ?? [] }.filter { group in
          defer { visits[group] = number }
          return visits[group] != number
        }
        if let group = nearest(statement, near, groups) {
          groups[group].append(statement)
          continue
        }
        for key in keys where index[key, default: []].count < mostPostings {
          index[key, default: []].append(groups.count)
        }
        groups.append([statement])
        visits.append(0)
      }
    }
    return groups.filter { group in group.contains { $0.document != group[0].document } }
  }

  /// The rarest words: two statements that are alike share one of them.
  private static func prefix(_ words: [UInt32], _ rarity: [UInt32: Int]) -> [UInt32] {
    let sorted = words.sorted { (rarity[$0] ?? 0, $0) < (rarity[$1] ?? 0, $1) }
    // Of n words, at least n * likeness / (2 - likeness) are shared.
    let shared = Int((Double(words.count) * likeness / (2 - likeness)).rounded(.up))
    return Array(sorted.prefix(words.count - shared + 1))
  }

  private static func nearest(
    _ statement: Statement, _ near: [Int], _ groups: [[Statement]]
  ) -> Int? {
    var best: (group: Int, share: Double)?
    for group in near {
      let other = groups[group][0]
      let least = min(statement.words.count, other.words.count)
      let sum = Double(statement.words.count + other.words.count)
      guard other.isDenied == statement.isDenied, Double(2 * least) / sum >= likeness else {
        continue
      }
      let common = Context.shared(statement.words, other.words)
      let share = Double(2 * common) / sum
      guard common >= StatementFinder.leastWords, share >= likeness else { continue }
      if share > best?.share ?? 0 || share == best?.share && group < (best?.group ?? .max) {
        best = (group, share)
      }
    }
    return best?.group
  }
}
