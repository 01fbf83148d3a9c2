import CopydeskCore

/// What the reader knows of a language: its words, and the words it must tell apart by name.
struct Language: Sendable {
  let code: String
  let vocabulary: Vocabulary
  let by: Int32
  let to: Int32
  let asWord: Int32
  let of: Int32
  let according: Int32
  let after: Int32
  let following: Int32
  /// The verb stands second: the subject follows the cue where something else is first.
  let isVerbSecond: Bool
  private let persons: [Int32: Person]
  /// Pronouns for who is spoken to.
  let objectPronouns: Set<Int32>

  init(_ pack: LanguagePack) {
    code = pack.language
    vocabulary = Vocabulary(pack)
    isVerbSecond = code == "de"
    by = Self.number(of: "by", in: vocabulary)
    to = Self.number(of: "to", in: vocabulary)
    asWord = Self.number(of: isVerbSecond ? "wie" : "as", in: vocabulary)
    of = Self.number(of: "of", in: vocabulary)
    according = Self.number(of: "according", in: vocabulary)
    after = Self.number(of: "nach", in: vocabulary)
    following = Self.number(of: "zufolge", in: vocabulary)
    persons = Self.persons(pack.lexicon("pronouns"), vocabulary)
    objectPronouns = Set(persons.filter { $0.value == .object }.keys)
  }

  /// The word's number, -1 where the language has no such word: no token has it.
  private static func number(of word: String, in vocabulary: Vocabulary) -> Int32 {
    let number = vocabulary.number(of: word)
    return number == 0 ? -1 : number
  }

  /// Who the pronoun of that number stands for.
  func person(_ word: Int32) -> Person { persons[word] ?? .none }

  private static func persons(_ list: Lexicon, _ vocabulary: Vocabulary) -> [Int32: Person] {
    let kinds: [String: Person] = [
      "male": .male, "female": .female, "plural": .plural, "thing": .thing, "first": .first,
      "second": .second, "relative": .relative, "object": .object,
    ]
    var persons: [Int32: Person] = [:]
    for entry in list.entries {
      let number = vocabulary.number(of: String(decoding: list.text[entry.word], as: UTF8.self))
      persons[number] = kinds[String(decoding: list.text[entry.value], as: UTF8.self)]
    }
    return persons
  }

  var elides: Bool { code == "fr" || code == "it" }
}

/// Who a pronoun can stand for.
enum Person { case male, female, plural, thing, first, second, relative, object, none }
