/// Joins the spellings of sources that mean one body or person.
struct SourceJoin {
  /// A body's description is not that of more sources than these: `officials` is everybody's.
  private static let mostHolders = 8

  private(set) var spellings: [[UInt8]] = []
  /// The documents that have each spelling.
  private var homes: [Set<Int>] = []
  /// The content words by which a source is known: of a name the capital ones.
  private var keys: [Set<[UInt8]>] = []
  /// The stems of the words that describe a name: the office of its holder.
  private var offices: [Set<[UInt8]>] = []
  private var groups: [Int] = []

  init(_ documents: [DocumentRecord], _ vocabulary: Vocabulary) {
    var known: [[UInt8]: Int] = [:]
    for (number, document) in documents.enumerated() {
      for source in document.mentions.map(\.source) + document.statements.map(\.source)
      where !source.isEmpty {
        if let index = known[source] {
          homes[index].insert(number)
        } else {
          known[source] = spellings.count
          spellings.append(source)
          homes.append([number])
        }
      }
    }
    for spelling in spellings { describe(spelling, vocabulary) }
    groups = Array(spellings.indices)
  }

  /// Reads the content words of a source.
  private mutating func describe(_ source: [UInt8], _ vocabulary: Vocabulary) {
    let reading = Reading(source, 0..<source.count, vocabulary)
    var capitals: Set<[UInt8]> = []
    var others: Set<[UInt8]> = []
    var stems: Set<[UInt8]> = []
    for at in reading.tokens.indices where reading.kind(at) == .word {
      let senses = reading.senses(at)
      guard senses.isDisjoint(with: Senses.function.union([.article])) else { continue }
      let token = reading.tokens[at]
      let word = Folding.folded(source, token.start..<token.end)
      if reading.isCapital(at), at > 0 || reading.isCapital(at + 1) || reading.tokens.count == 1 {
        capitals.insert(word)
      } else {
        others.insert(word)
        stems.insert(SourceJoin.stem(word))
      }
    }
    keys.append(capitals.isEmpty ? others : capitals)
    offices.append(capitals.isEmpty ? [] : stems)
  }

  /// A word without its ending: `monitor`, `monitors`, `monitoring`.
  private static func stem(_ word: [UInt8]) -> [UInt8] {
    if word.count > 6, word.suffix(3).elementsEqual("ing".utf8) { return word.dropLast(3) }
    return word.count > 3 && word.last == 0x73 ? word.dropLast() : word
  }

  /// A description without a name.
  private func isDoubtful(_ index: Int) -> Bool { !spellings[index].contains(where: Bytes.isUpper) }

  /// Joins names with longer ones, and descriptions with the names that they describe.
  mutating func joinSubsets() {
    var byWord: [[UInt8]: [Int]] = [:]
    var byOffice: [[UInt8]: [Int]] = [:]
    for index in spellings.indices {
      for word in keys[index] { byWord[word, default: []].append(index) }
      for stem in offices[index] { byOffice[stem, default: []].append(index) }
    }
    for index in spellings.indices {
      joinNames(index, byWord)
      if isDoubtful(index) { joinHolder(index, byOffice) }
    }
  }

  /// The word that fewest sources have; of equal ones the first by its letters, so that every run
  /// takes the same.
  private static func rarest(_ words: Set<[UInt8]>, _ index: [[UInt8]: [Int]]) -> [UInt8]? {
    words.min { one, other in
      let a = index[one]?.count ?? 0
      let b = index[other]?.count ?? 0
      return a == b ? one.lexicographicallyPrecedes(other) : a < b
    }
  }

  private mutating func joinNames(_ index: Int, _ byWord: [[UInt8]: [Int]]) {
    let key = keys[index]
    guard let rarest = SourceJoin.rarest(key, byWord) else { return }
    let wholes = (byWord[rarest] ?? []).filter { other in
      other != index && key.isSubset(of: keys[other])
        && (!isDoubtful(index) || !isDoubtful(other) || key.count > 1
          || !homes[index].isDisjoint(with: homes[other]))
    }
    // `officials` are not both the fire officials and the court's.
    let longer = wholes.map { keys[$0] }.filter { $0 != key }
    let isOne = longer.allSatisfy { one in
      longer.allSatisfy { $0.isSubset(of: one) || one.isSubset(of: $0) }
    }
    guard !isDoubtful(index) || isOne else { return }
    for other in wholes { join(index, other) }
  }

  /// `a monitor`, where a document has `the Observatory, a monitoring group`: the one name that a
  /// document of the description gives it, else the one that all documents give it.
  private mutating func joinHolder(_ index: Int, _ byOffice: [[UInt8]: [Int]]) {
    let stems = Set(keys[index].map(SourceJoin.stem))
    guard let rarest = SourceJoin.rarest(stems, byOffice) else { return }
    let holders = (byOffice[rarest] ?? []).prefix(SourceJoin.mostHolders).filter {
      stems.isSubset(of: offices[$0])
    }
    let near = holders.filter { !homes[$0].isDisjoint(with: homes[index]) }
    for list in [near, holders] {
      let roots = Set(list.map(root))
      if roots.count == 1, let one = roots.first { return join(index, one) }
    }
  }

  /// Joins `SNC` with `Syrian National Council`, whose initials it has.
  mutating func joinAcronyms(_ vocabulary: Vocabulary) {
    var byInitials: [[UInt8]: Int] = [:]
    var doubtful: Set<[UInt8]> = []
    for index in spellings.indices {
      let initials = initials(spellings[index], vocabulary)
      guard initials.count > 1 else { continue }
      if let other = byInitials[initials], root(other) != root(index) {
        doubtful.insert(initials)
      }
      byInitials[initials] = byInitials[initials] ?? index
    }
    for index in spellings.indices where spellings[index].allSatisfy(Bytes.isUpper) {
      guard let long = byInitials[spellings[index]], !doubtful.contains(spellings[index]) else {
        continue
      }
      join(index, long)
    }
  }

  private func initials(_ spelling: [UInt8], _ vocabulary: Vocabulary) -> [UInt8] {
    spelling.split(separator: 0x20).compactMap { word in
      let entry = vocabulary.find(spelling, word.startIndex, word.endIndex)
      let isArticle = vocabulary.senses[Int(entry)].contains(.determiner)
      return Bytes.isUpper(word[word.startIndex]) && !isArticle ? word.first : nil
    }
  }

  /// The spelling that stands for all that are joined with one.
  func root(_ index: Int) -> Int {
    var index = index
    while groups[index] != index { index = groups[index] }
    return index
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let a = root(one)
    let b = root(other)
    if a != b { groups[max(a, b)] = min(a, b) }
  }
}
