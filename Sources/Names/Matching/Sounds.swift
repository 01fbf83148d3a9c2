import CopydeskCore

/// Words as sounds: digraphs of the usual transliterations become one symbol each.
///
/// Symbols: the vowels a e i o u; consonants as their letters; and in capitals C ch, S sh, X shch,
/// J j as in jam, Z zh, H kh, G gh, T th, D dh.
enum Sounds {
  /// Longest word that is compared sound by sound; longer ones are cut.
  static let longest = 32

  private struct Pattern {
    let from: [UInt8]
    let to: [UInt8]
    init(_ from: String, _ to: String) {
      self.from = Array(from.utf8)
      self.to = Array(to.utf8)
    }
  }

  /// Endings that transliterations of Slavic and Semitic names spell in many ways.
  private static let endings: [Pattern] = [
    ("off", "ov"), ("ow", "ov"), ("ew", "ov"), ("ev", "ov"), ("eff", "ov"),
    ("skiy", "ski"), ("skij", "ski"), ("skyy", "ski"), ("skyi", "ski"), ("skyj", "ski"),
    ("sky", "ski"), ("skii", "ski"), ("skyi", "ski"), ("cki", "ski"), ("zky", "ski"),
    ("vich", "viC"), ("vic", "viC"), ("witsch", "viC"), ("witch", "viC"), ("vitch", "viC"),
    ("witz", "viC"), ("wicz", "viC"), ("vych", "viC"), ("vits", "viC"), ("vitsch", "viC"),
    ("eh", "a"), ("ah", "a"), ("ault", "o"), ("eaux", "o"), ("eau", "o"), ("dt", "t"),
    ("burgh", "burg"),
  ].map { Pattern($0.0, $0.1) }

  private static let patterns: [[Pattern]] = {
    let all: [(String, String)] = [
      ("chzh", "Z"), ("schtsch", "X"), ("shch", "X"), ("tzsch", "C"), ("tsch", "C"), ("dsch", "J"),
      ("dzh", "J"),
      ("tch", "C"), ("sch", "S"), ("csch", "C"), ("ch", "C"), ("sh", "S"), ("zh", "Z"),
      ("kh", "H"), ("gh", "G"), ("th", "T"), ("dh", "D"), ("ph", "f"), ("ck", "k"), ("qu", "kw"),
      ("dj", "J"), ("dz", "J"), ("ts", "c"), ("tz", "c"), ("cs", "C"), ("cz", "C"), ("sz", "s"),
      ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "e"), ("ey", "i"), ("ay", "e"),
      ("ai", "e"), ("ae", "e"), ("oe", "o"), ("ue", "u"), ("aw", "o"), ("au", "o"), ("eu", "o"),
      ("iy", "i"), ("yi", "i"), ("ij", "i"), ("yy", "i"), ("ii", "i"), ("x", "ks"), ("q", "k"),
      ("y", "i"), ("aa", "a"), ("ea", "i"), ("eau", "o"), ("hs", "s"),
    ]
    var table = [[Pattern]](repeating: [], count: 128)
    for (from, to) in all {
      let pattern = Pattern(from, to)
      table[Int(pattern.from[0])].append(pattern)
    }
    return table.map { $0.sorted { $0.from.count > $1.from.count } }
  }()

  /// Appends the sounds of a word of a to z and 0 to 9.
  static func append(_ letters: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
    let start = out.count
    var end = range.upperBound
    var tail: [UInt8] = []
    for ending in endings where ending.from.count < range.count {
      if ends(letters, range, with: ending.from) {
        end -= ending.from.count
        tail = ending.to
        break
      }
    }
    var i = range.lowerBound + silent(letters, range)
    while i < end {
      let pattern = patterns[Int(letters[i] & 0x7F)].first {
        fits(letters, i, end, $0.from) && !isGlide(letters, i, end)
      }
      if let pattern {
        for byte in pattern.to { add(byte, to: &out, from: start) }
        i += pattern.from.count
      } else {
        let next = i + 1 < end ? letters[i + 1] : tail.first ?? 0
        let afterVowel = out.count > start && isVowel(out[out.count - 1])
        // An h that only lengthens the vowel before it is silent.
        if letters[i] != 0x68 || !afterVowel || isVowel(next) || next == 0x79 {
          add(letters[i], to: &out, from: start)
        }
        i += 1
      }
    }
    for byte in tail { add(byte, to: &out, from: start) }
    if out.count - start > longest { out.removeSubrange((start + longest)...) }
  }

  /// Letters that are silent where a word begins: Knight, Wright.
  private static func silent(_ letters: [UInt8], _ range: Range<Int>) -> Int {
    guard range.count > 3 else { return 0 }
    switch (letters[range.lowerBound], letters[range.lowerBound + 1]) {
    case (0x6B, 0x6E), (0x77, 0x72), (0x70, 0x73): return 1
    default: return 0
    }
  }

  /// Whether a w after an a begins the next syllable, as in Pawel and Jawad.
  private static func isGlide(_ letters: [UInt8], _ at: Int, _ end: Int) -> Bool {
    guard letters[at] == 0x61, at + 2 < end, letters[at + 1] == 0x77 else { return false }
    return isVowel(letters[at + 2]) || letters[at + 2] == 0x79
  }

  /// Appends a sound; a double one counts once.
  private static func add(_ byte: UInt8, to out: inout [UInt8], from start: Int) {
    if out.count > start, out[out.count - 1] == byte { return }
    out.append(byte)
  }

  private static func ends(_ letters: [UInt8], _ range: Range<Int>, with tail: [UInt8]) -> Bool {
    let first = range.upperBound - tail.count
    for offset in tail.indices where letters[first + offset] != tail[offset] { return false }
    return true
  }

  private static func fits(_ letters: [UInt8], _ at: Int, _ end: Int, _ part: [UInt8]) -> Bool {
    guard at + part.count <= end else { return false }
    for offset in part.indices where letters[at + offset] != part[offset] { return false }
    return true
  }

  @inline(__always)
  static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
  }
}
