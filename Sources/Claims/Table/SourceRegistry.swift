/// The sources of a collection: short and long names of one body are one.
///
/// A name is a subset of another's words: `the Observatory` and `Syrian Observatory for Human
/// Rights`. What several accounts have from one source has one origin.
struct SourceRegistry {
  private var indices: [[UInt8]: Int] = [:]
  private(set) var names: [[UInt8]] = []

  /// Takes in all source names of a collection.
  init(_ documents: [DocumentRecord], _ vocabulary: Vocabulary) {
    var spellings: [[UInt8]] = []
    var homes: [[UInt8]: Set<Int>] = [:]
    for (number, document) in documents.enumerated() {
      for source in document.mentions.map(\.source) + document.statements.map(\.source)
      where !source.isEmpty {
        if homes[source] == nil { spellings.append(source) }
        homes[source, default: []].insert(number)
      }
    }
    let keys = spellings.map { SourceRegistry.words($0, vocabulary) }
    let isDoubtful = spellings.map { !$0.contains(where: Bytes.isUpper) }
    var groups = Array(spellings.indices)
    var byWord: [[UInt8]: [Int]] = [:]
    for index in spellings.indices {
      for word in keys[index] { byWord[word, default: []].append(index) }
    }
    for index in spellings.indices {
      let counts = keys[index].map { (byWord[$0]?.count ?? 0, $0) }
      guard let rarest = counts.min(by: { $0.0 < $1.0 })?.1 else { continue }
      let wholes = (byWord[rarest] ?? []).filter {
        $0 != index && keys[index].isSubset(of: keys[$0])
          && (!isDoubtful[index] || !isDoubtful[$0] || keys[index].count > 1
            || !(homes[spellings[index]] ?? []).isDisjoint(with: homes[spellings[$0]] ?? []))
      }
      if isDoubtful[index], !SourceRegistry.isOne(wholes.map { keys[$0] }, keys[index]) { continue }
      for other in wholes { SourceRegistry.join(&groups, index, other) }
    }
    SourceRegistry.joinAcronyms(&groups, spellings)
    name(spellings, keys, &groups)
  }

  /// Whether descriptions that a shorter one is a part of mean one body: `officials` are not both
  /// the fire officials and the court's.
  private static func isOne(_ wholes: [Set<[UInt8]>], _ part: Set<[UInt8]>) -> Bool {
    let longer = wholes.filter { $0 != part }
    return longer.allSatisfy { one in
      longer.allSatisfy { $0.isSubset(of: one) || one.isSubset(of: $0) }
    }
  }

  /// Joins `SNC` with `Syrian National Council`, whose initials it has.
  private static func joinAcronyms(_ groups: inout [Int], _ spellings: [[UInt8]]) {
    var byInitials: [[UInt8]: Int] = [:]
    var doubtful: Set<[UInt8]> = []
    for index in spellings.indices {
      let initials = spellings[index].split(separator: 0x20).compactMap { word in
        word.first.flatMap { Bytes.isUpper($0) ? $0 : nil }
      }
      guard initials.count > 1 else { continue }
      if let other = byInitials[initials], root(groups, other) != root(groups, index) {
        doubtful.insert(initials)
      }
      byInitials[initials] = byInitials[initials] ?? index
    }
    for index in spellings.indices where spellings[index].allSatisfy(Bytes.isUpper) {
      guard let long = byInitials[spellings[index]], !doubtful.contains(spellings[index]) else {
        continue
      }
      join(&groups, index, long)
    }
  }

  private mutating func name(
    _ spellings: [[UInt8]], _ keys: [Set<[UInt8]>], _ groups: inout [Int]
  ) {
    var numbers: [Int: Int] = [:]
    for index in spellings.indices {
      let root = SourceRegistry.root(groups, index)
      if let number = numbers[root] {
        indices[spellings[index]] = number
        if isBetter(spellings[index], than: names[number]) { names[number] = spellings[index] }
      } else {
        numbers[root] = names.count
        indices[spellings[index]] = names.count
        names.append(spellings[index])
      }
    }
  }

  /// The name to show: that of a body rather than that of its speaker, short but whole.
  private func isBetter(_ name: [UInt8], than other: [UInt8]) -> Bool {
    let spaces = name.count { $0 == 0x20 }
    let others = other.count { $0 == 0x20 }
    let last = name.lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    return spaces > others && spaces <= 5 && Bytes.isUpper(name[0])
      && last < name.count && Bytes.isUpper(name[last])
  }

  /// The source of a spelling, nil for the account's own voice.
  func index(_ source: [UInt8]) -> Int? { source.isEmpty ? nil : indices[source] }

  private static func root(_ groups: [Int], _ index: Int) -> Int {
    var index = index
    while groups[index] != index { index = groups[index] }
    return index
  }

  private static func join(_ groups: inout [Int], _ one: Int, _ other: Int) {
    let a = root(groups, one)
    let b = root(groups, other)
    if a != b { groups[max(a, b)] = min(a, b) }
  }

  /// The content words of a source; for a name only its capital words count.
  static func words(_ source: [UInt8], _ vocabulary: Vocabulary) -> Set<[UInt8]> {
    let reading = Reading(source, 0..<source.count, vocabulary)
    var capitals: Set<[UInt8]> = []
    var others: Set<[UInt8]> = []
    for at in reading.tokens.indices where reading.kind(at) == .word {
      let senses = reading.senses(at)
      guard senses.isDisjoint(with: Senses.function.union([.article])) else { continue }
      let token = reading.tokens[at]
      let word = Folding.folded(source, token.start..<token.end)
      if reading.isCapital(at), at > 0 || reading.isCapital(at + 1) || reading.tokens.count == 1 {
        capitals.insert(word)
      } else {
        others.insert(word)
      }
    }
    return capitals.isEmpty ? others : capitals
  }
}
