import CopydeskCore

/// Decides whether two spellings are one name.
final class Matcher {
  let parser: NameParser
  let pairs: WordPairs
  let weights: Weights
  let table: WordTable
  private let names = Names()

  /// Whether the features of a comparison are kept.
  var explains = false
  /// The features of the last comparison that the weights decided, where they are kept.
  private(set) var features: [Weighing] = []
  /// What the weights make of the features so far.
  private var margin: Float = 0

  var assignment = Assignment()
  private var crossScript: CrossScript
  /// What the last comparison across scripts cost, where features are kept.
  private(set) var scriptCost: Float = 0

  /// A difference of all words as large as this is outside of what the weights were fitted on.
  private static let farLikeness: Float = 0.2
  /// From this likeness on a word is another written in two.
  private static let joinedLikeness: Float = 0.75
  /// Letters that the joined word may have more or less: Chiu-t'ai is Jiutai.
  private static let joinedLetters = 3
  /// First letters agree by chance more often than whole words do.
  private static let acronymMargin: Float = 2

  /// A word that makes the name of a body has one spelling; a less like word is another.
  private static let genericLikeness: Float = 0.6
  /// A word this short has no spelling that is two letters longer and sounds otherwise: May, Mayer.
  private static let shortWord = 3
  /// How unlike a word its first letter is.
  private static let initialDissimilarity: Float = 0.3
  /// The margin of names with two words that are known to be different.
  private static let barredMargin: Float = 3

  private struct Names {
    let bias = Features.general["bias"]
    let low = Features.general["low"]
    let diff = Features.general["diff"]
    let diff2 = Features.general["diff2"]
    let dissim = Features.general["dissim"]
    let sumlow = Features.general["sumlow"]
    let inv = Features.general["inv"]
    let ex1 = Features.general["ex1"]
    let ex2 = Features.general["ex2"]
    let ex3 = Features.general["ex3"]
    let single = Features.general["single"]
    let len = Features.general["len"]
    let lenSingle = Features.general["len_single"]
    let initial = Features.general["initial"]
    let joined = Features.general["joined"]
    let form = Features.general["form"]
    let partial = Features.general["partial"]
    let partial1 = Features.general["partial1"]
    let last = Features.general["last"]
    let p1last = Features.general["p1last"]
    let p1first = Features.general["p1first"]
    let extra = Features.general["extra"]
    let partDiff = Features.general["part_diff"]
    let p1generic = Features.general["p1_generic"]
    let multiDiff = Features.general["multi_diff"]
    let generic = Features.general["generic"]
    let genericDiff = Features.general["generic_diff"]
    let extraGeneric = Features.general["extra_generic"]
    let singleCon = Features.general["single_con"]
    let singleShort = Features.general["single_short"]
    let singleGiven2 = Features.general["single_given2"]
    let cognate = Features.general["cognate"]
    let singleCognate = Features.general["single_cognate"]
    let letter = Features.general["letter#"]
    let singleLetter = Features.general["single_letter#"]
    let given2 = Features.general["given2"]
    let consdiff = Features.general["consdiff"]
    let short = Features.general["short"]
  }

  init(_ pack: LanguagePack) {
    parser = NameParser(NameLists(pack))
    table = parser.table
    weights = Weights(LanguagePack.root.lexicon("name-weights"))
    pairs = WordPairs(parser.table, weights)
    crossScript = CrossScript(parser.table)
  }

  /// Holds two names against each other.
  func compare(_ a: ParsedName, _ b: ParsedName) -> Comparison {
    if explains { features.removeAll(keepingCapacity: true) }
    margin = 0
    if a.words.isEmpty || b.words.isEmpty {
      return Comparison(margin: -Comparison.certain, reason: .farApart)
    }
    if a.letters == b.letters {
      return Comparison(
        margin: Comparison.certain, reason: a.isMixed || b.isMixed ? .lookAlikes : .typography)
    }
    if let settled = settle(a, b) { return settled }
    if a.hasGeneric, b.hasGeneric, areOfOneForm(a, b) {
      return Comparison(margin: Comparison.certain, reason: .legalForm)
    }
    if let chinese = compareChinese(a, b) ?? compareChinese(b, a) { return chinese }
    if a.form != b.form, a.form == .letters || b.form == .letters { return compareScripts(a, b) }
    if isAcronym(a, of: b) || isAcronym(b, of: a) {
      return Comparison(margin: Matcher.acronymMargin, reason: .acronym)
    }
    let weighed = a.words.count <= b.words.count ? weigh(a, b) : weigh(b, a)
    guard !weighed.isSame, a.script != b.script, a.script == .latin || b.script == .latin,
      weighed.reason == .spelling || weighed.reason == .farApart
    else { return weighed }
    let sounded = compareScripts(a, b)
    return sounded.isSame ? sounded : weighed
  }

