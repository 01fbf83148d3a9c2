/// What a language's list of grammar says about single words and small classes of words, beside the
/// large classes of `WordClass`.
struct WordTrait: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  private static func bit(_ n: UInt64) -> WordTrait { WordTrait(rawValue: 1 << n) }

  // Articles, pronouns and nouns.
  static let definite = bit(0)
  static let indefinite = bit(1)
  /// Relative pronouns for persons and things: "who", "which".
  static let pronominal = bit(2)
  /// The relative pronoun that holds its own noun: "what".
  static let fused = bit(3)
  static let reflexive = bit(4)
  /// Nouns that are plural without its ending: "people".
  static let plural = bit(5)
  /// Nouns that stand for any body named before: "group", but not "ministry".
  static let generic = bit(35)
  /// Nouns for an inquiry among many: "poll".
  static let survey = bit(6)

  // Prepositions, by what they lead to.
  static let agentive = bit(7)
  static let genitive = bit(8)
  static let purposive = bit(9)
  static let comitative = bit(10)
  static let ablative = bit(11)
  static let thematic = bit(12)
  static let similative = bit(13)
  static let inessive = bit(14)
  static let adessive = bit(15)
  static let directional = bit(16)
  /// Where, when or by what means something is said: "on (Twitter)", "during".
  static let setting = bit(17)
  /// Joins the parts of a name: "(Committee) on (Rules)".
  static let nominal = bit(18)
  /// Stands behind its noun.
  static let postposition = bit(19)
  /// Cites with the help of a second word: "according (to)"; before a word for a report: "nach".
  static let compound = bit(20)
  static let reporting = bit(21)

  // Conjunctions and particles.
  static let infinitive = bit(22)
  static let comparison = bit(23)
  static let conditional = bit(24)
  /// Conjunctions whose clause belongs to the words before them: "because".
  static let integral = bit(25)
  static let concessive = bit(26)
  static let adversative = bit(27)
  /// Goes on, behind a comma, with what stands before it: "including".
  static let extending = bit(28)
  /// Points to a time from today, or tells its part: "last", "early".
  static let deictic = bit(29)
  static let phase = bit(30)
  static let negator = bit(31)
  /// Leads, in German, to what somebody calls a thing: "als", "von".
  static let ascriptive = bit(32)

  /// Tells of a source without a name: "anonymity", "(not to be) named".
  static let unnamed = bit(36)

  /// Cites between two prepositions, or behind one: "(de) acuerdo (con)", "(d')après".
  static let wrapped = bit(37)

  // Verbs.
  /// The auxiliary of the passive voice.
  static let passive = bit(33)
  /// Tells what somebody else said: "quoted (her as saying)".
  static let quoting = bit(34)

  /// An article in the genitive: "des".
  static let genitiveArticle = bit(38)
  /// A word that is written together with the one behind it: Arabic "wa".
  static let proclitic = bit(39)

  /// An agency, which can hear what is said as well as say it: "(told) AFP".
  static let agency = bit(40)
  /// Cites somebody's view where it opens a sentence: French "pour (le ministre)".
  static let viewpoint = bit(41)
  /// What is done by a rule and said by nobody: "(according to) the law".
  static let norm = bit(42)
  /// Behind a verb, a part of it: Chinese "le".
  static let aspect = bit(43)
  /// Stands for the sentence before: Russian "(ob) etom".
  static let anaphoric = bit(44)
  /// A pronoun for nobody in particular: French "on".
  static let impersonal = bit(45)
  /// A pronoun that is joined to the verb before it: French "(dit)-il".
  static let enclitic = bit(46)

  /// What a face or a hand does: "nodded".
  static let gesture = bit(47)

  /// True where any of the traits is shared.
  @inline(__always)
  func has(_ other: WordTrait) -> Bool { rawValue & other.rawValue != 0 }

  /// The trait a list names by this word; empty for a word that names none.
  static func named(_ name: String) -> WordTrait { names[name] ?? [] }

  private static let names: [String: WordTrait] = [
    "definite": .definite, "indefinite": .indefinite, "pronominal": .pronominal, "fused": .fused,
    "reflexive": .reflexive, "plural": .plural, "survey": .survey, "generic": .generic,
    "agentive": .agentive,
    "genitive": .genitive, "purposive": .purposive, "comitative": .comitative,
    "ablative": .ablative, "thematic": .thematic, "similative": .similative,
    "inessive": .inessive, "adessive": .adessive, "directional": .directional,
    "setting": .setting, "nominal": .nominal, "postposition": .postposition,
    "compound": .compound, "reporting": .reporting, "infinitive": .infinitive,
    "comparison": .comparison, "conditional": .conditional, "integral": .integral,
    "concessive": .concessive, "adversative": .adversative, "extending": .extending,
    "deictic": .deictic, "phase": .phase, "negator": .negator,
    "ascriptive": .ascriptive, "passive": .passive, "quoting": .quoting,
    "genitive-article": .genitiveArticle, "proclitic": .proclitic,
    "agency": .agency, "viewpoint": .viewpoint, "norm": .norm, "aspect": .aspect,
    "gesture": .gesture, "anaphoric": .anaphoric, "impersonal": .impersonal, "enclitic": .enclitic,
    "unnamed": .unnamed, "wrapped": .wrapped,
  ]
}
