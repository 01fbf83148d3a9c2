import CopydeskCore

/// One word or an acronym that stands for the only full name it can.
struct PartNames: FoldRule {
  let name = "part-name"
  let note =
    "A family name, a first name in its document, an acronym or the main word of an organisation stands for its only full name."
  let examples = [
    Example(
      "Bashar al-Assad spoke. Then Assad left, they said of Assad.", "Bashar al-Assad = Assad"),
    Example(
      "The Syrian National Council (SNC) met. Members of the SNC left.",
      "Syrian National Council = SNC"),
    Example(
      "He met Bashar al-Assad and saw Maher al-Assad. He said Assad left.",
      "Bashar al-Assad | Assad"),
  ]

  /// What a full name holds for a short one.
  struct Hit {
    let strength: Float
    /// Whether the short form is a word of it to the letter.
    let isExact: Bool
    let number: Int
  }

  private static let certain: Float = 1
  private static let likely: Float = 0.8
  private static let firstName: Float = 0.7
  private static let least: Float = 0.45
  /// A longer word in capitals may be a family name in a heading.
  private static let longestAcronym = 4
  /// What it costs that the two stand in no common document.
  private static let distance: Float = 0.1
  /// Full names nearly as good as the best compete with it.
  private static let competition: Float = 0.12
  /// Of so many mentions of a place one has in or near before it; a person has them before a
  /// possessive now and then.
  private static let mentionsOfAPlace = 8
  /// A body that is named in full as often as this is the one meant where only its kind is named.
  private static let knownBody = 4
  func apply(to folding: Folding) {
    for number in folding.order where folding.parsed[number].words.count == 1 {
      var hits = hits(of: number, folding)
      // Who bears the name is not asked of those who bear one like it: Austin Smythe, Lis Smith.
      if hits.values.contains(where: \.isExact) { hits = hits.filter { $0.value.isExact } }
      guard let top = hits.values.map(\.strength).max() else { continue }
      var best = hits.values.filter { $0.strength > top - PartNames.competition }
      if best.count > 1 { best = innermost(best, folding) }
      if best.count > 1 { best = closest(best, number, folding) }
      if best.count > 1 { best = dominant(best, number, folding) }
      if best.count == 1 { folding.join(best[0].number, number, by: name) }
    }
  }

  private func hits(of number: Int, _ folding: Folding) -> [Int: Hit] {
    var hits: [Int: Hit] = [:]
    for other in candidates(of: number, folding) where folding.root(other) != folding.root(number) {
      let strength = strength(number, other, folding)
      guard strength >= PartNames.least else { continue }
      let root = folding.root(other)
      if strength > hits[root]?.strength ?? 0 {
        let isExact = folding.parsed[other].words.contains(folding.parsed[number].words[0])
        hits[root] = Hit(strength: strength, isExact: isExact, number: other)
      }
    }
    return hits
  }

  private func strength(_ short: Int, _ full: Int, _ folding: Folding) -> Float {
    let a = folding.parsed[short]
    let b = folding.parsed[full]
    let names = folding.index.names
    let isNear = folding.meet(short, full)
    if folding.matcher.isAcronym(a, of: b) {
      if folding.definitions.contains(Folding.key(short, full)) { return PartNames.certain }
      // Two letters with full stops are a degree or a place: B.A., D.C.
      let isDotted = folding.index.text(short).contains(0x2E)
      return a.letters.count > 2 || isNear && !isDotted ? PartNames.likely : 0
    }
    let word = folding.word(a.words[0])
    let isBare = !folding.index.text(short).contains(0x2D)
    if word.country != 0 && !bearsCountry(short, full, folding)
      || word.kinds.contains(.demonym) && isBare
      || a.settled != 0 && a.isAcronym
    {
      return 0
    }
    if b.hasGeneric, !isNamedLikeAPlace(full, folding) {
      return isMainWord(short, full, isNear, folding) ? PartNames.likely : 0
    }
    let isKind = !word.kinds.isDisjoint(with: [.generic, .form])
    if isKind, names[short].afterThe > 0 || b.words.last != a.words[0] { return 0 }
    if b.words.count > 4 { return 0 }
    if isOfACountry(a.words[0], b.words, folding) { return isNear ? PartNames.likely : 0 }
    if a.isAcronym, a.letters.count <= PartNames.longestAcronym { return 0 }
    if isPlace(short, folding), b.words.last != a.words[0] || !isPerson(full, folding) { return 0 }
    if holdsOf(full, folding)
      || isWord(short, full, folding) && !isPerson(full, folding) && !isCraft(full, folding)
    {
      return 0
    }
    let strength = personStrength(
      a, b, full, isNear && (isPerson(full, folding) || isFirm(short, full, folding)), folding)
    return isNear ? strength : strength - PartNames.distance
  }

