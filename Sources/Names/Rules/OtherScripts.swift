import CopydeskCore

/// A name in a script without vowels or capitals that sounds like one found in an alphabet.
struct OtherScripts: FoldRule {
  let name = "script"
  let note = "A word of Arabic or Hebrew is the name whose sounds it has, as far as it writes them."
  let examples = [
    Example("They left Qusayr. Qusayr fell. سقطت القصير.", "Qusayr = القصير")
  ]

  func apply(to folding: Folding) {
    let abjad = folding.order.filter { folding.parsed[$0].form == .abjad }
    if abjad.isEmpty { return }
    let known = OtherScripts.latin(folding)
    for number in abjad {
      let parsed = folding.parsed[number]
      guard let key = OtherScripts.key(parsed, folding.matcher) else { continue }
      for other in known[key] ?? [] {
        let comparison = folding.matcher.compare(folding.parsed[other], parsed)
        if comparison.isSame, folding.join(other, number, by: name) { break }
      }
    }
  }

  /// Names of one word in Latin letters under their first sound, the most frequent first.
  private static func latin(_ folding: Folding) -> [UInt8: [Int]] {
    var names: [UInt8: [Int]] = [:]
    for number in folding.order where folding.parsed[number].script == .latin {
      guard folding.parsed[number].words.count == 1,
        let key = key(folding.parsed[number], folding.matcher), names[key, default: []].count < most
      else { continue }
      names[key, default: []].append(number)
    }
    return names
  }

  /// Names under one first sound that are looked at.
  private static let most = 200
  /// Consonants of such a word at the least: shorter ones are alike by chance.
  private static let leastConsonants = 3

  /// The class of the first consonant of a word of several.
  static func key(_ name: ParsedName, _ matcher: Matcher) -> UInt8? {
    guard name.words.count == 1, let word = name.words.first else { return nil }
    let sounds = matcher.table.arena[matcher.table.words[Int(word)].sounds]
    let consonants = sounds.map(Skeleton.coarse).filter { $0 > 0 }
    return consonants.count >= leastConsonants ? consonants[0] : nil
  }
}

extension Corpus {
  /// Adds the words of scripts without capitals that lists know or that sound like a name found in
  /// Latin letters; a word may have particles written with it.
  func addAbjadWords(to names: inout NameIndex, _ matcher: Matcher) {
    let vocabulary = scanner.vocabulary
    var known: Set<UInt8> = []
    var parsed = ParsedName()
    for entry in vocabulary.entries {
      let text = vocabulary.bytes[entry.text]
      guard text.count > 4, text.first.map({ $0 >= 0xD6 && $0 < 0xDE }) == true else { continue }
      if known.isEmpty { known = firstSounds(of: names, matcher) }
      for start in Abjad.starts(of: vocabulary.bytes, entry.text) {
        let word = start..<entry.text.upperBound
        matcher.parser.parse(vocabulary.bytes, word, into: &parsed)
        guard parsed.form == .abjad else { break }
        let isListed = parsed.country != 0 || parsed.settled != 0
        guard isListed || sounds(parsed, likeOneOf: names, known, matcher) else { continue }
        let number = names.number(of: Array(vocabulary.bytes[word]), words: [])
        names.names[number].count += Int(entry.count)
        break
      }
    }
  }

  private func firstSounds(of names: NameIndex, _ matcher: Matcher) -> Set<UInt8> {
    var parsed = ParsedName()
    var sounds: Set<UInt8> = [0]
    for name in names.names {
      matcher.parser.parse(names.bytes, name.text, into: &parsed)
      if let key = OtherScripts.key(parsed, matcher) { sounds.insert(key) }
    }
    return sounds
  }

  /// Whether a name of one word in Latin letters has the sounds of the word.
  private func sounds(
    _ word: ParsedName, likeOneOf names: NameIndex, _ known: Set<UInt8>, _ matcher: Matcher
  ) -> Bool {
    guard let key = OtherScripts.key(word, matcher), known.contains(key) else { return false }
    var parsed = ParsedName()
    for name in names.names.prefix(Corpus.mostNames) where name.words.count == 1 {
      matcher.parser.parse(names.bytes, name.text, into: &parsed)
      guard parsed.script == .latin, OtherScripts.key(parsed, matcher) == key else { continue }
      if matcher.compare(parsed, word).isSame { return true }
    }
    return false
  }

  /// Names that a word of another script is held against.
  private static let mostNames = 2_000
}
