import CopydeskCore

/// Two names of several words, by their spelling.
struct FullNames: FoldRule {
  let name = "full-name"
  let note =
    "Full names of one spelling, or one with a middle name, a people's name or a legal form more."
  let examples = [
    Example(
      "Then Muammar Gaddafi spoke. They saw Moammar Gadhafi.", "Muammar Gaddafi = Moammar Gadhafi"),
    Example("He met Bashar al-Assad. He met Maher al-Assad.", "Bashar al-Assad | Maher al-Assad"),
    Example(
      "The National Coalition met. The Syrian National Coalition met.",
      "National Coalition = Syrian National Coalition"),
  ]

  /// Names of one document, each there more than once, are spelt alike by its house: only a
  /// spelling nearly the same is then a slip.
  private static let houseMargin: Float = 1.2
  private static let plainMargin: Float = -0.6
  /// A name with a word more is less sure.
  private static let partMargin: Float = -0.15
  private static let organisationMargin: Float = 1.2
  /// Likeness of the last words of two persons at the least.
  private static let lastLikeness: Float = 0.7
  /// Names of one block that are all compared; in a larger block only the most frequent are.
  private static let largestBlock = 250

  func apply(to folding: Folding) {
    var seen = PairSet()
    for (_, block) in folding.blocks.full.sorted(by: { $0.key < $1.key }) {
      let outlines = Outlines(block.prefix(FullNames.largestBlock), folding)
      outlines.forEachPair { a, b in
        guard folding.root(a) != folding.root(b), seen.insert(Folding.key(a, b)) else { return }
        if FullNames.areOne(a, b, folding) { folding.join(a, b, by: name) }
      }
    }
  }

  /// Whether two full names are one.
  static func areOne(_ a: Int, _ b: Int, _ folding: Folding) -> Bool {
    guard areAlike(a, b, folding) else { return false }
    let isOrdered = folding.parsed[a].words.count <= folding.parsed[b].words.count
    let few = folding.parsed[isOrdered ? a : b]
    let many = folding.parsed[isOrdered ? b : a]
    return few.letters == many.letters || NameBars.first(few, many, folding.matcher) == nil
  }

  private static func areAlike(_ a: Int, _ b: Int, _ folding: Folding) -> Bool {
    var few = folding.parsed[a]
    var many = folding.parsed[b]
    if few.letters == many.letters || haveOtherForms(few, many, folding) { return true }
    if few.words.count > many.words.count { swap(&few, &many) }
    if isOfOneCountry(few, many, folding) { return true }
    if isTail(few, of: many, folding) || hasFormMore(few, many, folding)
      || isShortened(few, many, folding) || isHeadOfBody(a, b, folding)
    {
      return true
    }
    if (few.country != 0) != (many.country != 0) { return false }
    if few.hasGeneric || many.hasGeneric {
      return few.words.count == many.words.count && areOfOneKind(few, many, folding)
        && folding.compare(a, b).margin >= house(a, b, organisationMargin, folding)
    }
    if few.words.count < many.words.count, !lastWordsAgree(few, many, folding) { return false }
    if few.words.count == many.words.count, !endsAgree(few, many, folding) { return false }
    let margin = few.words.count == many.words.count ? plainMargin : partMargin
    return folding.compare(a, b).margin >= house(a, b, margin, folding)
  }

  /// Whether two full names are one, or both may be short for a third: National Coalition and
  /// Syrian Coalition.
  static func mayBeOne(_ a: Int, _ b: Int, _ folding: Folding) -> Bool {
    let x = folding.parsed[a].words
    let y = folding.parsed[b].words
    guard x.last == y.last, folding.parsed[a].hasGeneric, folding.parsed[b].hasGeneric else {
      return areOne(a, b, folding)
    }
    let own = x.filter { !y.contains($0) }
    let other = y.filter { !x.contains($0) }
    let ofPeople = [own, other].filter { $0.contains { isOfPeople($0, folding) } }
    let areKinds = (own + other).allSatisfy {
      isOfPeople($0, folding) || folding.word($0).kinds.contains(.generic)
    }
    return areKinds && ofPeople.count < 2 || areOne(a, b, folding)
  }