  /// Whether a title stands before the name or a given name in it.
  private func isPerson(_ number: Int, _ folding: Folding) -> Bool {
    folding.index.names[number].isPerson
      || folding.parsed[number].words.dropLast().contains {
        !folding.word($0).kinds.isDisjoint(with: .given)
      }
  }

  /// Whether a short form is a word that is no name by itself, or is no spelling of the full name's
  /// last word: Psychology for Clinical Psychology, Language for Oriental Languages.
  private func isWord(_ short: Int, _ full: Int, _ folding: Folding) -> Bool {
    let name = folding.index.names[short]
    if name.isCommon || name.isDoubtful { return true }
    if folding.matcher.parser.lists.isSubject(folding.index.text(short)) { return true }
    guard let last = folding.parsed[full].words.last else { return false }
    let word = folding.parsed[short].words[0]
    return name.isWord && word != last || arePlural(word, last, folding)
  }

  /// Whether one word is the other with an s.
  private func arePlural(_ a: Int32, _ b: Int32, _ folding: Folding) -> Bool {
    let arena = folding.matcher.parser.table.arena
    let x = arena[folding.word(a).letters]
    let y = arena[folding.word(b).letters]
    let (one, many) = x.count < y.count ? (x, y) : (y, x)
    return many.count == one.count + 1 && many.last == 0x73 && many.starts(with: one)
  }

  /// Whether a kind of ship or storm stands before the last word: Space Shuttle Discovery.
  private func isCraft(_ number: Int, _ folding: Folding) -> Bool {
    let table = folding.matcher.parser.table
    return folding.parsed[number].words.dropLast().contains {
      folding.matcher.parser.lists.isOf(.craft, table.arena, folding.word($0).letters)
    }
  }

  /// Whether a full name may be that of two founders: Lockheed for Lockheed Martin.
  private func isFirm(_ short: Int, _ full: Int, _ folding: Folding) -> Bool {
    let name = folding.parsed[full]
    let names = folding.index.names
    return name.words.count == 2 && name.rawCount == 2 && !name.hasGeneric
      && names[full].afterThe == 0 && names[short].afterThe == 0 && !names[short].isCommon
      && !isPlace(short, folding) && !isPlace(full, folding)
      && name.words.allSatisfy {
        let word = folding.word($0)
        return word.country == 0 && word.kinds.isDisjoint(with: [.demonym, .number, .initial])
      }
  }

  /// Whether a person bears a family name that is a kind of place: Christopher Hill.
  private func isNamedLikeAPlace(_ number: Int, _ folding: Folding) -> Bool {
    let words = folding.parsed[number].words
    guard isPerson(number, folding), let last = words.last else { return false }
    let head = words.dropLast().allSatisfy {
      folding.word($0).kinds.isDisjoint(with: [.generic, .form])
    }
    return head && folding.word(last).kinds.contains(.place)
  }

  /// Whether the rest of the full name is a country or another region: Alpenbank USA.
  private func isOfACountry(_ word: Int32, _ words: WordRow, _ folding: Folding) -> Bool {
    guard words.count > 1, words[0] == word else { return false }
    if words.count == 2, folding.word(words[1]).country != 0 { return true }
    let table = folding.matcher.parser.table
    let rest = words.dropFirst().flatMap { table.arena[folding.word($0).letters] }
    return folding.matcher.parser.lists.isOf(.region, rest, rest.indices)
  }

