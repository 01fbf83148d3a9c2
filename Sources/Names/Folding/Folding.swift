import CopydeskCore

/// Decides which of the names found are one, by their spelling and by where they stand.
final class Folding {
  let matcher: Matcher
  let index: NameIndex
  let parsed: [ParsedName]
  /// The consonants of every name.
  let skeletons: [Skeleton]
  /// Names from the most frequent down.
  let order: [Int]
  private(set) var groups: Groups
  /// Who joined whom, by which rule.
  private(set) var joins: [(rule: String, a: Int, b: Int)] = []
  /// Pairs that stay apart whatever the rules say.
  private let apart: Set<UInt64>
  /// Pairs of a name and the acronym in brackets after it.
  let definitions: Set<UInt64>
  lazy var blocks = Blocks(self)
  /// Canonical forms of tables.
  private var told: Set<Int> = []

  /// Two full names that are as unlike as this contradict each other, and their groups stay apart.
  private static let contradiction: Float = -1.4
  /// Full names of a group that are held against another group's; the most frequent come first.
  private static let mostWitnesses = 8

  init(_ index: NameIndex, _ matcher: Matcher, definitions: Set<UInt64>, apart: Set<UInt64>) {
    self.index = index
    self.matcher = matcher
    self.definitions = definitions
    self.apart = apart
    parsed = index.names.map { name in
      var parsed = ParsedName()
      matcher.parser.parse(index.bytes, name.text, into: &parsed)
      return parsed
    }
    skeletons = parsed.map { name in
      var skeleton = Skeleton()
      for word in name.words { skeleton.add(matcher.parser.table.words[Int(word)].skeleton) }
      return skeleton
    }
    groups = Groups(count: index.names.count)
    let names = index.names
    order = names.indices.sorted { a, b in
      if names[a].count != names[b].count { return names[a].count > names[b].count }
      return index.bytes[names[a].text].lexicographicallyPrecedes(index.bytes[names[b].text])
    }
  }

  static func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

  func root(_ number: Int) -> Int { groups.root(number) }

  /// Whether a name has more than one word that counts.
  func isFull(_ number: Int) -> Bool { parsed[number].words.count > 1 }

  func word(_ number: Int32) -> Word { matcher.parser.table.words[Int(number)] }

  /// Whether a word makes a name that of an authority.
  func isAuthority(_ number: Int32) -> Bool {
    matcher.parser.lists.isAuthority(matcher.parser.table.arena, word(number).letters)
  }

  /// Whether a name of several words begins with capitals and goes on in lower case: UNC Greensboro.
  func beginsWithAcronym(_ number: Int) -> Bool {
    let text = index.text(number)
    guard !isUpper(number), let space = text.firstIndex(of: 0x20) else { return false }
    let head = text[..<space]
    return head.count > 1 && head.allSatisfy(ASCII.isUpper)
  }

  /// Whether the article stands before a city's name, so that it is that of a ship, a river or a team:
  /// the Moskva.
  func isThing(_ number: Int) -> Bool {
    let name = index.names[number]
    return !isFull(number) && !isUpper(number) && parsed[number].settled != 0
      && name.afterThe * 2 > name.count
  }

  /// Whether both names stand in one document.
  func meet(_ a: Int, _ b: Int) -> Bool {
    index.names[a].documents.intersects(index.names[b].documents)
  }

  func compare(_ a: Int, _ b: Int) -> Comparison { matcher.compare(parsed[a], parsed[b]) }

  /// Joins two groups unless a name of one contradicts a name of the other.
  @discardableResult
  func join(_ a: Int, _ b: Int, by rule: String) -> Bool {
    let x = groups.root(a)
    let y = groups.root(b)
    if x == y { return true }
    if isForbidden(x, y) || contradict(x, y) { return false }
    groups.join(x, y)
    joins.append((rule, a, b))
    return true
  }

