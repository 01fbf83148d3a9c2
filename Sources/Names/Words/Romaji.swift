import CopydeskCore

/// Japanese words in Hepburn, Kunrei and passport spelling.
enum Romaji {
  private static let kunrei: [(String, String)] = [
    ("sya", "sha"), ("syu", "shu"), ("syo", "sho"), ("tya", "cha"), ("tyu", "chu"), ("tyo", "cho"),
    ("zya", "ja"), ("zyu", "ju"), ("zyo", "jo"), ("si", "shi"), ("ti", "chi"), ("tu", "tsu"),
    ("hu", "fu"), ("zi", "ji"), ("di", "ji"), ("du", "zu"), ("tch", "cch"), ("jya", "ja"),
    ("jyu", "ju"), ("jyo", "jo"), ("dzu", "zu"),
  ]

  private static let syllables: [[UInt8]: [UInt8]] = {
    var table: [[UInt8]: [UInt8]] = [:]
    for initial in ["", "k", "s", "t", "n", "h", "m", "y", "r", "w", "g", "z", "d", "b", "p", "j"] {
      for vowel in ["a", "i", "u", "e", "o"] {
        if initial == "y" && (vowel == "i" || vowel == "e") { continue }
        if initial == "w" && vowel != "a" && vowel != "o" { continue }
        add(initial + vowel, &table)
        if ["k", "n", "h", "m", "r", "g", "b", "p"].contains(initial), "auo".contains(vowel) {
          add(initial + "y" + vowel, &table)
        }
      }
    }
    for syllable in ["shi", "sha", "shu", "sho", "chi", "cha", "chu", "cho", "tsu", "fu", "n"] {
      add(syllable, &table)
    }
    for (from, to) in kunrei { table[Array(from.utf8)] = Array(to.utf8) }
    // A nasal before a labial is written m or n.
    table[Array("m".utf8)] = Array("n".utf8)
    return table
  }()

  private static func add(_ syllable: String, _ table: inout [[UInt8]: [UInt8]]) {
    table[Array(syllable.utf8)] = Array(syllable.utf8)
  }

  /// Reads a word of a to z; long vowels count as short.
  static func read(_ letters: [UInt8], _ range: Range<Int>) -> Romanisation {
    guard range.count > 2, range.count <= 24 else { return .none }
    var plain: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      if let used = take(letters, i, range.upperBound, into: &plain) {
        i += used
      } else if i + 1 < range.upperBound, letters[i] == letters[i + 1] || letters[i] == 0x74 {
        // A doubled consonant; t before ch doubles too.
        plain.append(letters[i + 1])
        i += 1
      } else {
        return .none
      }
    }
    let short = shortened(plain)
    let key = Fingerprint.of(short, short.indices)
    return Romanisation(key: key, loose: key, isCanonical: true)
  }

  private static func take(
    _ letters: [UInt8], _ at: Int, _ end: Int, into out: inout [UInt8]
  ) -> Int? {
    for length in stride(from: min(3, end - at), through: 1, by: -1) {
      let part = Array(letters[at..<at + length])
      guard let reading = syllables[part] else { continue }
      // m is a syllable only before b, p or m.
      if part == [0x6D] {
        guard at + 1 < end, [0x62, 0x70, 0x6D].contains(letters[at + 1]) else { return nil }
      }
      out += reading
      return length
    }
    return nil
  }

  private static func shortened(_ word: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for (index, byte) in word.enumerated() {
      let next = index + 1 < word.count ? word[index + 1] : 0
      if Sounds.isVowel(byte), byte == next, byte != 0x69 { continue }
      if byte == 0x6F, next == 0x75 {
        out.append(byte)
        continue
      }
      if byte == 0x75, index > 0, word[index - 1] == 0x6F { continue }
      // Oh for a long o, as in passports.
      if byte == 0x68, index > 0, word[index - 1] == 0x6F, !Sounds.isVowel(next), next != 0x79 {
        continue
      }
      out.append(byte)
    }
    return out
  }
}
