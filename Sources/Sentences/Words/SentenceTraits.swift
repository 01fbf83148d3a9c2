import CopydeskCore

/// What a language does with its marks, by its list `traits`.
struct SentenceTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// An ordinal number is written with a stop: `12. Juni`, `II. Rákóczi`.
  static let ordinalStops = SentenceTraits(rawValue: 1 << 0)
  /// A stop parts what a colon parts elsewhere, and ends no sentence.
  static let stopIsColon = SentenceTraits(rawValue: 1 << 1)
  /// Careless writers begin a sentence with a small letter.
  static let smallStarts = SentenceTraits(rawValue: 1 << 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits of the pack's language.
  init(_ pack: LanguagePack) {
    self = []
    if pack.has("ordinal-stops") { insert(.ordinalStops) }
    if pack.has("stop-is-colon") { insert(.stopIsColon) }
    if pack.has("small-starts") { insert(.smallStarts) }
  }
}
