import CopydeskCore

/// What is known of two words held against each other.
struct WordPair {
  /// What the weights make of its features in names of several words.
  let sum: Float
  /// Where its features begin in the table's, and how many they are.
  private let first: UInt32
  private let count: UInt16
  /// How many of them count in names of several words.
  private let countAmongOthers: UInt16

  init(features: Range<Int>, amongOthers: Int, sum: Float) {
    self.sum = sum
    first = UInt32(truncatingIfNeeded: features.lowerBound)
    count = UInt16(truncatingIfNeeded: features.count)
    countAmongOthers = UInt16(truncatingIfNeeded: amongOthers - features.lowerBound)
  }

  /// A range of the table's features: all for names of one word.
  func features(isSingle: Bool) -> Range<Int> {
    Int(first)..<Int(first) + Int(isSingle ? count : countAmongOthers)
  }
}

/// A feature and how much of it there is.
struct Weighing {
  let feature: UInt16
  let amount: Float
}

/// Every pair of words compared so far: in names the same words meet again and again.
final class WordPairs {
  private let table: WordTable
  private let weights: Weights
  private(set) var features: [Weighing] = []
  private var slots: [Slot]
  private var pairs: [WordPair] = []
  private var mask: Int
  private var near: [Near]
  private var alignment = Alignment()
  private let names = Names()

  /// A pair's index in `pairs`, or -1, under the numbers of its words.
  private struct Slot {
    var key: UInt64
    var index: Int32

    static let empty = Slot(key: .max, index: -1)

    var number: Int? { index < 0 ? nil : Int(index) }
  }

  /// How alike two words sound, under their numbers.
  private struct Near {
    var key: UInt64
    var likeness: Float
  }

  /// Pairs kept at the most; then all are forgotten, so that memory stays bounded.
  private let mostPairs: Int
  /// Likenesses kept, a power of two: aligning two words takes less time than memory beyond the
  /// processor's own, so that few are kept.
  private static let places = 1 << 14
  /// What two sounds cost at the most that spellings of one name begin with.
  private static let nearCost: Int32 = 35

  /// Numbers of the features set here.
  private struct Names {
    let soundeq = Features.general["soundeq"]
    let short = Features.general["short"]
    let consdiff = Features.general["consdiff"]
    let nvow = Features.general["nvow"]
    let vow2 = Features.general["vow2"]
    let vow3 = Features.general["vow3"]
    let con2 = Features.general["con2"]
    let sameVariant = Features.general["variant="]
    let otherVariant = Features.general["variant#"]
    let cognate = Features.general["cognate"]
    let country = Features.general["country1"]
    let given2 = Features.general["given2"]
    let given1 = Features.general["given1"]
    let gender = Features.general["gender#"]
    let otherPinyin = Features.general["pinyin#"]
    let sameWade = Features.general["wade="]
    let otherWade = Features.general["wade#"]
    let sameRomaji = Features.general["romaji="]
    let otherRomaji = Features.general["romaji#"]
    let first = Features.general["first#"]
    let firstNear = Features.general["first~"]
    let ending = Features.general["ending"]
    let letter = Features.general["letter#"]
    let prefix = Features.general["prefix"]
    let swap = Features.general["swap"]
  }

  init(_ table: WordTable, _ weights: Weights, mostPairs: Int = 1 << 21) {
    self.table = table
    self.mostPairs = mostPairs
    self.weights = weights
    let places = min(1 << 12, mostPairs)
    mask = places - 1
    slots = [Slot](repeating: .empty, count: places)
    near = [Near](repeating: Near(key: .max, likeness: 0), count: WordPairs.places)
  }

  /// The pair of two different words by their numbers.
  func pair(_ a: Int32, _ b: Int32) -> WordPair {
    let key = WordPairs.key(a, b)
    if let index = slots[place(of: key)].number { return pairs[index] }
    // Room is made before, so that what is handed out stands.
    if (pairs.count + 1) * 2 > slots.count { grow() }
    let slot = place(of: key)
    let pair = compare(table.words[Int(min(a, b))], table.words[Int(max(a, b))])
    slots[slot] = Slot(key: key, index: Int32(pairs.count))
    pairs.append(pair)
    return pair
  }

