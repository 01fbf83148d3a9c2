import CopydeskCore

/// Writes rows as lines of fields parted by tabs.
enum TSVWriter {
  static let heading =
    Array(
      "slot\tnoun\tunit\tlow\thigh\tdisagree\tdocs\taccounts\tsources\tgrade\twhen\twho"
        .utf8) + Array("\twhere\tkind\trow\tpart_of\tlatest\tlabel\n".utf8)

  static func line(_ row: Row, _ table: ClaimTable) -> [UInt8] {
    let first = row.mentions[0]
    var fields: [[UInt8]] = [
      Array(row.slot.name.description.utf8), RowLabel.noun(row), first.unit,
      number(row.low), number(row.high),
      Array((row.disagrees ? "yes" : "no").utf8), Array(String(row.documents).utf8),
      Array(String(row.accounts.count).utf8), Array(String(row.sources.count).utf8),
      Array(row.grade.name.description.utf8), first.when,
    ]
    fields.append(
      Array(row.sources.map { table.sources.names[$0] }.joined(separator: Array("; ".utf8))))
    fields.append(RowLabel.place(row) ?? [])
    fields.append(Array(row.kind.name.description.utf8))
    fields.append(Array(String(row.number).utf8))
    fields.append(row.whole.map { Array(String(table.rows[$0].number).utf8) } ?? [])
    fields.append(row.latest.map { number($0.high) } ?? [])
    fields.append(row.label)
    return Array(fields.map(VisibleText.escaped).joined(separator: [0x09])) + [0x0a]
  }

  private static func number(_ value: Double) -> [UInt8] {
    value == value.rounded() && value.magnitude < 9e15
      ? Array(String(Int(value)).utf8) : Array(String(value).utf8)
  }
}