  /// Whether the words that say what an organisation is and whose are the same: no spelling swaps
  /// them.
  private static func areOfOneKind(
    _ a: ParsedName, _ b: ParsedName, _ folding: Folding
  ) -> Bool {
    let x = kinds(a, folding)
    let y = kinds(b, folding)
    return x.allSatisfy(y.contains) && y.allSatisfy(x.contains)
  }

  private static func kinds(_ name: ParsedName, _ folding: Folding) -> WordRow {
    var kinds = WordRow()
    for number in name.words {
      let word = folding.word(number)
      if word.country != 0 || !word.kinds.isDisjoint(with: [.generic, .demonym]) {
        // Center and centre are one word.
        kinds.append(word.variant.form != 0 ? word.variant.form : number)
      }
    }
    return kinds
  }

  private static func house(_ a: Int, _ b: Int, _ margin: Float, _ folding: Folding) -> Float {
    let names = folding.index.names
    let isHouse = min(names[a].count, names[b].count) > 1 && folding.meet(a, b)
    return isHouse ? max(margin, houseMargin) : margin
  }

  /// Whether only the name of a people or a country stands before: Syrian National Coalition.
  private static func isTail(
    _ few: ParsedName, of many: ParsedName, _ folding: Folding
  ) -> Bool {
    guard few.words.count > 1, many.words.count > few.words.count,
      many.words.suffix(few.words.count).elementsEqual(few.words)
    else { return false }
    let head = many.words.prefix(many.words.count - few.words.count)
    if head.allSatisfy({ isOfPeople($0, folding) }) { return true }
    return country(head, folding) != 0
  }

  /// Whether only a country before is written in two ways: US Air Force, United States Air Force.
  private static func isOfOneCountry(
    _ few: ParsedName, _ many: ParsedName, _ folding: Folding
  ) -> Bool {
    var tail = 0
    while tail < few.words.count, tail < many.words.count,
      few.words[few.words.count - 1 - tail] == many.words[many.words.count - 1 - tail]
    {
      tail += 1
    }
    guard tail > 0, tail < few.words.count, tail < many.words.count else { return false }
    let country = country(few.words.dropLast(tail), folding)
    return country != 0 && country == self.country(many.words.dropLast(tail), folding)
  }

  /// The country that some words name together; 0 for none.
  private static func country(_ words: some Collection<Int32>, _ folding: Folding) -> Int32 {
    guard let first = words.first, folding.word(first).kinds.contains(.beginning) else { return 0 }
    if words.count == 1 { return folding.word(first).country }
    let letters = words.flatMap { folding.matcher.parser.table.arena[folding.word($0).letters] }
    return folding.matcher.parser.lists.country(letters, letters.indices)
  }

  private static func isOfPeople(_ number: Int32, _ folding: Folding) -> Bool {
    let word = folding.word(number)
    return word.kinds.contains(.demonym) || word.country != 0
  }

  /// Whether words in the middle that say what kind of body it is are left out: Syrian Coalition for
  /// Syrian National Coalition.
  private static func isShortened(
    _ few: ParsedName, _ many: ParsedName, _ folding: Folding
  ) -> Bool {
    guard few.words.count > 1, many.words.count > few.words.count,
      few.words[0] == many.words[0], few.words.last == many.words.last,
      folding.word(many.words[many.words.count - 1]).kinds.contains(.generic)
    else { return false }
    let rest = many.words.only { !few.words.contains($0) }
    return rest.count == many.words.count - few.words.count
      && rest.allSatisfy { folding.word($0).kinds.contains(.generic) }
  }

