/// Makes the labels of a table tell its rows apart.
struct UniqueLabels {
  /// Words that may tell a row from others of the same label, the plainest first.
  private enum Detail: CaseIterable {
    case place, time, setting, source, number
  }

  private let sources: SourceRegistry
  private var labels: [[UInt8]]

  /// The labels of rows in their order.
  ///
  /// - Complexity: linear in the rows, for each sort of detail.
  static func labels(_ rows: [Row], _ sources: SourceRegistry) -> [[UInt8]] {
    var unique = UniqueLabels(sources: sources, labels: rows.map(RowLabel.text))
    for detail in Detail.allCases { unique.add(detail, rows) }
    return unique.labels
  }

  private init(sources: SourceRegistry, labels: [[UInt8]]) {
    self.sources = sources
    self.labels = labels
  }

  /// Adds a detail to labels that several rows have.
  private mutating func add(_ detail: Detail, _ rows: [Row]) {
    var holders: [[UInt8]: [Int]] = [:]
    for (index, label) in labels.enumerated() { holders[label, default: []].append(index) }
    for members in holders.values where members.count > 1 {
      let details = members.map { self.detail(detail, rows[$0], $0) }
      // What all of them have tells none apart.
      guard Set(details).count > 1 else { continue }
      for (place, index) in members.enumerated() where !details[place].isEmpty {
        labels[index] += Array(", ".utf8) + details[place]
      }
    }
  }

  private func detail(_ detail: Detail, _ row: Row, _ index: Int) -> [UInt8] {
    switch detail {
    case .place: row.mentions.lazy.map(\.place).first { !$0.isEmpty } ?? []
    case .time: row.mentions.lazy.map(\.when).first { !$0.isEmpty } ?? []
    case .setting: RowLabel.setting(row)
    case .source: row.sources.first.map { sources.names[$0] } ?? []
    case .number: Array("row \(index + 1)".utf8)
    }
  }
}
