import CopydeskCore

/// Tables of names as `--list` prints them, from files that a person may have edited.
struct FoldTable {
  /// One row.
  struct Row {
    let count: Int
    let canonical: [UInt8]
    let variant: [UInt8]
    /// Why the variant is not written as the canonical form; nil where it is.
    var mark: Mark?
  }

  private(set) var rows: [Row] = []
  /// Pairs of forms that must stay apart.
  private(set) var apart: [([UInt8], [UInt8])] = []

  /// A table with nothing in it.
  init() {}

  /// Reads the tables in their order.
  ///
  /// - Throws: `UsageError` with file and line where one cannot be read or a line is none of a table.
  init(files: [String]) throws(UsageError) {
    for file in files { try read(try TextFile.read(file), name: file) }
  }

  /// Reads one table, for tests too.
  init(_ text: [UInt8], name: String) throws(UsageError) { try read(text, name: name) }

  private mutating func read(_ text: [UInt8], name: String) throws(UsageError) {
    let bytes =
      Normalisation.isNFC(text, text.indices) ? text : Normalisation.nfc(text, text.indices)
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var line = line
      if line.last == 0x0D { line.removeLast() }
      if let fault = add(line) { throw UsageError("\(name):\(number): \(fault)") }
    }
    for pair in apart where canonicals(of: pair.0).contains(where: canonicals(of: pair.1).contains)
    {
      let words = [pair.0, pair.1].map { "'" + String(decoding: $0, as: UTF8.self) + "'" }
      throw UsageError("\(name): \(words[0]) and \(words[1]) must stay apart but are one name")
    }
  }

  private func canonicals(of variant: [UInt8]) -> [[UInt8]] {
    rows.filter { $0.variant == variant }.map(\.canonical)
  }

  /// Takes a line and says what is wrong with it, or nothing.
  private mutating func add(_ line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first, first != 0x23 else { return nil }
    var fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map(FoldTable.trim)
    if first == 0x21 {
      if fields[0].count == 1 { fields.removeFirst() } else { fields[0].removeFirst() }
      fields = fields.map { FoldTable.trim($0[...]) }
      guard fields.count == 2, !fields[0].isEmpty, !fields[1].isEmpty else {
        return "two forms are wanted after the '!'"
      }
      apart.append((fields[0], fields[1]))
      return nil
    }
    if fields.allSatisfy(\.isEmpty) { return nil }
    guard fields.count == 3 || fields.count == 4 else {
      return "count, canonical form and variant are wanted"
    }
    guard let count = FoldTable.count(fields[0]) else { return "the count is no number" }
    guard !fields[1].isEmpty, !fields[2].isEmpty else { return "a form is empty" }
    var mark: Mark?
    if fields.count == 4, !fields[3].isEmpty {
      mark = Mark(rawValue: String(decoding: fields[3], as: UTF8.self))
      if mark == nil {
        return "the mark is none of " + Mark.allCases.map(\.rawValue).joined(separator: ", ")
      }
    }
    rows.append(Row(count: count, canonical: fields[1], variant: fields[2], mark: mark))
    return nil
  }

  /// A count; nil for what is none. Counts beyond what any corpus holds are taken as that.
  private static func count(_ digits: [UInt8]) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy(ASCII.isDigit) else { return nil }
    return min(Int(String(decoding: digits, as: UTF8.self)) ?? mostMentions, mostMentions)
  }

  /// So many mentions that sums of them over all rows of a table still fit.
  private static let mostMentions = 1 << 40

  private static func trim(_ field: ArraySlice<UInt8>) -> [UInt8] {
    // One space stands between the words of a form.
    Array(field.split(separator: 0x20).joined(separator: [0x20]))
  }
}