  /// Whether only what kind of body it is stands behind: China Eastern for China Eastern Airlines;
  /// but a place is none of the bodies in it, nor a person of those named after her.
  private static func isHeadOfBody(_ a: Int, _ b: Int, _ folding: Folding) -> Bool {
    let isOrdered = folding.parsed[a].words.count < folding.parsed[b].words.count
    let (few, many) = isOrdered ? (a, b) : (b, a)
    let short = folding.parsed[few]
    let long = folding.parsed[many].words
    guard short.words.count > 1, !short.hasGeneric, long.count > short.words.count,
      long.starts(with: short.words), folding.meet(few, many), short.country == 0,
      short.settled == 0, folding.index.names[few].afterIn == 0
    else { return false }
    let isNamed = short.words.contains {
      !folding.word($0).kinds.isDisjoint(with: [.demonym, .initial, .number])
    }
    let isPerson = !folding.word(short.words[0]).kinds.isDisjoint(with: .given)
    return !isNamed && !isPerson
      && long.dropFirst(short.words.count).allSatisfy {
        let kinds = folding.word($0).kinds
        return kinds.contains(.generic) && !kinds.contains(.place) && !folding.isAuthority($0)
      }
  }

  /// Whether only a legal form or the country of a branch stands behind.
  private static func hasFormMore(
    _ few: ParsedName, _ many: ParsedName, _ folding: Folding
  ) -> Bool {
    guard few.words.count < many.words.count else { return false }
    guard few.words.allSatisfy(many.words.contains) else { return false }
    let rest = many.words.only { !few.words.contains($0) }
    if !rest.isEmpty, rest.allSatisfy({ folding.word($0).kinds.contains(.form) }) { return true }
    // Aer Lingus Group PLC.
    if let last = rest.last, last == many.words.last, folding.word(last).kinds.contains(.form),
      rest.allSatisfy({ !folding.word($0).kinds.isDisjoint(with: [.form, .generic]) })
    {
      return true
    }
    // Alpenbank USA.
    return rest.count == 1 && rest[0] == many.words.last && !few.hasGeneric && few.words.count > 1
      && folding.word(rest[0]).country != 0
  }

  /// Whether the names are the same but for their legal forms: Vale Corp., Vale Corporation.
  private static func haveOtherForms(
    _ a: ParsedName, _ b: ParsedName, _ folding: Folding
  ) -> Bool {
    func isForm(_ number: Int32) -> Bool { folding.word(number).kinds.contains(.form) }
    guard let x = a.words.last, let y = b.words.last, isForm(x), isForm(y) else { return false }
    let own = a.words.filter { !isForm($0) }
    return !own.isEmpty && own == b.words.filter { !isForm($0) }
  }

  /// Whether a word of one end is alike, so that the weights are worth asking: they turn names round,
  /// too.
  private static func endsAgree(_ a: ParsedName, _ b: ParsedName, _ folding: Folding) -> Bool {
    guard a.words.count == 2, let x = a.words.first, let last = a.words.last,
      let y = b.words.first, let end = b.words.last
    else { return true }
    return isLike(last, end, folding) && (isLike(x, y, folding) || isInitial(x, y, folding))
      || isLike(x, end, folding) && isLike(last, y, folding)
  }

  private static func isInitial(_ x: Int32, _ y: Int32, _ folding: Folding) -> Bool {
    folding.word(x).kinds.union(folding.word(y).kinds).contains(.initial)
  }

  private static func isLike(_ x: Int32, _ y: Int32, _ folding: Folding) -> Bool {
    x == y || folding.matcher.pairs.likeness(x, y) >= leastLikeness
  }

  /// No weights make two names of two words one whose words sound less alike.
  private static let leastLikeness: Float = 0.25

  private static func lastWordsAgree(
    _ few: ParsedName, _ many: ParsedName, _ folding: Folding
  ) -> Bool {
    guard let x = few.words.last, let y = many.words.last else { return false }
    return x == y || folding.matcher.pairs.likeness(x, y) >= lastLikeness
  }
}
