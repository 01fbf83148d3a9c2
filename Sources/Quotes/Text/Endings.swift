import CopydeskCore

/// Endings that tell the form of a word that is in no list: English "-ing" and "-ly".
struct Endings: Sendable {
  /// What an ending tells about its word.
  enum Form: Int, CaseIterable {
    case gerund, adverb, participle, infinitive
    case plural
    /// Looks like a plural and is none: "-ss".
    case singular
    /// Of a word that says something about the bearer of a name: "-based".
    case attribute
    /// Of the names of papers and agencies.
    case paper
    /// Of a noun behind an article in the genitive, one letter longer or two.
    case genitive, longGenitive
    /// Of a verb that makes its clause the object of another verb.
    case clause
  }

  private static let names: [String: Form] = [
    "gerund": .gerund, "adverb": .adverb, "participle": .participle, "infinitive": .infinitive,
    "plural": .plural, "singular": .singular, "attribute": .attribute, "paper": .paper,
    "genitive": .genitive, "long-genitive": .longGenitive, "clause": .clause,
  ]

  /// The endings in lower case, by the numbers of their forms.
  private let endings: [[[UInt8]]]

  /// Reads the list `endings`: ending, TAB, forms with commas between.
  init(_ list: Lexicon) {
    var endings = [[[UInt8]]](repeating: [], count: Form.allCases.count)
    list.forEach { ending, value in
      for name in value.split(separator: UInt8(ascii: ",")) {
        guard let form = Self.names[String(decoding: name, as: UTF8.self)] else { continue }
        endings[form.rawValue].append(Array(ending))
      }
    }
    self.endings = endings
  }

  /// The endings of a form.
  subscript(form: Form) -> [[UInt8]] { endings[form.rawValue] }
}