  /// Holds a Chinese name in Cyrillic against one in pinyin; nil where neither is one for certain.
  private func compareChinese(_ a: ParsedName, _ b: ParsedName) -> Comparison? {
    if a.chinese.isEmpty || !b.chinese.isEmpty { return nil }
    if a.chinese == b.letters { return Comparison(margin: Comparison.certain, reason: .script) }
    let isPinyin = b.words.allSatisfy { table.words[Int($0)].pinyin.isCanonical }
    guard a.isSurelyChinese, isPinyin, b.letters.count >= Matcher.twoSyllables else { return nil }
    return Comparison(margin: -Matcher.scriptMargin, reason: .script)
  }

  /// Letters from which on a word of pinyin has several syllables.
  private static let twoSyllables = 6

  /// Holds a name against one in a script that leaves sounds out.
  private func compareScripts(_ a: ParsedName, _ b: ParsedName) -> Comparison {
    let result = a.script == .latin ? crossScript.compare(a, b) : crossScript.compare(b, a)
    scriptCost = result.cost
    let margin = result.isOne ? Matcher.scriptMargin : -Matcher.scriptMargin
    return Comparison(margin: margin, reason: .script)
  }

  /// How sure a likeness across scripts is.
  private static let scriptMargin: Float = 2

  // MARK: What lists settle

  private func settle(_ a: ParsedName, _ b: ParsedName) -> Comparison? {
    let countryA = a.country
    let countryB = b.country
    if countryA != 0, countryA == countryB {
      return Comparison(margin: Comparison.certain, reason: .knownName)
    }
    // The lists hold all names of a country: what they lack, as Columbia, is none of one.
    let isOneCountry = countryA != 0 || countryB != 0
    let isOther =
      !a.isAcronym && !b.isAcronym && a.words.count == b.words.count && a.form == b.form
    if isOneCountry, isOther || countryA != 0 && countryB != 0 {
      return Comparison(margin: -Comparison.certain, reason: .otherCountry)
    }
    guard a.settled != 0, b.settled != 0 else { return nil }
    return a.settled == b.settled
      ? Comparison(margin: Comparison.certain, reason: .knownName)
      : Comparison(margin: -Comparison.certain, reason: .otherKnownName)
  }

  /// Whether `a` is the row of first letters of `b`.
  func isAcronym(_ a: ParsedName, of b: ParsedName) -> Bool {
    guard a.isAcronym, b.rawCount > 1 else { return false }
    return b.capitals.elementsEqual(a.letters) || b.initials.elementsEqual(a.letters)
  }

  // MARK: What the weights decide

  @inline(__always)
  private func add(_ feature: Int, _ amount: Float = 1) {
    margin += weights.values[feature] * amount
    if explains, amount != 0 {
      features.append(Weighing(feature: UInt16(feature), amount: amount))
    }
  }

  /// Weighs two names, the first of not more words than the second.
  private func weigh(_ a: ParsedName, _ b: ParsedName) -> Comparison {
    assignment.reset(a.words, b.words)
    let isJoined = joinWords()
    assignment.pair(pairs, table)
    if splitsFamily(a, b) || namesOtherBody(a, b) || hasOtherOrder(a, b)
      || OtherInitial().bars(a, b, self) || TurnedNames().bars(a, b, self)
    {
      return Comparison(margin: -Matcher.barredMargin, reason: .otherWord)
    }
    let sight = look()
    if let barred = sight.barred { return barred }
    if sight.low > 1 - Matcher.farLikeness, sight.equal == 0, assignment.long.count > 1 {
      return Comparison(margin: -Comparison.certain / 2, reason: .farApart)
    }
    gather(a, b, sight, isJoined: isJoined)
    return Comparison(margin: margin, reason: .spelling)
  }

  /// What is seen of two names before they are weighed.
  private struct Sight {
    var equal = 0
    var low: Float = 0
    var dissimilarity: Float = 0
    var barred: Comparison?
  }

  private func look() -> Sight {
    var sight = Sight()
    for (i, j) in assignment.partners.enumerated() {
      let x = assignment.short[i]
      let y = assignment.long[j]
      if x == y {
        sight.equal += 1
        continue
      }
      if assignment.isInitial(x, y, table) {
        sight.dissimilarity += Matcher.initialDissimilarity
        continue
      }
      let likeness = pairs.likeness(x, y)
      sight.barred = bar(x, y, likeness)
      if sight.barred != nil { return sight }
      sight.low = max(sight.low, 1 - likeness)
      sight.dissimilarity += 1 - likeness
    }
    return sight
  }

