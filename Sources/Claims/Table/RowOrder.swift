/// The order of the rows that the user asked for.
enum RowOrder: Sendable {
  case weight, slot, source, account

  init(_ word: String?) {
    switch word {
    case "slot": self = .slot
    case "source": self = .source
    case "account": self = .account
    default: self = .weight
    }
  }

  /// The rows in this order; within equal ones the order of the table stays.
  func sorted(_ rows: [Row], _ table: ClaimTable) -> [Row] {
    let keys: [[UInt8]]
    switch self {
    case .weight: return rows
    case .slot:
      keys = rows.map { [$0.slot == .none ? 0xff : $0.slot.rawValue] }
    case .source:
      keys = rows.map { row in
        row.sources.first.map {
          Folding.folded(table.sources.names[$0], 0..<table.sources.names[$0].count)
        } ?? [0xff]
      }
    case .account:
      keys = rows.map { row in
        let account = UInt32(row.accounts[0])
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: account >> $0) }
      }
    }
    return rows.indices.sorted {
      keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
    }.map { rows[$0] }
  }
}
