import CopydeskCore

/// The classes of words that say something about the names around them, of a language and of all.
struct WordClasses: Sendable {
  private let lists: [Lexicon]

  /// The classes of a language; those of English hold for all, as its names stand everywhere.
  init(_ pack: LanguagePack) {
    let english = pack.language == "en" ? nil : LanguagePack.named("en")
    lists = [LanguagePack.root, pack, english].compactMap { $0?.lexicon("name-words") }
  }

  /// Whether the range, in lower case, is in the class.
  func contains(_ text: [UInt8], _ range: Range<Int>, _ name: StaticString) -> Bool {
    lists.contains { list in
      guard let entry = list.findLowercased(text, range) else { return false }
      return list.value(of: entry, has: name)
    }
  }

  /// All words of a class.
  func words(_ name: StaticString) -> [[UInt8]] {
    lists.flatMap { list in
      list.entries.indices.filter { list.value(of: $0, has: name) }
        .map { Array(list.text[list.entries[$0].word]) }
    }
  }
}
