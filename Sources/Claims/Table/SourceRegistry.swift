/// The sources of a collection: short and long names of one body are one.
///
/// A name is a subset of another's words: `the Observatory` and `Syrian Observatory for Human
/// Rights`; an office is one with whom some document names as its holder: `the mayor` and `Joran
/// Vilk, the mayor`. What several accounts have from one source has one origin.
struct SourceRegistry {
  private var indices: [[UInt8]: Int] = [:]
  private(set) var names: [[UInt8]] = []

  /// Takes in all source names of a collection.
  init(_ documents: [DocumentRecord], _ vocabulary: Vocabulary) {
    var join = SourceJoin(documents, vocabulary)
    join.joinSubsets()
    join.joinAcronyms(vocabulary)
    var numbers: [Int: Int] = [:]
    for index in join.spellings.indices {
      let spelling = join.spellings[index]
      let root = join.root(index)
      if let number = numbers[root] {
        indices[spelling] = number
        if SourceRegistry.isBetter(spelling, than: names[number]) { names[number] = spelling }
      } else {
        numbers[root] = names.count
        indices[spelling] = names.count
        names.append(spelling)
      }
    }
  }

  /// The name to show: that of a body rather than that of its speaker, short but whole.
  private static func isBetter(_ name: [UInt8], than other: [UInt8]) -> Bool {
    let spaces = name.count { $0 == 0x20 }
    let others = other.count { $0 == 0x20 }
    let last = name.lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    return spaces > others && spaces <= 5 && Bytes.isUpper(name[0])
      && last < name.count && Bytes.isUpper(name[last])
  }

  /// The source of a spelling, nil for the account's own voice.
  func index(_ source: [UInt8]) -> Int? { source.isEmpty ? nil : indices[source] }
}