  /// Where a pair stands, or where it would.
  private func place(of key: UInt64) -> Int {
    var slot = WordPairs.place(key, mask)
    while slots[slot].index >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  /// How alike two different words sound, 0 to 1.
  func likeness(_ a: Int32, _ b: Int32) -> Float {
    let key = WordPairs.key(a, b)
    let place = WordPairs.place(key, WordPairs.places - 1)
    if near[place].key == key { return near[place].likeness }
    let likeness = likeness(of: table.words[Int(min(a, b))], table.words[Int(max(a, b))])
    near[place] = Near(key: key, likeness: likeness)
    return likeness
  }

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: max(a, b))) << 32 | UInt64(UInt32(bitPattern: min(a, b)))
  }

  private static func place(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: Fingerprint.pair(key, 0)) & mask
  }

  private func grow() {
    if pairs.count > mostPairs {
      pairs.removeAll(keepingCapacity: true)
      features.removeAll(keepingCapacity: true)
      for slot in slots.indices { slots[slot] = .empty }
      return
    }
    let old = slots
    slots = [Slot](repeating: .empty, count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry.index >= 0 {
      var slot = WordPairs.place(entry.key, mask)
      while slots[slot].index >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  // MARK: Comparing

  private func likeness(of a: Word, _ b: Word) -> Float {
    if a.kinds.contains(.number) || b.kinds.contains(.number) { return 0 }
    if Reading.common(a, b) != nil { return Reading.likeness }
    let least = a.variant.family != 0 && a.variant.family == b.variant.family ? Reading.cognate : 0
    let length = Float(a.sounds.count + b.sounds.count) / 2
    let scale = 0.25 + 0.5 * max(2.5, length)
    let cost = table.arena.withUnsafeBufferPointer { arena in
      alignment.cost(
        UnsafeBufferPointer(rebasing: arena[a.sounds]),
        UnsafeBufferPointer(rebasing: arena[b.sounds]), limit: Int32(scale * 100) + 1)
    }
    return max(least, 1 - Float(cost) / 100 / scale)
  }

  private func compare(_ a: Word, _ b: Word) -> WordPair {
    let start = features.count
    let reading = Reading.common(a, b)
    switch reading {
    case .listed, .slavic: add(names.sameVariant)
    case .chinese: add(names.sameWade)
    case .japanese: add(names.sameRomaji)
    case nil: addKnowledge(a, b)
    }
    let isCognate = a.variant.family != 0 && a.variant.family == b.variant.family
    if !isCognate { addKinds(a, b) }
    // Among other words John and Juan need not sound alike: their family says enough.
    var amongOthers = features.count
    if reading == nil { addSounds(a, b) }
    addLetters(a, b)
    if !isCognate { amongOthers = features.count }
    var sum: Float = 0
    for weighing in features[start..<amongOthers] {
      sum += weights.values[Int(weighing.feature)] * weighing.amount
    }
    return WordPair(features: start..<features.count, amongOthers: amongOthers, sum: sum)
  }

  private func add(_ feature: Int, _ amount: Float = 1) {
    features.append(Weighing(feature: UInt16(feature), amount: amount))
  }

  private func addSounds(_ a: Word, _ b: Word) {
    table.arena.withUnsafeBufferPointer { arena in
      let x = UnsafeBufferPointer(rebasing: arena[a.sounds])
      let y = UnsafeBufferPointer(rebasing: arena[b.sounds])
      alignment.align(x, y)
    }
    var consonants = 0
    var vowels = 0
    for step in alignment.steps {
      if step.to == 0 {
        let (own, place) = Features.sounds.gap(step.from, step.place)
        add(own)
        if let place { add(place) }
        if Sounds.isVowel(step.from) { vowels += 1 } else { consonants += 1 }
      } else {
        let (own, place) = Features.sounds.substitution(step.from, step.to, step.place)
        add(own)
        add(place)
        if Sounds.isVowel(step.from), Sounds.isVowel(step.to) {
          vowels += 1
        } else {
          consonants += 1
        }
      }
    }
    if alignment.steps.isEmpty { add(names.soundeq) }
    if consonants > 0 { add(names.consdiff) }
    if consonants >= 2 { add(names.con2) }
    if vowels > 0 { add(names.nvow, Float(vowels)) }
    if vowels >= 2 { add(names.vow2) }
    if vowels >= 3 { add(names.vow3) }
  }

  /// What lists and tables of syllables know of two words that they do not read alike.
  private func addKnowledge(_ a: Word, _ b: Word) {
    if a.variant.family != 0, b.variant.family != 0 {
      add(a.variant.family == b.variant.family ? names.cognate : names.otherVariant)
    }
    // Erika and Renate could be syllables of Chinese and of Japanese.
    guard a.variant.form == 0, b.variant.form == 0,
      a.kinds.union(b.kinds).isDisjoint(with: .given)
    else { return }
    if a.pinyin.key != 0, b.pinyin.key != 0 {
      add(a.pinyin.isCanonical && b.pinyin.isCanonical ? names.otherPinyin : names.otherWade)
    }
    if a.romaji.key != 0, b.romaji.key != 0 { add(names.otherRomaji) }
  }

  private func addKinds(_ a: Word, _ b: Word) {
    if (a.country == 0) != (b.country == 0) { add(names.country) }
    let givens = [a, b].filter { !$0.kinds.isDisjoint(with: .given) }.count
    if givens == 2 {
      add(names.given2)
      if a.kinds.intersection(b.kinds).isDisjoint(with: .given) { add(names.gender) }
    } else if givens == 1 {
      add(names.given1)
    }
  }

  private func addLetters(_ a: Word, _ b: Word) {
    let x = table.arena[a.letters]
    let y = table.arena[b.letters]
    if x.first != y.first { add(startNear(a, b) ? names.firstNear : names.first) }
    if isEnding(table.arena[a.sounds], table.arena[b.sounds]) { add(names.ending) }
    if min(x.count, y.count) <= 4 { add(names.short) }
    if x.count > 3 && y.count > 3, x.starts(with: y) || y.starts(with: x) { add(names.prefix) }
    if isSwap(x, y) { add(names.swap) }
    // Transliterations differ in length or in several letters; names next to one another in one.
    if x.count == y.count, zip(x, y).filter({ $0 != $1 }).count == 1 { add(names.letter) }
  }

  /// Whether the first sounds are ones that spellings swap: Vitold, Witold.
  private func startNear(_ a: Word, _ b: Word) -> Bool {
    guard let x = table.arena[a.sounds].first, let y = table.arena[b.sounds].first else {
      return false
    }
    let cost = SoundCosts.table[
      SoundCosts.symbol(x) * SoundCosts.symbols + SoundCosts.symbol(y)]
    return cost <= WordPairs.nearCost
  }

  /// Whether one word has a Baltic or classical ending more: Dramen, Dramenas.
  private func isEnding(_ x: ArraySlice<UInt8>, _ y: ArraySlice<UInt8>) -> Bool {
    let (few, many) = x.count < y.count ? (x, y) : (y, x)
    guard many.count == few.count + 2, many.last == 0x73, many.starts(with: few) else {
      return false
    }
    return Sounds.isVowel(many[many.endIndex - 2])
  }

  /// Whether two neighbouring letters changed places.
  private func isSwap(_ x: ArraySlice<UInt8>, _ y: ArraySlice<UInt8>) -> Bool {
    guard x.count == y.count else { return false }
    let different = zip(x.indices, y.indices).filter { x[$0.0] != y[$0.1] }
    guard different.count == 2, different[1].0 == different[0].0 + 1 else { return false }
    return x[different[0].0] == y[different[1].1] && x[different[1].0] == y[different[0].1]
  }
}
