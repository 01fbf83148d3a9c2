import CopydeskCore

/// Chinese words in Cyrillic as Russian writes them (Palladius), read as pinyin: Чанша is Changsha.
enum Palladius {
  /// A syllable and what it is in pinyin.
  private struct Syllable {
    let letters: [UInt32]
    let pinyin: [UInt8]
  }

  private static let initials: [(String, String)] = [
    ("цз", "j z"), ("чж", "zh"), ("б", "b"), ("п", "p"), ("м", "m"), ("ф", "f"), ("д", "d"),
    ("т", "t"),
    ("н", "n"), ("л", "l"), ("г", "g"), ("к", "k"), ("х", "h"), ("ц", "q c"), ("с", "x s"),
    ("ч", "ch"),
    ("ш", "sh"), ("ж", "r"),
  ]

  /// Finals before which an initial of two sounds is the first of them, and how they are written
  /// behind an initial and alone.
  private static let finals: [(cyrillic: String, isSoft: Bool, pinyin: String, alone: String)] = [
    ("ань", false, "an", "an"), ("энь", false, "en", "en"), ("ай", false, "ai", "ai"),
    ("эй", false, "ei", "ei"), ("ао", false, "ao", "ao"), ("оу", false, "ou", "ou"),
    ("ан", false, "ang", "ang"),
    ("эн", false, "eng", "eng"), ("ын", false, "eng", ""), ("ун", false, "ong", ""),
    ("уань", false, "uan", ""),
    ("уан", false, "uang", ""), ("уай", false, "uai", ""), ("уэй", false, "ui", ""),
    ("уй", false, "ui", ""),
    ("ой", false, "ui", ""), ("унь", false, "un", ""), ("уа", false, "ua", ""),
    ("уо", false, "uo", ""),
    ("а", false, "a", "a"), ("о", false, "uo", ""), ("э", false, "e", "e"), ("у", false, "u", "wu"),
    ("и", true, "i", "yi"), ("ы", false, "i", ""), ("янь", true, "ian", "yan"),
    ("ян", true, "iang", "yang"),
    ("инь", true, "in", "yin"), ("ин", true, "ing", "ying"), ("яо", true, "iao", "yao"),
    ("я", true, "ia", "ya"),
    ("е", true, "ie", "ye"), ("юн", true, "iong", "yong"), ("юань", true, "uan", "yuan"),
    ("юй", true, "u", "yu"), ("юэ", true, "ue", "yue"), ("юнь", true, "un", "yun"),
    ("ю", true, "iu", "you"),
    ("вань", false, "", "wan"), ("ван", false, "", "wang"), ("вай", false, "", "wai"),
    ("вэй", false, "", "wei"), ("вэнь", false, "", "wen"), ("вынь", false, "", "wen"),
    ("вэн", false, "", "weng"), ("ва", false, "", "wa"), ("во", false, "", "wo"),
    ("эр", false, "", "er"),
    ("ъ", false, "", "'"),
  ]

  /// All syllables, the longer ones first, under their first letters.
  private static let syllables: [UInt32: [Syllable]] = {
    var all: [Syllable] = []
    func add(_ cyrillic: String, _ pinyin: String) {
      let letters = cyrillic.unicodeScalars.map(\.value)
      all.append(Syllable(letters: letters, pinyin: Array(pinyin.utf8)))
    }
    for final in finals {
      if !final.alone.isEmpty { add(final.cyrillic, final.alone == "'" ? "" : final.alone) }
      if final.pinyin.isEmpty { continue }
      for (cyrillic, latin) in initials {
        let choices = latin.split(separator: " ").map(String.init)
        let initial = choices.count > 1 && !final.isSoft ? choices[1] : choices[0]
        add(cyrillic + final.cyrillic, initial + written(final.pinyin, after: initial))
      }
    }
    all.sort { $0.letters.count > $1.letters.count }
    return Dictionary(grouping: all) { $0.letters[0] }
  }()

  /// A final behind an initial: o stands for uo but behind lips, ü is u behind j, q and x.
  private static func written(_ final: String, after initial: String) -> String {
    final == "uo" && ["b", "p", "m", "f"].contains(initial) ? "o" : final
  }

  /// The word in pinyin without marks; nil where it is not syllables of Chinese throughout.
  static func pinyin(_ word: [UInt8]) -> [UInt8]? {
    var letters: [UInt32] = []
    var offset = 0
    while offset < word.count {
      let (value, length) = CodePoint.decode(word, at: offset)
      guard value >= 0x400, value < 0x530 else { return nil }
      letters.append(russian(CodePoint.lower(value)))
      offset += length
    }
    guard letters.count >= leastLetters, letters.count <= mostLetters else { return nil }
    return read(letters[...])
  }

  private static let leastLetters = 3
  private static let mostLetters = 40

  /// Whether the word has letters side by side that only Chinese words have.
  static func isSure(_ word: [UInt8]) -> Bool {
    word.firstRange(of: "чж".utf8) != nil || word.firstRange(of: "Чж".utf8) != nil
      || word.firstRange(of: "цз".utf8) != nil || word.firstRange(of: "Цз".utf8) != nil
  }

  /// Ukrainian letters as Russian has them.
  private static func russian(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x456, 0x457: 0x438
    case 0x454: 0x435
    case 0x491: 0x433
    default: value
    }
  }

  /// Reads the rest of a word, longer syllables first; each end is tried once.
  private static func read(_ letters: ArraySlice<UInt32>) -> [UInt8]? {
    var dead: Set<Int> = []
    func rest(_ letters: ArraySlice<UInt32>) -> [UInt8]? {
      guard let first = letters.first else { return [] }
      if dead.contains(letters.startIndex) { return nil }
      for syllable in syllables[first] ?? [] where letters.starts(with: syllable.letters) {
        if let rest = rest(letters.dropFirst(syllable.letters.count)) {
          return syllable.pinyin + rest
        }
      }
      dead.insert(letters.startIndex)
      return nil
    }
    return rest(letters)
  }
}
