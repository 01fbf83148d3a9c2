import CopydeskCore

/// What the reader knows of a language: its words, and the words it must tell apart by name.
final class Language: Sendable {
  let code: String
  let vocabulary: Vocabulary
  /// The verb stands second: the subject follows the cue where something else is first.
  let isVerbSecond: Bool
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
  /// Who the words stand for, by their numbers.
  private let persons: [Person]

  init(_ pack: LanguagePack) {
    code = pack.language
    vocabulary = Vocabulary(pack)
    isVerbSecond = code == "de"
    elides = ["fr", "it"].contains(code)
    hasBareClauses = code == "en"
    dropsSubjects = ["es", "it", "pt"].contains(code)
    hasArticles = !["ru", "cs"].contains(code)
    partsClauses = ["de", "ru", "cs"].contains(code)
    persons = Self.persons(pack.lexicon("pronouns"), vocabulary)
  }

  /// Who the pronoun of that number stands for.
  func person(_ word: Int32) -> Person { persons[Int(word)] }

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
