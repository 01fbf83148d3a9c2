import CopydeskCore

/// Names under the sounds of their words, so that only names that may be one are compared.
struct Blocks {
  /// Full names under the coarse sounds of each of their words.
  private(set) var full: [UInt32: [Int]] = [:]
  /// Words that full names begin or end with, under their coarse sounds.
  private(set) var ends: [UInt32: [Int32]] = [:]
  /// Full names under the number of their first and of their last word.
  private(set) var byEnd: [Int32: [Int]] = [:]
  /// Full names under the number of every word.
  private(set) var words: [Int32: [Int]] = [:]
  /// Full names under their first letters.
  private(set) var initials: [[UInt8]: [Int]] = [:]
  /// Names of one word under its coarse sounds.
  private(set) var singles: [UInt32: [Int]] = [:]

  init(_ folding: Folding) {
    for number in folding.order {
      let name = folding.parsed[number]
      let keys = name.words.map { Blocks.key(of: folding.word($0), folding) }
      if name.words.count == 1 {
        singles[keys[0], default: []].append(number)
      } else if name.words.count > 1 {
        for key in Set(keys) { full[key, default: []].append(number) }
        for at in Set([0, keys.count - 1]) {
          let word = name.words[at]
          if byEnd[word] == nil { ends[keys[at], default: []].append(word) }
          if byEnd[word]?.last != number { byEnd[word, default: []].append(number) }
        }
        for word in Set(name.words) { words[word, default: []].append(number) }
      }
      guard name.rawCount > 1 else { continue }
      for letters in Set([Array(name.capitals), Array(name.initials)]) where letters.count > 1 {
        initials[letters, default: []].append(number)
      }
    }
  }

  /// The first two consonants of a word, alike ones as one.
  static func key(of word: Word, _ folding: Folding) -> UInt32 {
    let arena = folding.matcher.parser.table.arena
    var key: UInt32 = 0
    var count = 0
    var before: UInt8 = 0
    for byte in arena[word.sounds] {
      defer { before = byte }
      // Qusayr is no Kwusayr.
      if byte == 0x77, before == 0x6B { continue }
      let coarse = Skeleton.coarse(byte)
      if coarse == 0 || UInt32(coarse) == key & 0xFF { continue }
      key = key << 8 | UInt32(coarse)
      count += 1
      if count == 2 { break }
    }
    return key
  }
}
