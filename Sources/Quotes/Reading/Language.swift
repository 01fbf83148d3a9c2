import CopydeskCore

/// What the reader knows of a language: its words, and the words it must tell apart by name.
final class Language: Sendable {
  let code: String
  let vocabulary: Vocabulary
  /// The verb stands second: the subject follows the cue where something else is first.
  let isVerbSecond: Bool
  /// In a clause with a conjunction, and for participles, the verb stands last.
  let isVerbLast: Bool
  /// Every noun begins with a capital, not names alone.
  let hasCapitalNouns: Bool
  /// Verbs have forms that tell what somebody else said: "er sei krank".
  let hasReportedMood: Bool
  /// Names begin with capitals.
  let hasCapitals: Bool
  /// The verb opens its sentence, and its subject follows: "qala al-wazir".
  let isVerbFirst: Bool
  /// What is said stands before the verb of saying, in a form of its own: "-diğini söyledi".
  let isVerbFinal: Bool
  /// The subject opens its clause, however much stands between it and the verb.
  let isSubjectFirst: Bool
  /// The order of the words alone tells who says what.
  var readsByOrder: Bool { isVerbFirst || isVerbFinal || isSubjectFirst }
  /// Spaces part the words.
  let hasSpaces: Bool
  /// A clause is quoted without a word before it: "said the dam was safe".
  let hasBareClauses: Bool
  /// A comma parts the verb of saying from its clause.
  let partsClauses: Bool
  /// Words lose their last vowel before another: "l'eau".
  let elides: Bool
  /// A verb needs no subject where it is plain who is meant: "dijo que".
  let dropsSubjects: Bool
  /// Nouns have articles, by which they are known.
  let hasArticles: Bool
  /// Neither spaces nor scripts part the words, the lists do.
  let segments: Bool
  /// Words that are written as one with the next, the longest first.
  let proclitics: [[UInt8]]
  /// Pronouns that a hyphen joins to the verb before them.
  let enclitics: [[UInt8]]
  /// Endings that tell the forms of words.
  let endings: Endings
  /// Who the words stand for, by their numbers.
  private let persons: [Person]

  init(_ pack: LanguagePack) {
    code = pack.language
    vocabulary = Vocabulary(pack)
    isVerbSecond = pack.has("verb-second")
    isVerbLast = pack.has("verb-last")
    hasCapitalNouns = pack.has("capital-nouns")
    hasReportedMood = pack.has("reported-mood")
    elides = pack.has("elides")
    hasBareClauses = pack.has("bare-clauses")
    dropsSubjects = pack.has("drops-subjects")
    hasArticles = !pack.has("no-articles")
    partsClauses = pack.has("parts-clauses")
    hasCapitals = !pack.has("no-capitals")
    isVerbFirst = pack.has("verb-first")
    isVerbFinal = pack.has("verb-final")
    isSubjectFirst = pack.has("subject-first")
    hasSpaces = !pack.has("no-spaces")
    segments = pack.has("word-lists")
    proclitics = Self.words("proclitic", in: pack.lexicon("grammar"))
    enclitics = Self.words("enclitic", in: pack.lexicon("grammar"))
    endings = Endings(pack.lexicon("endings"))
    persons = Self.persons(pack.lexicon("pronouns"), vocabulary)
  }

  /// Who the pronoun of that number stands for.
  func person(_ word: Int32) -> Person { persons[Int(word)] }

  /// The words of the list with that trait, the longest first.
  private static func words(_ trait: String, in grammar: Lexicon) -> [[UInt8]] {
    var words: [[UInt8]] = []
    grammar.forEach { word, value in
      let traits = value.split(separator: UInt8(ascii: ","))
      if traits.contains(where: { $0.elementsEqual(trait.utf8) }) { words.append(Array(word)) }
    }
    return words.sorted { $0.count > $1.count }
  }

  private static func persons(_ list: Lexicon, _ vocabulary: Vocabulary) -> [Person] {
    let kinds: [String: Person] = [
      "male": .male, "female": .female, "plural": .plural, "thing": .thing, "first": .first,
      "second": .second, "relative": .relative, "object": .object,
    ]
    var persons = [Person](repeating: .none, count: vocabulary.numberLimit)
    list.forEach { word, value in
      let number = vocabulary.number(of: String(decoding: word, as: UTF8.self))
      persons[Int(number)] = kinds[String(decoding: value, as: UTF8.self)] ?? .none
    }
    list.forEach { word, _ in
      let number = vocabulary.number(of: String(decoding: word, as: UTF8.self))
      if number != 0, persons[Int(number)] == .object {
        vocabulary.add(word, bits: .objectPronoun)
      }
    }
    return persons
  }

}

/// Who a pronoun can stand for.
enum Person { case male, female, plural, thing, first, second, relative, object, none }
