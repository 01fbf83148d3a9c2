import CopydeskCore

/// Chinese syllables in pinyin and in Wade-Giles.
///
/// Newspapers leave out the apostrophes of Wade-Giles, so that chu stands for zhu, ju, chu and qu;
/// a word of it is therefore compared in this loose form, two words of pinyin to the letter.
enum Pinyin {
  private static let initials = [
    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r",
    "z", "c", "s", "y", "w",
  ]
  private static let finals = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "i", "ia", "ie", "iao",
    "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang",
    "ue",
  ]
  /// How Wade-Giles without marks writes the initials that differ.
  private static let loosened: [(String, String)] = [
    ("zh", "ch"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("b", "p"), ("d", "t"), ("g", "k"),
    ("z", "ts"), ("c", "ts"), ("r", "j"),
  ]

  /// Which finals an initial takes, by the tables of the language.
  private static func takes(_ initial: String, _ final: String) -> Bool {
    let first = final.first
    switch initial {
    case "": return "aeo".contains(first ?? "x") && final != "ong"
    case "j", "q", "x": return first == "i" || final == "u" || ["uan", "un", "ue"].contains(final)
    case "y":
      return [
        "a", "e", "ao", "ou", "an", "ang", "ong", "i", "in", "ing", "u", "uan", "un", "ue", "o",
      ]
      .contains(final)
    case "w": return ["a", "o", "ai", "ei", "an", "en", "ang", "eng", "u"].contains(final)
    case "zh", "ch", "sh", "r", "z", "c", "s":
      return first != "i" && final != "o" && final != "ue" || final == "i"
    case "g", "k", "h": return first != "i" && final != "o" && final != "ue"
    case "b", "p", "m", "f":
      return !["ong", "iong", "ia", "iang", "ou"].contains(final)
        && (first != "u" || final == "u") && !(initial == "f" && first == "i") || final == "ou"
    default: return final != "o" && final != "iong" && !["ua", "uai", "uang"].contains(final)
    }
  }

  private static let syllables: [[UInt8]: [UInt8]] = {
    var table: [[UInt8]: [UInt8]] = [:]
    for initial in initials {
      for final in finals where takes(initial, final) {
        table[Array((initial + final).utf8)] = Array(loose(initial, final).utf8)
      }
    }
    table[Array("er".utf8)] = Array("erh".utf8)
    return table
  }()

  private static func loose(_ initial: String, _ final: String) -> String {
    let head = loosened.first { $0.0 == initial }?.1 ?? initial
    switch (initial, final) {
    case ("z", "i"), ("c", "i"): return "tzu"
    case ("s", "i"): return "ssu"
    case ("zh", "i"), ("ch", "i"): return "chih"
    case ("sh", "i"): return "shih"
    case ("r", "i"): return "jih"
    case ("y", "an"): return "yen"
    case ("y", "e"): return "yeh"
    case ("y", "ou"): return "yu"
    case ("y", "ong"): return "yung"
    case ("", "e"), ("g", "e"), ("k", "e"), ("h", "e"): return head + "o"
    case ("g", "uo"), ("k", "uo"), ("h", "uo"), ("sh", "uo"): return head + "uo"
    default: break
    }
    switch final {
    case "ian": return head + "ien"
    case "ie": return head + "ieh"
    case "ue": return head + "ueh"
    case "ong": return head + "ung"
    case "iong": return head + "iung"
    case "uo": return head + "o"
    case "ui" where initial == "g" || initial == "k": return head + "uei"
    default: return head + final
    }
  }

  private static let looseSyllables: Set<[UInt8]> = Set(syllables.values)
  /// Letters of the longest syllable: hsiung has six.
  private static let longest = 6

  /// Reads a word of a to z; a word that is no row of syllables has no key.
  static func read(_ letters: [UInt8], _ range: Range<Int>) -> Romanisation {
    guard range.count > 1, range.count <= 24 else { return .none }
    if let parts = split(letters, range, isKnown: { syllables[$0] != nil }) {
      let loose = parts.flatMap { syllables[$0] ?? $0 }
      let key = Fingerprint.of(letters, range)
      return Romanisation(key: key, loose: Fingerprint.of(loose, loose.indices), isCanonical: true)
    }
    if split(letters, range, isKnown: { looseSyllables.contains($0) }) != nil {
      let key = Fingerprint.of(letters, range)
      return Romanisation(key: key, loose: key, isCanonical: false)
    }
    return .none
  }

  /// Splits a word into syllables, the longest possible first; nil where that fails.
  private static func split(
    _ letters: [UInt8], _ range: Range<Int>, isKnown: ([UInt8]) -> Bool
  ) -> [[UInt8]]? {
    // reach[i]: where the syllable that ends at i begins, counted from the word's start.
    var reach = [Int](repeating: -1, count: range.count + 1)
    reach[0] = 0
    for end in 1...range.count {
      for length in stride(from: min(longest, end), through: 1, by: -1)
      where reach[end - length] >= 0 {
        let start = range.lowerBound + end - length
        if isKnown(Array(letters[start..<start + length])) {
          reach[end] = end - length
          break
        }
      }
    }
    guard reach[range.count] >= 0 else { return nil }
    var parts: [[UInt8]] = []
    var end = range.count
    while end > 0 {
      parts.append(Array(letters[range.lowerBound + reach[end]..<range.lowerBound + end]))
      end = reach[end]
    }
    return parts.reversed()
  }
}
