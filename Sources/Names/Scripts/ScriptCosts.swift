/// What it costs to read a sound of a Latin name in a word of another script that has no letter for it
/// or writes it otherwise, in hundredths of a consonant.
struct ScriptCosts {
  /// A vowel of the Latin name that the other script does not write.
  let latinVowel: Int32
  /// A vowel of the other script that the Latin name has not.
  let foreignVowel: Int32
  private let pairs: [Int32]

  /// Sounds that one script writes alike; the first row that holds a pair counts.
  private static let common: [(String, Int32)] = [
    ("kqc", 5), ("vw", 0), ("jJ", 10), ("ji", 10), ("wu", 5), ("wo", 10), ("tT", 0), ("dD", 0),
    ("Hk", 20), ("Hh", 10), ("hG", 30), ("gG", 10), ("vf", 15), ("bv", 20), ("pb", 10), ("pf", 20),
    ("sc", 5), ("sz", 30), ("zD", 10), ("sT", 15), ("zc", 25), ("SX", 10), ("Ss", 30), ("CS", 25),
    ("CX", 25), ("Cc", 20),
    ("JZ", 10), ("jZ", 20), ("gJ", 20), ("gj", 30), ("zZ", 30), ("kg", 20), ("qg", 20), ("qG", 15),
    ("kG", 30), ("JC", 30), ("td", 40),
    ("tD", 30), ("CT", 60), ("Ct", 50), ("nm", 50), ("hx", 10),
  ]
  /// What scripts of syllables add, which have no letter for some sounds and no consonant alone.
  private static let syllabic: [(String, Int32)] = [
    ("lr", 5), ("bv", 5), ("vu", 10), ("dJ", 30), ("dj", 30), ("tC", 30), ("hf", 15), ("fp", 15),
    ("zJ", 20), ("TS", 20),
    ("sS", 15), ("td", 15), ("kg", 15), ("pb", 10),
  ]

  /// What alphabets add: letters that languages with Latin letters read in two ways.
  private static let alphabetic: [(String, Int32)] = [
    ("hG", 10), ("hg", 10), ("Hg", 25), ("jZ", 5), ("JZ", 5), ("sz", 10), ("uv", 10), ("uw", 0),
    ("xH", 5), ("cz", 15),
    ("cs", 5), ("ck", 5), ("yi", 0), ("td", 80), ("nm", 80), ("pf", 60), ("pb", 60), ("bv", 30),
    ("kg", 60), ("qk", 0),
  ]

  static let abjad = ScriptCosts(
    latinVowel: 10, foreignVowel: 30, vowels: 20, rows: common)
  static let syllables = ScriptCosts(
    latinVowel: 25, foreignVowel: 15, vowels: 20, rows: syllabic + common)
  static let alphabet = ScriptCosts(
    latinVowel: 40, foreignVowel: 40, vowels: 50, rows: alphabetic + common)

  /// Two consonants that nothing has in common.
  private static let other: Int32 = 120
  private init(
    latinVowel: Int32, foreignVowel: Int32, vowels: Int32, rows: [(String, Int32)]
  ) {
    self.latinVowel = latinVowel
    self.foreignVowel = foreignVowel
    let size = SoundCosts.symbols
    var pairs = [Int32](repeating: ScriptCosts.other, count: size * size)
    for x in "aeiou".utf8 {
      for y in "aeiouwj".utf8 {
        pairs[SoundCosts.symbol(x) * size + SoundCosts.symbol(y)] = vowels
      }
    }
    for (group, cost) in [("ao", 25), ("ae", 5), ("ei", 5), ("ou", 5)] + rows.reversed() {
      for x in group.utf8 {
        for y in group.utf8 where x != y {
          pairs[SoundCosts.symbol(x) * size + SoundCosts.symbol(y)] = cost
        }
      }
    }
    for (x, y) in [("i", "w"), ("e", "w"), ("o", "j"), ("u", "j")] {
      for a in x.utf8 {
        for b in y.utf8 { pairs[SoundCosts.symbol(a) * size + SoundCosts.symbol(b)] = 60 }
      }
    }
    for i in 0..<size { pairs[i * size + i] = 0 }
    self.pairs = pairs
  }

  func swap(_ x: UInt8, _ y: UInt8) -> Int32 {
    pairs[SoundCosts.symbol(x) * SoundCosts.symbols + SoundCosts.symbol(y)]
  }

  /// Leaving out a sound of the Latin name; the first vowel of a word is written more often.
  func latinGap(_ sound: UInt8, isFirst: Bool, after: UInt8) -> Int32 {
    if Sounds.isVowel(sound) { return isFirst ? latinVowel * 2 : latinVowel }
    switch sound {
    case 0x68: return 30
    case 0x6A, 0x77: return 40
    case 0x67 where after == 0x6E: return 50
    default: return 100
    }
  }

  /// Leaving out a sound of the other script.
  func foreignGap(_ sound: UInt8, isLast: Bool) -> Int32 {
    if Sounds.isVowel(sound) { return isLast ? foreignVowel / 2 : foreignVowel }
    switch sound {
    case 0x68: return isLast ? 10 : 40
    case 0x6A, 0x77: return 50
    default: return 100
    }
  }
}
