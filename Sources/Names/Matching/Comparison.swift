/// What comes of holding two names against each other.
struct Comparison {
  /// Why.
  enum Reason: String {
    /// The same letters but for case, marks, articles and titles.
    case typography
    /// The same once letters of another script that look alike are read as Latin ones.
    case lookAlikes = "look-alikes"
    /// Two spellings of one legal form.
    case legalForm = "legal-form"
    /// Capitals that begin the other's words.
    case acronym
    /// Well-known names of one thing.
    case knownName = "known-name"
    /// Well-known names of two things.
    case otherKnownName = "other-known-name"
    /// Two words that are known to be different.
    case otherWord = "other-word"
    /// Two countries.
    case otherCountry = "other-country"
    /// Different figures.
    case otherNumber = "other-number"
    /// No word is near one of the other.
    case farApart = "far-apart"
    /// The same sounds, as far as the other script writes them.
    case script
    /// What the weights say of the spelling.
    case spelling
  }

  /// How sure it is, as the logarithm of the odds: from 0 on the names are one.
  let margin: Float
  let reason: Reason

  /// The margin of what lists and letters settle without weighing.
  static let certain: Float = 8

  var isSame: Bool { margin >= 0 }

  /// The margin between 0 and 1, an even chance being a half.
  var strength: Float { 0.5 + 0.5 * margin / (1 + margin.magnitude) }
}
