/// The order of the rows by what matters: the event before its background, tolls and what several
/// accounts have before the rest, parts behind their whole.
enum RowRanking {
  /// The rows in this order, numbered and labelled.
  static func ranked(_ rows: [Row], _ sources: SourceRegistry) -> [Row] {
    var parts: [Int: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      if let whole = row.whole { parts[whole, default: []].append(index) }
    }
    let tops = rows.indices.filter { rows[$0].whole == nil }.sorted { comesFirst(rows, $0, $1) }
    var order: [Int] = []
    var known: Set<Int> = []
    for top in tops { add(top, rows, parts, &order, &known) }
    // Parts of one another, which no text should have.
    for index in rows.indices where !known.contains(index) { order.append(index) }
    var places = [Int](repeating: 0, count: rows.count)
    for (place, index) in order.enumerated() { places[index] = place }
    let labels = UniqueLabels.labels(order.map { rows[$0] }, sources)
    return order.enumerated().map { place, index in
      var row = rows[index]
      row.number = place + 1
      row.whole = row.whole.map { places[$0] }
      row.label = labels[place]
      return row
    }
  }

  private static func add(
    _ index: Int, _ rows: [Row], _ parts: [Int: [Int]], _ order: inout [Int],
    _ known: inout Set<Int>
  ) {
    var open = [index]
    while let next = open.popLast() {
      guard known.insert(next).inserted else { continue }
      order.append(next)
      open += (parts[next] ?? []).sorted { comesFirst(rows, $0, $1) }.reversed()
    }
  }

  private static func comesFirst(_ rows: [Row], _ one: Int, _ other: Int) -> Bool {
    let a = rows[one]
    let b = rows[other]
    if (a.kind == .background) != (b.kind == .background) { return b.kind == .background }
    if a.disagrees != b.disagrees { return a.disagrees }
    if a.accounts.count != b.accounts.count { return a.accounts.count > b.accounts.count }
    if a.documents != b.documents { return a.documents > b.documents }
    if weight(a) != weight(b) { return weight(a) > weight(b) }
    let first = a.mentions[0]
    let second = b.mentions[0]
    return (first.document, first.start, first.low) < (second.document, second.start, second.low)
  }

  /// What happened to people weighs more than other figures.
  private static func weight(_ row: Row) -> Int {
    let slot = row.slot
    return slot.isNamed ? 2 : slot == .none ? 0 : 1
  }
}
