/// What it costs to take one sound for another, in hundredths of a plain mistake.
///
/// The figures rank how often transliterations of one name swap two sounds (o and u often, m and n
/// seldom); the fitted weights correct them afterwards.
enum SoundCosts {
  /// Symbols of Sounds as small numbers; 0 is anything else.
  static let symbols = 64
  static let plain: Int32 = 115

  private static let vowels: [(String, Int32)] = [
    ("ou", 15), ("ei", 15), ("ae", 30), ("ao", 40), ("au", 55), ("ai", 75), ("eo", 70),
    ("eu", 75), ("io", 90), ("iu", 80),
  ]

  /// Groups of consonants that transliterations swap; an earlier row counts.
  static let groups: [(String, Int32)] = [
    ("kcGH", 30), ("kg", 35), ("gG", 10), ("gJ", 30), ("Jj", 10), ("JZ", 20), ("zZ", 30),
    ("sc", 30), ("sz", 40), ("szc", 50), ("CS", 50), ("Cc", 35), ("CX", 30), ("Ck", 50), ("CJ", 45),
    ("HC", 25), ("Hk", 20), ("Hh", 20), ("gh", 50), ("gj", 40), ("Cj", 50), ("jZ", 45),
    ("gq", 30), ("vw", 10), ("vf", 35), ("vb", 55),
    ("wu", 20), ("wo", 40), ("ji", 15), ("jh", 50), ("tT", 15), ("td", 55), ("dD", 15), ("Dz", 35),
    ("Ts", 40), ("DT", 40), ("bp", 60), ("Ss", 40), ("SX", 30), ("mn", 75), ("cS", 50), ("SH", 60),
    ("lr", 85), ("fp", 80),
  ]

  @inline(__always)
  static func symbol(_ byte: UInt8) -> Int { Int(byte & 0x3F) }

  /// Cost by both symbols; letters and capitals have numbers of their own below 64.
  static let table: [Int32] = {
    var table = [Int32](repeating: plain, count: symbols * symbols)
    for x in "aeiou".utf8 {
      for y in "aeiou".utf8 { table[symbol(x) * symbols + symbol(y)] = 80 }
    }
    for (group, cost) in groups.reversed() + vowels.reversed() {
      for x in group.utf8 {
        for y in group.utf8 {
          table[symbol(x) * symbols + symbol(y)] = cost
        }
      }
    }
    for i in 0..<symbols { table[i * symbols + i] = 0 }
    return table
  }()

  /// Cost of leaving out the sound at an index.
  @inline(__always)
  static func gap(_ sounds: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int32 {
    let byte = sounds[index]
    if Sounds.isVowel(byte) {
      let atEdge = index == 0 || index == sounds.count - 1 || Sounds.isVowel(sounds[index - 1])
      return atEdge ? 55 : 50
    }
    if byte == 0x68 || byte == 0x48 { return 35 }
    return byte == 0x6A || byte == 0x77 ? 50 : 100
  }
}
