import CopydeskCore

/// East Slavic family names and patronymics, whose spelling tells the language they were read in:
/// Piatrou and Petrov, Uladzimiravich and Vladimirovich, Halushchanka and Galushchenko.
///
/// Belarusian writes an unstressed o as it is said, a, and v before a consonant u, d and t before
/// soft vowels dz and ts; Belarusian and Ukrainian have h for g.
enum EastSlavic {
  private static let endings: [(from: [UInt8], to: UInt8, isBelarusian: Bool)] = {
    let patronymics = [
      "ovich", "ovych", "ovitch", "evich", "evych", "evitch", "yevich", "yevych", "ievich",
      "ievych",
      "eevich", "eyevich", "eievich",
    ]
    let daughters = [
      "ovna", "ivna", "evna", "yevna", "ievna", "eevna", "eyevna", "eievna", "owna", "ewna",
      "yivna",
    ]
    let families = [
      "ov", "ow", "off", "yov", "iov", "ev", "yev", "iev", "ew", "yew", "iew", "eff",
    ]
    let wives = ["ova", "owa", "eva", "yeva", "ieva", "ewa", "yova", "iova"]
    let rows: [([String], Character, Bool)] = [
      (patronymics, "V", false), (["avich", "yavich", "iavich", "avych"], "V", true),
      (daughters, "N", false), (["auna", "ouna", "awna", "euna", "yeuna", "ieuna"], "N", true),
      (families, "F", false), (["ou", "eu", "yeu", "ieu", "iou", "au", "iau"], "F", true),
      (wives, "W", false), (["ava", "yava", "iava"], "W", true),
      (["enko", "yenko", "ienko"], "K", false), (["enka", "anka", "yenka", "ienka"], "K", true),
      (["sky", "ski", "skiy", "skij", "skii", "skyy", "skyi", "skyj"], "S", false),
      (["skaya", "skaia", "skaja", "ska"], "A", false),
    ]
    let all = rows.flatMap { row in
      row.0.map { (Array($0.utf8), row.1.asciiValue ?? 0, row.2) }
    }
    return all.sorted { $0.0.count > $1.0.count }
  }()

  /// What the stems of given names are called in Russian, after their sounds.
  private static let stems: [(from: [UInt8], to: [UInt8])] = [
    ("mikal", "nikal"), ("mikol", "nikol"), ("rigor", "grigor"), ("rigar", "grigar"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Letters before the ending at the least.
  private static let leastStem = 3

  /// Reads a word of a to z; one without the ending of such a name has no key. The loose key does
  /// not tell o from a; a word is canonical unless its ending is Belarusian.
  static func read(_ letters: [UInt8], _ range: Range<Int>) -> Romanisation {
    guard let ending = ending(letters, range) else { return .none }
    var sounds = stem(letters, range.dropLast(ending.from.count))
    if let stem = stems.first(where: { sounds.starts(with: $0.from) }) {
      sounds.replaceSubrange(0..<stem.from.count, with: stem.to)
    }
    sounds.append(ending.to)
    let loose = sounds.map { $0 == 0x6F ? 0x61 : $0 }
    return Romanisation(
      key: Fingerprint.of(sounds, sounds.indices), loose: Fingerprint.of(loose, loose.indices),
      isCanonical: !ending.isBelarusian)
  }

  private static func ending(
    _ letters: [UInt8], _ range: Range<Int>
  ) -> (from: [UInt8], to: UInt8, isBelarusian: Bool)? {
    guard range.count > leastStem + 1, let last = range.last,
      [0x76, 0x77, 0x66, 0x75, 0x61, 0x68, 0x6F, 0x69, 0x79, 0x6A].contains(letters[last])
    else { return nil }
    return endings.first { ending in
      range.count >= ending.from.count + leastStem
        && letters[range.suffix(ending.from.count)].elementsEqual(ending.from)
    }
  }

  /// The sounds of the stem: a, e, i, o, u, consonants, and capitals for zh, kh, sh and ch.
  private static func stem(_ letters: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var sounds: [UInt8] = []
    var at = range.lowerBound
    func next(_ offset: Int) -> UInt8 {
      at + offset < range.upperBound ? letters[at + offset] : 0
    }
    while at < range.upperBound {
      let (sound, length) = sound(
        letters[at], next(1), next(2), before: at > range.lowerBound ? letters[at - 1] : 0)
      if sound != 0, sounds.last != sound { sounds.append(sound) }
      at += length
    }
    return sounds
  }

  private static func sound(
    _ letter: UInt8, _ next: UInt8, _ third: UInt8, before: UInt8
  ) -> (UInt8, Int) {
    let isBeforeVowel = Sounds.isVowel(next)
    switch (letter, next) {
    case (0x7A, 0x68): return (0x5A, 2)  // zh
    case (0x6B, 0x68): return (0x48, 2)  // kh
    case (0x73, 0x68): return (0x53, 2)  // sh
    case (0x63, 0x68): return (0x43, 2)  // ch
    case (0x64, 0x7A) where third != 0x68: return (0x64, 2)  // dz
    case (0x74, 0x73): return (0x74, 2)  // ts
    case (0x68, _): return (0x67, 1)
    case (0x77, _): return (0x76, 1)
    case (0x71, _): return (0x6B, 1)
    case (0x79, _), (0x69, _), (0x6A, _):
      // A vowel after a soft consonant is e, whatever was written: Piatr, Pyotr, Petr.
      if next == 0x75 { return (0x75, 2) }
      return isBeforeVowel && next != 0x69 ? (0x65, 2) : (0x69, 1)
    case (0x75, _):
      let isAfterVowel = Sounds.isVowel(before) || before == 0x79
      let isGlide = !isBeforeVowel && next != 0x79 && (isAfterVowel || before == 0)
      return (isGlide ? 0x76 : 0x75, 1)
    default: return (letter, 1)
    }
  }
}