  /// Joins what a table says is one, its first name being the canonical one; nothing contradicts it.
  func joinAsTold(_ members: [Int]) {
    for member in members.dropFirst() { groups.join(members[0], member) }
    told.insert(members[0])
  }

  private func isForbidden(_ x: Int, _ y: Int) -> Bool {
    if apart.isEmpty { return false }
    return groups.members[x].contains { a in
      groups.members[y].contains { apart.contains(Folding.key(Int(a), Int($0))) }
    }
  }

  private func contradict(_ x: Int, _ y: Int) -> Bool {
    let few = groups.members[x].lazy.map(Int.init).filter(isFull).prefix(Folding.mostWitnesses)
    let many = groups.members[y].lazy.map(Int.init).filter(isFull).prefix(Folding.mostWitnesses)
    for a in few {
      for b in many where !FullNames.mayBeOne(a, b, self) {
        if compare(a, b).margin < Folding.contradiction { return true }
      }
    }
    return false
  }

  // MARK: Running

  /// Applies the rules in their order.
  func run() {
    for rule in FoldRules.all { rule.apply(to: self) }
  }

  /// The groups, each from its canonical form down.
  func result() -> [[Int]] {
    var result: [[Int]] = []
    for number in order {
      let root = groups.root(number)
      guard !groups.members[root].isEmpty, isFirst(number, root) else { continue }
      var members = groups.members[root].map(Int.init)
      let canonical = canonical(members)
      members.sort { a, b in
        if a == canonical || b == canonical { return a == canonical && b != canonical }
        return isBefore(a, b)
      }
      result.append(members)
    }
    return result
  }

  private func isFirst(_ number: Int, _ root: Int) -> Bool {
    !groups.members[root].contains { isBefore(Int($0), number) }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    let names = index.names
    if names[a].count != names[b].count { return names[a].count > names[b].count }
    return index.bytes[names[a].text].lexicographicallyPrecedes(index.bytes[names[b].text])
  }

  private func beginsWithInitial(_ number: Int) -> Bool {
    parsed[number].words.first.map { word($0).kinds.contains(.initial) } ?? false
  }

  /// The most frequent full form; of equals one without an initial, the shorter, then the earlier in the alphabet.
  private func canonical(_ members: [Int]) -> Int {
    let chosen = members.filter(told.contains)
    let full = members.filter { isFull($0) && !isUpper($0) && !isFamilyName($0, members) }
    let mixed = members.filter { !isUpper($0) || isSaidAsWord($0) }
    let pool = !chosen.isEmpty ? chosen : !full.isEmpty ? full : !mixed.isEmpty ? mixed : members
    return pool.min { a, b in
      let x = index.names[a]
      let y = index.names[b]
      if x.count != y.count { return x.count > y.count }
      if beginsWithInitial(a) != beginsWithInitial(b) { return beginsWithInitial(b) }
      if x.text.count != y.text.count { return x.text.count < y.text.count }
      return index.bytes[x.text].lexicographicallyPrecedes(index.bytes[y.text])
    } ?? members[0]
  }

  /// Whether a name of one word with a hyphen is the family name of a person among the members.
  private func isFamilyName(_ number: Int, _ members: [Int]) -> Bool {
    guard !index.text(number).contains(0x20) else { return false }
    return members.contains { member in
      let words = parsed[member].words
      return words.count > parsed[number].words.count
        && !word(words[0]).kinds.isDisjoint(with: .given)
    }
  }

  /// Whether a name is an acronym that is said as a word, so that capitals are no shout: NATO.
  private func isSaidAsWord(_ number: Int) -> Bool {
    let name = parsed[number]
    return name.rawCount == 1
      && matcher.parser.lists.isOf(.acronym, name.letters, name.letters.indices)
  }

  /// Whether a name has no letter in lower case.
  func isUpper(_ number: Int) -> Bool {
    !index.text(number).contains { ASCII.isLower($0) }
  }
}
