import CopydeskCore

extension Vocabulary {
  /// The vocabulary of a language: its lists of cues, pronouns and word classes, and the shared
  /// lists of titles, given names, particles, organisations and abbreviations.
  convenience init(_ pack: LanguagePack) {
    // Japanese words collide with those of no other language: its speech is read in any text.
    let japanese = pack.has("no-spaces") ? nil : LanguagePack.named("ja")
    self.init(room: Self.words(pack) + (japanese.map { Self.words($0) } ?? 0))
    if let japanese {
      addGrammar(WordList("grammar", of: japanese))
      addCues(WordList("cues", of: japanese))
    }
    addGrammar(WordList("grammar", of: pack))
    addPronouns(WordList("pronouns", of: pack))
    addTitles(WordList("titles", of: pack))
    addPlain(WordList("given-female", of: pack), .givenFemale)
    addPlain(WordList("given-male", of: pack), .givenMale)
    addPlain(WordList("particles", of: pack), .particle)
    addOrganisations(WordList("organisations", of: pack))
    addPlain(WordList("demonyms", of: pack), .demonym)
    addPlain(WordList("weekdays", of: pack), .time)
    addPlain(WordList("months", of: pack), .time)
    addAbbreviations(WordList("abbreviations", of: pack))
    addCues(WordList("cues", of: pack))
  }

  private static let lists = [
    "grammar", "pronouns", "titles", "given-female", "given-male", "particles", "organisations",
    "demonyms", "weekdays", "months", "abbreviations", "cues",
  ]

  /// As many words as the lists of the pack can give, or more; a title gives two.
  private static func words(_ pack: LanguagePack) -> Int {
    lists.reduce(WordList("titles", of: pack).lines) { $0 + WordList($1, of: pack).lines }
  }

  private func addPlain(_ list: WordList, _ bits: WordClass) {
    list.forEach { word, _ in
      if !word.contains(0x20) { add(word, bits: bits) }
    }
  }

  /// Titles; the value tells the gender where the word does.
  private func addTitles(_ list: WordList) {
    list.forEach { word, value in
      guard !word.contains(0x20) else { return }
      var bits: WordClass = .title
      if value.equals("f") { bits.insert(.titleFemale) }
      if value.equals("m") { bits.insert(.titleMale) }
      add(word, bits: bits)
      if word.count <= Self.longestShortTitle { add(word + [UInt8(ascii: ".")], bits: bits) }
    }
  }

  /// Longest title that is also looked up with a full stop: "capt." but not "minister.".
  private static let longestShortTitle = 5

  /// Words that make a name that of a body; the other kinds are works and places.
  private func addOrganisations(_ list: WordList) {
    list.forEach { word, value in
      if value.equals("body") { add(word, bits: .organisation) }
    }
  }

  /// Words that end in a full stop, which the list leaves out; units of measure are read with
  /// their figures, not here.
  private func addAbbreviations(_ list: WordList) {
    list.forEach { word, value in
      let kinds = value.fields(0x20)
      if kinds.contains(where: { $0.equals("unit") }) { return }
      let leads = kinds.contains { $0.equals("title") || $0.equals("inner") }
      let bits: WordClass = leads ? [.abbreviation, .prefix] : .abbreviation
      let isDotted = word.last == UInt8(ascii: ".")
      if isDotted { add(word, bits: bits) } else { add(word + [UInt8(ascii: ".")], bits: bits) }
    }
  }

  /// Pronouns that can be a subject; the others stand where somebody is spoken to.
  private func addPronouns(_ list: WordList) {
    list.forEach { word, value in
      add(word, bits: value.equals("object") ? [] : value.equals("relative") ? .relative : .pronoun)
    }
  }

  private func addGrammar(_ list: WordList) {
    // Words of the same classes stand together.
    var last: ListValue?
    var bits: WordClass = []
    var traits: WordTrait = []
    list.forEach { word, value in
      if last.map({ value.equals($0) }) != true {
        last = value
        bits = []
        traits = []
        for name in value.fields(UInt8(ascii: ",")).map(\.string) {
          bits.formUnion(WordClass.named(name))
          traits.formUnion(WordTrait.named(name))
        }
      }
      add(word, bits: bits, traits: traits)
    }
  }

  private func addCues(_ list: WordList) {
    list.forEach { word, value in
      let fields = value.fields(UInt8(ascii: " "))
      var frame: CueFrame = []
      for letter in fields.first?.bytes ?? .init(start: nil, count: 0) {
        frame.formUnion(CueFrame.letter(letter))
      }
      for form in fields.dropFirst().first?.fields(UInt8(ascii: ",")) ?? [] {
        frame.formUnion(CueFrame.form(form))
      }
      let prepositions = (fields.dropFirst(2).first?.fields(UInt8(ascii: ",")) ?? []).map {
        preposition($0)
      }
      add(word, bits: .cue, frame: frame, prepositions: prepositions.filter { $0 != 0 })
    }
  }

  /// The number of a word beside its verb; some hold signs that no letter is.
  private func preposition(_ word: ListValue) -> Int32 {
    let letters = WordHash.ofLetters(word.bytes, word.bytes.indices)
    guard letters.length == 0 else {
      return Int32(number(hash: letters.hash, length: letters.length))
    }
    return Int32(number(hash: WordHash.of(word.bytes), length: word.bytes.count))
  }
}
