import CopydeskCore

extension WordTraits {
  /// The traits of the classes that the lists name.
  static func named(_ word: some Collection<UInt8>) -> WordTraits? {
    switch String(decoding: word, as: UTF8.self) {
    case "title": .title
    case "inner": .inner
    case "reference": .reference
    case "end": .mayEnd
    case "final": .final
    case "unit": .unit
    case "date": .date
    case "starter": .starter
    case "opener": [.starter, .opener]
    case "weak": .weakStarter
    case "month": .month
    case "speech": .speech
    case "pronoun": .pronoun
    case "function": .function
    case "label": .labelled
    case "ordinal": .ordinal
    case "before-ordinal": .beforeOrdinal
    case "fronting": .fronting
    case "name": .markedName
    case "field": .field
    case "sign-off": .signOff
    default: nil
    }
  }
}

extension SplitterWords {
  /// The words of a language: its lists abbreviations, starters and sentence-words.
  ///
  /// An entry's value names its classes; without one an abbreviation may end a sentence, and a
  /// starter is one. A language without starters has its commonest words.
  init(_ pack: LanguagePack) {
    self.init()
    add(pack.lexicon("abbreviations"), without: .mayEnd)
    let starters = pack.lexicon("starters")
    add(starters, without: .starter)
    if starters.isEmpty { addCommonWords(of: pack) }
    add(pack.lexicon("sentence-words"), without: .function)
    language = SentenceTraits(pack)
  }

  /// The commonest words of a language have a capital only where a sentence starts; single letters
  /// may be initials.
  private mutating func addCommonWords(of pack: LanguagePack) {
    for list in ["function-words", "typical-words"] {
      pack.lexicon(list).forEach { word, _ in
        if word.count > 1 { insert(word, .starter) }
      }
    }
  }

  /// Adds a list; entries without a class get the traits given.
  mutating func add(_ lexicon: Lexicon, without traits: WordTraits) {
    lexicon.forEach { entry, value in
      var found = WordTraits()
      for word in value.split(separator: Byte.space) {
        found.formUnion(WordTraits.named(word) ?? [])
      }
      var word = entry[...]
      if word.count > 1, word.last == Byte.stop { word = word.dropLast() }
      insert(word, found.isEmpty ? traits : found)
    }
  }
}