  /// Whether a person is called by a family name that is a country's too: Mustapha Chad.
  private func bearsCountry(_ short: Int, _ full: Int, _ folding: Folding) -> Bool {
    let names = folding.index.names
    let words = folding.parsed[full].words
    return names[short].afterIn == 0 && words.count < 4
      && !folding.word(words[0]).kinds.isDisjoint(with: .given)
      && folding.word(words[0]).country == 0 && words.last == folding.parsed[short].words[0]
      && names[full].documents.contains(names[short].documents)
  }

  /// Whether lists know the name as a place, or in and near stand before it as before places.
  private func isPlace(_ number: Int, _ folding: Folding) -> Bool {
    folding.index.names[number].afterIn * PartNames.mentionsOfAPlace
      > folding.index.names[number].count
      || folding.parsed[number].country != 0 || folding.parsed[number].settled != 0
  }

  /// Whether of stands in the name, so that its last word is no family name.
  private func holdsOf(_ number: Int, _ folding: Folding) -> Bool {
    folding.index.holdsOf(number)
  }

  private func personStrength(
    _ a: ParsedName, _ b: ParsedName, _ full: Int, _ isNear: Bool, _ folding: Folding
  ) -> Float {
    let last = b.words[b.words.count - 1]
    var strength: Float = 0
    if a.words[0] == last {
      strength = PartNames.certain
    } else if soundLikeOne(a.words[0], last, folding) {
      let comparison = folding.matcher.compare(a, folding.matcher.parser.name(of: last))
      let isSame =
        comparison.isSame && SpellingBars.first(a.words[0], last, folding.matcher) == nil
      strength = isSame ? comparison.strength : 0
    }
    // UNC Greensboro is no person of that name.
    if a.words[0] == last, folding.beginsWithAcronym(full), !isPerson(full, folding) { return 0 }
    let mayBeFirst = isNear && b.words.count < 4 && a.rawCount == 1
    if strength < PartNames.likely, mayBeFirst, a.words[0] == b.words[0] {
      strength = PartNames.firstName
    }
    return strength
  }

  /// Whether one word is what is left of an organisation's name: Harvard, the Observatory.
  private func isMainWord(_ short: Int, _ full: Int, _ isNear: Bool, _ folding: Folding) -> Bool {
    let word = folding.parsed[short].words[0]
    let words = folding.parsed[full].words
    guard words.contains(word) else { return false }
    let names = folding.index.names
    let isGeneric = folding.word(word).kinds.contains(.generic)
    let rest = words.filter { $0 != word }
    let restIsGeneric = rest.allSatisfy {
      !folding.word($0).kinds.isDisjoint(with: [.generic, .form])
    }
    let restIsPlace = rest.contains { folding.word($0).kinds.contains(.place) }
    if word == words[0], !isGeneric, restIsGeneric, !isPlace(short, folding), !restIsPlace,
      !rest.contains(where: folding.isAuthority)
    {
      return isNear || names[full].count > 1
    }
    let isHead =
      word == words[words.count - 1] && isGeneric || isBeforeOf(short, full, folding)
    guard isNear, isHead else { return false }
    let count = count(folding.root(full), folding)
    let isAlone = count >= PartNames.knownBody && !names[short].isCommon
    return isAlone || words.count > 2 && count > 1 && names[short].afterThe > 0
  }

  /// Whether the word stands before of or for in the full name.
  private func isBeforeOf(_ short: Int, _ full: Int, _ folding: Folding) -> Bool {
    let text = folding.index.text(full)
    let word = folding.index.text(short)
    guard let range = text.firstRange(of: word) else { return false }
    let rest = text[range.upperBound...]
    let isFirst = !text[..<range.lowerBound].contains(" of ".utf8)
    return isFirst && rest.starts(with: " of ".utf8) || rest.starts(with: " for ".utf8)
  }
}
