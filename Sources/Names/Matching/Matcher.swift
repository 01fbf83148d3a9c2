import CopydeskCore

/// Decides whether two spellings are one name.
final class Matcher {
  let parser: NameParser
  let pairs: WordPairs
  let weights: Weights
  private var table: WordTable { parser.table }
  private let names = Names()

  /// The features of the last comparison that the weights decided.
  private(set) var features: [Weighing] = []

  // Rooms that every comparison uses again.
  private var left = ParsedName()
  private var right = ParsedName()
  var assignment = Assignment()

  /// A difference of all words as large as this is outside of what the weights were fitted on.
  private static let farLikeness: Float = 0.2
  /// From this likeness on a word is another written in two.
  private static let joinedLikeness: Float = 0.75
  /// First letters agree by chance more often than whole words do.
  private static let acronymMargin: Float = 2

  /// A word that makes the name of a body has one spelling; a less like word is another.
  private static let genericLikeness: Float = 0.6
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
    let given2 = Features.general["given2"]
    let consdiff = Features.general["consdiff"]
    let short = Features.general["short"]
  }

  init(_ pack: LanguagePack) {
    parser = NameParser(NameLists(pack))
    pairs = WordPairs(parser.table)
    weights = Weights(LanguagePack.root.lexicon("name-weights"))
  }

  /// Holds two names against each other.
  func compare(
    _ a: [UInt8], _ rangeA: Range<Int>, _ b: [UInt8], _ rangeB: Range<Int>
  ) -> Comparison {
    parser.parse(a, rangeA, into: &left)
    parser.parse(b, rangeB, into: &right)
    return compare(left, right)
  }

  /// The same for names that were taken apart before.
  func compare(_ a: ParsedName, _ b: ParsedName) -> Comparison {
    features.removeAll(keepingCapacity: true)
    if a.words.isEmpty || b.words.isEmpty {
      return Comparison(margin: -Comparison.certain, reason: .farApart)
    }
    if a.letters == b.letters {
      return Comparison(
        margin: Comparison.certain, reason: a.isMixed || b.isMixed ? .lookAlikes : .typography)
    }
    if let settled = settle(a, b) { return settled }
    if isAcronym(a, of: b) || isAcronym(b, of: a) {
      return Comparison(margin: Matcher.acronymMargin, reason: .acronym)
    }
    return a.words.count <= b.words.count ? weigh(a, b) : weigh(b, a)
  }

  // MARK: What lists settle

  private func settle(_ a: ParsedName, _ b: ParsedName) -> Comparison? {
    let lists = parser.lists
    let countryA = lists.country(a.letters, a.letters.indices)
    let countryB = lists.country(b.letters, b.letters.indices)
    if countryA != 0, countryA == countryB {
      return Comparison(margin: Comparison.certain, reason: .knownName)
    }
    // The lists hold all names of a country: what they lack, as Columbia, is none of one.
    let isOneCountry = countryA != 0 || countryB != 0
    let isOther = !a.isAcronym && !b.isAcronym && a.words.count == b.words.count
    if isOneCountry, isOther || countryA != 0 && countryB != 0 {
      return Comparison(margin: -Comparison.certain, reason: .otherCountry)
    }
    let settledA = lists.settled(a.letters, a.letters.indices)
    guard settledA != 0 else { return nil }
    let settledB = lists.settled(b.letters, b.letters.indices)
    guard settledB != 0 else { return nil }
    return settledA == settledB
      ? Comparison(margin: Comparison.certain, reason: .knownName)
      : Comparison(margin: -Comparison.certain, reason: .otherKnownName)
  }

  /// Whether `a` is the row of first letters of `b`.
  func isAcronym(_ a: ParsedName, of b: ParsedName) -> Bool {
    guard a.isAcronym, b.rawCount > 1 else { return false }
    return a.letters == b.capitals || a.letters == b.initials
  }

  // MARK: What the weights decide

  private func add(_ feature: Int, _ amount: Float = 1) {
    if amount != 0 { features.append(Weighing(feature: UInt16(feature), amount: amount)) }
  }

  /// Weighs two names, the first of not more words than the second.
  private func weigh(_ a: ParsedName, _ b: ParsedName) -> Comparison {
    assignment.reset(a.words, b.words)
    let isJoined = joinWords()
    assignment.pair(pairs, table)
    if splitsFamily(a, b) {
      return Comparison(margin: -Matcher.barredMargin, reason: .otherWord)
    }
    let sum = gather(a, b, isJoined: isJoined)
    if let barred = sum.barred { return barred }
    if sum.low > 1 - Matcher.farLikeness, sum.equal == 0, assignment.long.count > 1 {
      return Comparison(margin: -Comparison.certain / 2, reason: .farApart)
    }
    return Comparison(margin: weighed(), reason: .spelling)
  }

  private func weighed() -> Float {
    var sum: Float = 0
    for weighing in features { sum += weights.values[Int(weighing.feature)] * weighing.amount }
    return sum
  }

  private struct Sum {
    var equal = 0
    var low: Float = 0
    var barred: Comparison?
  }

  private func gather(_ a: ParsedName, _ b: ParsedName, isJoined: Bool) -> Sum {
    var sum = Sum()
    var different = 0
    var letters = 0
    var dissimilarity: Float = 0
    var genericDifferent = 0
    let isSingle = assignment.short.count == 1 && assignment.long.count == 1
    add(names.bias)
    for (i, j) in assignment.partners.enumerated() {
      let x = assignment.short[i]
      let y = assignment.long[j]
      if x == y {
        sum.equal += 1
        continue
      }
      let wordX = table.words[Int(x)]
      let wordY = table.words[Int(y)]
      if assignment.isInitial(wordX, wordY, table) {
        add(names.initial)
        dissimilarity += 0.3
        continue
      }
      let pair = pairs.pair(x, y)
      if barsNames(wordX, wordY, pair) {
        sum.barred = Comparison(margin: -Matcher.barredMargin, reason: .otherWord)
        return sum
      }
      if pair.isBarred {
        let isNumber = wordX.kinds.union(wordY.kinds).contains(.number)
        sum.barred = Comparison(
          margin: -Comparison.certain, reason: isNumber ? .otherNumber : .otherCountry)
        return sum
      }
      different += 1
      letters += wordX.letters.count + wordY.letters.count
      sum.low = max(sum.low, 1 - pair.likeness)
      dissimilarity += 1 - pair.likeness
      if !wordX.kinds.union(wordY.kinds).isDisjoint(with: [.generic, .demonym, .form]) {
        genericDifferent += 1
      }
      for weighing in pairs.features[pair.features] { addPart(weighing, isSingle: isSingle) }
    }
    add(names.low, sum.low)
    add(names.diff, Float(different))
    if different >= 2 { add(names.diff2) }
    add(names.dissim, dissimilarity)
    add(names.sumlow, dissimilarity * dissimilarity)
    add(names.genericDiff, Float(genericDifferent))
    add(names.joined, isJoined ? 1 : 0)
    addShape(a, b, sum.equal, different, Float(letters) / 2, isSingle)
    return sum
  }

  /// Whether two words of longer names are known to be two: the name of a body is no misspelling of
  /// another word, and Müller none of Miller.
  private func barsNames(_ x: Word, _ y: Word, _ pair: WordPair) -> Bool {
    guard assignment.long.count > 1 else { return false }
    if x.variant.family != 0, y.variant.family != 0 { return x.variant.family != y.variant.family }
    guard x.kinds.union(y.kinds).contains(.generic), pair.likeness < Matcher.genericLikeness else {
      return false
    }
    // Corporation and Corp., Brigade and Brigades.
    let a = table.arena[x.letters]
    let b = table.arena[y.letters]
    return !a.starts(with: b) && !b.starts(with: a)
  }

  /// Whether a double-barrelled family name lost one of its parts: Müller-Smith is not Müller.
  private func splitsFamily(_ a: ParsedName, _ b: ParsedName) -> Bool {
    guard b.isDoubleBarrelled, assignment.short.count > 1,
      assignment.long.count == assignment.short.count + 1, let rest = assignment.rest.first
    else { return false }
    return assignment.long.suffix(2).contains(rest) && assignment.partners[0] == 0
  }

  private func addPart(_ weighing: Weighing, isSingle: Bool) {
    features.append(weighing)
    guard isSingle else { return }
    switch Int(weighing.feature) {
    case names.consdiff: add(names.singleCon)
    case names.short: add(names.singleShort)
    case names.given2: add(names.singleGiven2)
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
    var isJoined = false
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
      guard letters.count > max(first.count, second.count), abs(letters.count - length) <= 2,
        table.arena[letters.lowerBound] == table.arena[first.lowerBound]
          || assignment.long.count == 2
      else { continue }
      let joined = table.number(joining: assignment.long[index], assignment.long[index + 1])
      if joined == word { return true }
      let pair = pairs.pair(joined, word)
      if !pair.isBarred, pair.likeness >= Matcher.joinedLikeness { return true }
    }
    return false
  }
}
