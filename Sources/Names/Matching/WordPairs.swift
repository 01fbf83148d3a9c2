import CopydeskCore

/// What is known of two words held against each other.
struct WordPair {
  /// How alike they sound, 0 to 1.
  var likeness: Float
  /// A range of the table's features.
  var features: Range<Int>
  /// Whether they can be no spellings of one word, however alike.
  var isBarred: Bool
}

/// A feature and how much of it there is.
struct Weighing {
  let feature: UInt16
  let amount: Float
}

/// Every pair of words compared so far: in names the same words meet again and again.
final class WordPairs {
  private let table: WordTable
  private var pairs: [WordPair] = []
  private(set) var features: [Weighing] = []
  private var slots: [(key: UInt64, index: Int32)]
  private var mask: Int
  private var alignment = Alignment()
  private let names = Names()

  /// Pairs kept at the most; then all are forgotten, so that memory stays bounded.
  private static let mostPairs = 1 << 21

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
    let samePinyin = Features.general["pinyin="]
    let otherPinyin = Features.general["pinyin#"]
    let sameWade = Features.general["wade="]
    let otherWade = Features.general["wade#"]
    let sameRomaji = Features.general["romaji="]
    let otherRomaji = Features.general["romaji#"]
    let first = Features.general["first#"]
    let prefix = Features.general["prefix"]
    let swap = Features.general["swap"]
  }

  init(_ table: WordTable) {
    self.table = table
    mask = 1 << 12 - 1
    slots = [(key: UInt64, index: Int32)](repeating: (0, -1), count: 1 << 12)
  }

  /// The pair of two different words by their numbers.
  func pair(_ a: Int32, _ b: Int32) -> WordPair {
    let low = UInt64(UInt32(bitPattern: min(a, b)))
    let key = UInt64(UInt32(bitPattern: max(a, b))) << 32 | low
    var slot = Int(truncatingIfNeeded: Fingerprint.pair(key, 0)) & mask
    while slots[slot].index >= 0 {
      if slots[slot].key == key { return pairs[Int(slots[slot].index)] }
      slot = (slot + 1) & mask
    }
    let pair = compare(table.words[Int(min(a, b))], table.words[Int(max(a, b))])
    slots[slot] = (key, Int32(pairs.count))
    pairs.append(pair)
    if pairs.count * 2 > slots.count { grow() }
    return pair
  }

  private func grow() {
    if pairs.count > WordPairs.mostPairs {
      pairs.removeAll()
      features.removeAll()
      slots = slots.map { _ in (0, -1) }
      return
    }
    let old = slots
    slots = [(key: UInt64, index: Int32)](repeating: (0, -1), count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry.index >= 0 {
      var slot = Int(truncatingIfNeeded: Fingerprint.pair(entry.key, 0)) & mask
      while slots[slot].index >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  // MARK: Comparing

  private func compare(_ a: Word, _ b: Word) -> WordPair {
    let start = features.count
    if a.kinds.contains(.number) || b.kinds.contains(.number) {
      return WordPair(likeness: 0, features: start..<start, isBarred: true)
    }
    let likeness = addSounds(a, b)
    addKnowledge(a, b)
    addLetters(a, b)
    let isBarred = a.country != 0 && b.country != 0 && a.country != b.country
    return WordPair(likeness: likeness, features: start..<features.count, isBarred: isBarred)
  }

  private func add(_ feature: Int, _ amount: Float = 1) {
    features.append(Weighing(feature: UInt16(feature), amount: amount))
  }

  private func addSounds(_ a: Word, _ b: Word) -> Float {
    table.arena.withUnsafeBufferPointer { arena in
      let x = UnsafeBufferPointer(rebasing: arena[a.sounds])
      let y = UnsafeBufferPointer(rebasing: arena[b.sounds])
      alignment.align(x, y)
      alignment.trace(x, y)
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
    let length = Float(a.sounds.count + b.sounds.count) / 2
    return max(0, 1 - Float(alignment.cost) / 100 / (0.25 + 0.5 * max(2.5, length)))
  }

  private func addKnowledge(_ a: Word, _ b: Word) {
    if a.variant.form != 0, b.variant.form != 0 {
      let isFamily = a.variant.family == b.variant.family
      let isForm = a.variant.form == b.variant.form
      add(isForm ? names.sameVariant : isFamily ? names.cognate : names.otherVariant)
    }
    if (a.country == 0) != (b.country == 0) { add(names.country) }
    let givens = [a, b].filter { !$0.kinds.isDisjoint(with: .given) }.count
    if givens == 2 {
      add(names.given2)
      if a.kinds.intersection(b.kinds).isDisjoint(with: .given) { add(names.gender) }
    } else if givens == 1 {
      add(names.given1)
    }
    if a.pinyin.key != 0, b.pinyin.key != 0 {
      if a.pinyin.isCanonical, b.pinyin.isCanonical {
        add(names.otherPinyin)
      } else {
        add(a.pinyin.loose == b.pinyin.loose ? names.sameWade : names.otherWade)
      }
    }
    if a.romaji.key != 0, b.romaji.key != 0 {
      add(a.romaji.key == b.romaji.key ? names.sameRomaji : names.otherRomaji)
    }
  }

  private func addLetters(_ a: Word, _ b: Word) {
    let x = table.arena[a.letters]
    let y = table.arena[b.letters]
    if x.first != y.first { add(names.first) }
    if min(x.count, y.count) <= 4 { add(names.short) }
    if x.count > 3 && y.count > 3, x.starts(with: y) || y.starts(with: x) { add(names.prefix) }
    if isSwap(x, y) { add(names.swap) }
  }

  /// Whether two neighbouring letters changed places.
  private func isSwap(_ x: ArraySlice<UInt8>, _ y: ArraySlice<UInt8>) -> Bool {
    guard x.count == y.count else { return false }
    let different = zip(x.indices, y.indices).filter { x[$0.0] != y[$0.1] }
    guard different.count == 2, different[1].0 == different[0].0 + 1 else { return false }
    return x[different[0].0] == y[different[1].1] && x[different[1].0] == y[different[0].1]
  }
}