  /// What two words say that can be no spellings of one, whatever the other words are.
  private func bar(_ x: Int32, _ y: Int32, _ likeness: Float) -> Comparison? {
    if barsNames(x, y, likeness) || OtherSyllables().bars(x, y, self) || Derived().bars(x, y, self)
    {
      return Comparison(margin: -Matcher.barredMargin, reason: .otherWord)
    }
    if table.kinds[Int(x)].union(table.kinds[Int(y)]).contains(.number) {
      return Comparison(margin: -Comparison.certain, reason: .otherNumber)
    }
    let country = table.words[Int(x)].country
    let other = table.words[Int(y)].country
    guard country != 0, other != 0, country != other else { return nil }
    return Comparison(margin: -Comparison.certain, reason: .otherCountry)
  }

  private func gather(_ a: ParsedName, _ b: ParsedName, _ sight: Sight, isJoined: Bool) {
    var different = 0
    var letters = 0
    var genericDifferent = 0
    let isSingle = assignment.short.count == 1 && assignment.long.count == 1
    add(names.bias)
    for (i, j) in assignment.partners.enumerated() {
      let x = assignment.short[i]
      let y = assignment.long[j]
      if x == y { continue }
      if assignment.isInitial(x, y, table) {
        add(names.initial)
        continue
      }
      different += 1
      letters += table.words[Int(x)].letters.count + table.words[Int(y)].letters.count
      let kinds = table.kinds[Int(x)].union(table.kinds[Int(y)])
      if !kinds.isDisjoint(with: [.generic, .demonym, .form]) { genericDifferent += 1 }
      addPair(pairs.pair(x, y), isSingle: isSingle)
    }
    add(names.low, sight.low)
    add(names.diff, Float(different))
    if different >= 2 { add(names.diff2) }
    add(names.dissim, sight.dissimilarity)
    add(names.sumlow, sight.dissimilarity * sight.dissimilarity)
    add(names.genericDiff, Float(genericDifferent))
    add(names.joined, isJoined ? 1 : 0)
    addShape(a, b, sight.equal, different, Float(letters) / 2, isSingle)
  }

  /// Whether two words of longer names are known to be two: the name of a body is no misspelling of
  /// another word, and Müller none of Miller.
  private func barsNames(_ x: Int32, _ y: Int32, _ likeness: Float) -> Bool {
    guard assignment.long.count > 1 else { return false }
    let family = table.words[Int(x)].variant.family
    let other = table.words[Int(y)].variant.family
    if family != 0, other != 0 { return family != other }
    let kinds = table.kinds[Int(x)].union(table.kinds[Int(y)])
    let count = table.words[Int(x)].letters.count
    let otherCount = table.words[Int(y)].letters.count
    if min(count, otherCount) <= Matcher.shortWord, abs(count - otherCount) >= 2,
      likeness < Reading.cognate, !kinds.contains(.form)
    {
      return true
    }
    guard kinds.contains(.generic), likeness < Matcher.genericLikeness else { return false }
    // Corporation and Corp., Brigade and Brigades.
    let a = table.arena[table.words[Int(x)].letters]
    let b = table.arena[table.words[Int(y)].letters]
    return !a.starts(with: b) && !b.starts(with: a)
  }

  /// Whether a double-barrelled family name lost one of its parts: Müller-Smith is not Müller.
  private func splitsFamily(_ a: ParsedName, _ b: ParsedName) -> Bool {
    guard b.isDoubleBarrelled, assignment.short.count > 1,
      assignment.long.count == assignment.short.count + 1, let rest = assignment.rest.first
    else { return false }
    return assignment.long.suffix(2).contains(rest) && assignment.partners[0] == 0
  }

  /// Whether a direction or number word is in one name alone: East Jerusalem is not Jerusalem.
  private func hasOtherOrder(_ a: ParsedName, _ b: ParsedName) -> Bool {
    if assignment.short.count < assignment.long.count {
      let kinds = assignment.rest.map { table.kinds[Int($0)] }
      return kinds.contains { $0.contains(.ordering) }
        && kinds.allSatisfy { $0.isDisjoint(with: [.generic, .form]) || $0.contains(.ordering) }
    }
    return assignment.partners.enumerated().contains { i, j in
      let x = table.kinds[Int(assignment.short[i])]
      let y = table.kinds[Int(assignment.long[j])]
      return assignment.short[i] != assignment.long[j] && x.union(y).contains(.ordering)
        && x.contains(.ordering) && y.contains(.ordering)
    }
  }

