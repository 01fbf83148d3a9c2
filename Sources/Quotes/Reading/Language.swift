import CopydeskCore

/// What the reader knows of a language: its words, and the words it must tell apart by name.
struct Language: Sendable {
  let code: String
  let vocabulary: Vocabulary
  let that: Int32
  let by: Int32
  let to: Int32
  let asWord: Int32
  let of: Int32
  let and: Int32
  let according: Int32
  /// The verb stands second: the subject follows the cue where something else is first.
  let isVerbSecond: Bool
  private let persons: [Int32: Person]
  /// Pronouns for who is spoken to.
  let objectPronouns: Set<Int32>

  init(_ pack: LanguagePack) {
    code = pack.language
    vocabulary = Vocabulary(pack)
    that = vocabulary.number(of: "that")
    by = vocabulary.number(of: "by")
    to = vocabulary.number(of: "to")
    asWord = vocabulary.number(of: "as")
    of = vocabulary.number(of: "of")
    and = vocabulary.number(of: "and")
    according = vocabulary.number(of: "according")
    isVerbSecond = code == "de"
    persons = Self.persons(pack.lexicon("pronouns"), vocabulary)
    objectPronouns = Set(persons.filter { $0.value == .object }.keys)
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
