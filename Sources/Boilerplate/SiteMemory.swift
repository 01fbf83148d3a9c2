import CopydeskCore

/// What recurs in the documents of one site: menus, notices, addresses.
struct SiteMemory {
  /// So many documents must have been read before anything is dropped unasked.
  private static let fewest = 3
  /// Longer blocks may recur because accounts of one event quote one agency; they are dropped only
  /// where the user says that all documents are of one site.
  private static let longestUnasked = 100

  private var documents = 0
  private let counts = HashTable(minimumCapacity: 1024)

  /// Counts the blocks of a document, each once.
  mutating func note(_ context: PageContext) {
    documents += 1
    for (index, item) in context.statistics.enumerated() where context.earlier[index] == 0 {
      counts.add(1, to: item.hash)
    }
  }

  /// Drops kept blocks that recur in a third of the documents; with `all` all of these were noted
  /// and any length counts, else only short blocks in half of what came before.
  func apply(to judged: inout JudgedPage, all: Bool) {
    guard documents >= (all ? 2 : SiteMemory.fewest) else { return }
    let enough = all ? max(2, documents / 3) : max(SiteMemory.fewest, documents / 2)
    for index in judged.judgements.indices where judged.judgements[index].isKept {
      let item = judged.statistics(index)
      guard all || item.length <= SiteMemory.longestUnasked && !item.isProse else { continue }
      guard Int(counts[item.hash] ?? 0) >= enough else { continue }
      judged.judgements[index] = Judgement(
        kind: .recurrent, isKept: false, reason: Reason("same-site"))
    }
  }
}