  /// Whether one name of a body has a word more that says which: the Democratic Unionist Party is not
  /// the Democratic Party, but the National Coalition may be the Syrian one.
  private func namesOtherBody(_ a: ParsedName, _ b: ParsedName) -> Bool {
    guard a.hasGeneric, b.hasGeneric, assignment.short.count > 1,
      assignment.short.count < assignment.long.count
    else { return false }
    for (i, j) in assignment.partners.enumerated() {
      let x = assignment.short[i]
      let y = assignment.long[j]
      let areOne = x == y || Reading.common(table.words[Int(x)], table.words[Int(y)]) == .listed
      if !areOne { return false }
    }
    let known: WordKinds = [.generic, .form, .demonym]
    return assignment.rest.contains { table.kinds[Int($0)].isDisjoint(with: known) }
  }

  private func addPair(_ pair: WordPair, isSingle: Bool) {
    guard isSingle || explains else {
      margin += pair.sum
      return
    }
    for at in pair.features(isSingle: isSingle) {
      addPart(pairs.features[at], isSingle: isSingle)
    }
  }

  private func addPart(_ weighing: Weighing, isSingle: Bool) {
    add(Int(weighing.feature), weighing.amount)
    guard isSingle else { return }
    switch Int(weighing.feature) {
    case names.consdiff: add(names.singleCon)
    case names.short: add(names.singleShort)
    case names.given2: add(names.singleGiven2)
    case names.cognate: add(names.singleCognate)
    case names.letter: add(names.singleLetter)
    default: break
    }
  }

  private func addShape(
    _ a: ParsedName, _ b: ParsedName, _ equal: Int, _ different: Int, _ length: Float,
    _ isSingle: Bool
  ) {
    if assignment.isInverted { add(names.inv) }
    if equal >= 1 { add(names.ex1) }
    if equal >= 2 { add(names.ex2) }
    if equal >= 3 { add(names.ex3) }
    add(names.len, min(length, 20) / 10)
    if a.hasGeneric, b.hasGeneric { add(names.generic) }
    if isSingle {
      add(names.single)
      add(names.lenSingle, min(length, 12) / 10)
    }
    let few = assignment.short.count
    let many = assignment.long.count
    if few > 1 { add(names.multiDiff, Float(different)) }
    if few < many { addRest(few, many, different) }
  }

  private func addRest(_ few: Int, _ many: Int, _ different: Int) {
    let rest = assignment.rest.map { table.words[Int($0)].kinds }
    if rest.allSatisfy({ $0.contains(.form) }) {
      add(names.form)
      return
    }
    let last = assignment.partners[few - 1]
    add(names.partial)
    add(names.extra, Float(many - few - 1))
    add(names.partDiff, Float(different))
    if last == many - 1 { add(names.last) }
    let ofOrganisation: WordKinds = [.generic, .form, .demonym]
    if rest.contains(where: { !$0.isDisjoint(with: ofOrganisation) }) { add(names.extraGeneric) }
    guard few == 1 else { return }
    add(names.partial1)
    if last == many - 1 { add(names.p1last) }
    if last == 0 { add(names.p1first) }
    let kinds = table.words[Int(assignment.short[0])].kinds
    if !kinds.isDisjoint(with: ofOrganisation) { add(names.p1generic) }
  }

  // MARK: Words written in two

  /// Puts two neighbouring words together where the other name writes them as one.
  private func joinWords() -> Bool {
    guard assignment.short.count < assignment.long.count else { return false }
    var isJoined = joinSyllables()
    var index = 0
    while index + 1 < assignment.long.count, assignment.short.count < assignment.long.count {
      if joins(at: index) {
        let joined = table.number(
          joining: assignment.long[index], assignment.long[index + 1])
        assignment.long[index] = joined
        assignment.long.remove(at: index + 1)
        isJoined = true
      }
      index += 1
    }
    return isJoined
  }

  private func joins(at index: Int) -> Bool {
    let first = table.words[Int(assignment.long[index])].letters
    let second = table.words[Int(assignment.long[index + 1])].letters
    let length = first.count + second.count
    for word in assignment.short {
      let letters = table.words[Int(word)].letters
      guard letters.count > max(first.count, second.count),
        abs(letters.count - length) <= Matcher.joinedLetters
      else { continue }
      let joined = table.number(joining: assignment.long[index], assignment.long[index + 1])
      if joined == word || areOneInChinese(joined, word) { return true }
      guard
        table.arena[letters.lowerBound] == table.arena[first.lowerBound]
          || assignment.long.count == 2, abs(letters.count - length) < Matcher.joinedLetters
      else { continue }
      let isBarred = bar(joined, word, 1) != nil
      if !isBarred, pairs.likeness(joined, word) >= Matcher.joinedLikeness { return true }
    }
    return false
  }

  /// Whether one word is in pinyin and the other in Wade-Giles, whose syllables have hyphens.
  private func areOneInChinese(_ x: Int32, _ y: Int32) -> Bool {
    Reading.common(table.words[Int(x)], table.words[Int(y)]) == .chinese
  }
}
