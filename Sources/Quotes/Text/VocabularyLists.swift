import CopydeskCore

extension Vocabulary {
  /// The vocabulary of a language: its lists of cues, pronouns and word classes, and the shared
  /// lists of titles, given names, particles, organisations and abbreviations.
  convenience init(_ pack: LanguagePack) {
    // Japanese words collide with those of no other language: its speech is read in any text.
    let japanese = pack.language == "ja" ? nil : LanguagePack.named("ja")
    self.init(room: Self.words(pack) + (japanese.map { Self.words($0) } ?? 0))
    if let japanese {
      addGrammar(japanese.lexicon("grammar"))
      addCues(japanese.lexicon("cues"))
    }
    addGrammar(pack.lexicon("grammar"))
    addPronouns(pack.lexicon("pronouns"))
    addTitles(pack.lexicon("titles"))
    addPlain(pack.lexicon("given-female"), .givenFemale)
    addPlain(pack.lexicon("given-male"), .givenMale)
    addPlain(pack.lexicon("particles"), .particle)
    addOrganisations(pack.lexicon("organisations"))
    addPlain(pack.lexicon("demonyms"), .demonym)
    addPlain(pack.lexicon("weekdays"), .time)
    addPlain(pack.lexicon("months"), .time)
    addAbbreviations(pack.lexicon("abbreviations"))
    addCues(pack.lexicon("cues"))
  }

  private static let lists = [
    "grammar", "pronouns", "titles", "given-female", "given-male", "particles", "organisations",
    "demonyms", "weekdays", "months", "abbreviations", "cues",
  ]

  /// The words that the lists of the pack can give; a title gives two.
  private static func words(_ pack: LanguagePack) -> Int {
    lists.reduce(pack.lexicon("titles").entries.count) { $0 + pack.lexicon($1).entries.count }
  }

  private func addPlain(_ list: Lexicon, _ bits: WordClass) {
    for entry in list.entries {
      let word = Self.lowered(list.text[entry.word])
      if !word.contains(0x20) { add(word, bits: bits) }
    }
  }

  /// Titles; the value tells the gender where the word does.
  private func addTitles(_ list: Lexicon) {
    for entry in list.entries {
      let word = Self.lowered(list.text[entry.word])
      guard !word.contains(0x20) else { continue }
      var bits: WordClass = .title
      if list.text[entry.value].elementsEqual("f".utf8) { bits.insert(.titleFemale) }
      if list.text[entry.value].elementsEqual("m".utf8) { bits.insert(.titleMale) }
      add(word, bits: bits)
      if word.count <= Self.longestShortTitle { add(word + [UInt8(ascii: ".")], bits: bits) }
    }
  }

  /// Longest title that is also looked up with a full stop: "capt." but not "minister.".
  private static let longestShortTitle = 5

  /// Words that make a name that of a body; the other kinds are works and places.
  private func addOrganisations(_ list: Lexicon) {
    for entry in list.entries where list.text[entry.value].elementsEqual("body".utf8) {
      add(Self.lowered(list.text[entry.word]), bits: .organisation)
    }
  }

  /// Words that end in a full stop, which the list leaves out; units of measure are read with
  /// their figures, not here.
  private func addAbbreviations(_ list: Lexicon) {
    for entry in list.entries {
      let kinds = list.text[entry.value].split(separator: 0x20)
      if kinds.contains(where: { $0.elementsEqual("unit".utf8) }) { continue }
      var word = Self.lowered(list.text[entry.word])
      if word.last != UInt8(ascii: ".") { word.append(UInt8(ascii: ".")) }
      let leads = kinds.contains {
        $0.elementsEqual("title".utf8) || $0.elementsEqual("inner".utf8)
      }
      add(word, bits: leads ? [.abbreviation, .prefix] : .abbreviation)
    }
  }

  /// Pronouns that can be a subject; the others stand where somebody is spoken to.
  private func addPronouns(_ list: Lexicon) {
    for entry in list.entries {
      let isObject = list.text[entry.value].elementsEqual("object".utf8)
      let isRelative = list.text[entry.value].elementsEqual("relative".utf8)
      add(
        Self.lowered(list.text[entry.word]),
        bits: isObject ? [] : isRelative ? .relative : .pronoun)
    }
  }

  private func addGrammar(_ list: Lexicon) {
    for entry in list.entries {
      var bits: WordClass = []
      for name in list.text[entry.value].split(separator: UInt8(ascii: ",")) {
        bits.formUnion(WordClass.named(String(decoding: name, as: UTF8.self)))
      }
      add(Self.lowered(list.text[entry.word]), bits: bits)
    }
  }

  private func addCues(_ list: Lexicon) {
    for entry in list.entries {
      let fields = list.text[entry.value].split(separator: UInt8(ascii: " "))
      var frame: CueFrame = []
      for letter in fields.first ?? [] { frame.formUnion(CueFrame.letter(letter)) }
      for form in fields.dropFirst().first?.split(separator: UInt8(ascii: ",")) ?? [] {
        frame.formUnion(CueFrame.form(Substring(decoding: form, as: UTF8.self)))
      }
      var prepositions: [Int32] = []
      for word in fields.dropFirst(2).first?.split(separator: UInt8(ascii: ",")) ?? [] {
        prepositions.append(number(of: String(decoding: word, as: UTF8.self)))
      }
      add(
        Self.lowered(list.text[entry.word]), bits: .cue, frame: frame,
        prepositions: prepositions.filter { $0 != 0 })
    }
  }

  /// Lower case as the tokenizer folds it, curly apostrophes straight.
  static func lowered(_ word: some Collection<UInt8>) -> [UInt8] {
    let word = Array(word)
    var out: [UInt8] = []
    word.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let letter = Letter.at(bytes, at, bytes.count)
        if letter.length == 2, letter.kind == .upper {
          let scalar = Letter.lowered(UInt32(bytes[at] & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F))
          out.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
          out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
          at += 2
        } else if bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80,
          bytes[at + 2] == 0x99
        {
          out.append(UInt8(ascii: "'"))
          at += 3
        } else {
          out.append(letter.kind == .upper && letter.length == 1 ? bytes[at] | 0x20 : bytes[at])
          at += 1
        }
      }
    }
    return out
  }
}
