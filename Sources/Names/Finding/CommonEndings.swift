import CopydeskCore

/// Endings that make common nouns and adjectives, and contractions; no family or place has them.
struct CommonEndings: Sendable {
  private let common: WordEndings
  private let contractions: WordEndings
  private let doctrines: WordEndings
  private let adjectives: WordEndings
  private let adverbs: WordEndings

  /// Letters before the ending at the least.
  private static let leastStem = 3
  /// A contraction may have a stem of one letter: I've.
  private static let leastPronoun = 1
  /// Adverbs and participles have a stem of two letters and an ending of two or three.
  private static let leastAdverb = 5
  private static let leastAdverbStem = 2
  private static let leastAdjectiveStem = 2

  init(_ pack: LanguagePack) {
    let list = (LanguagePack.named("en") ?? pack).lexicon("name-endings")
    common = WordEndings(list, "common")
    contractions = WordEndings(list, "contraction")
    doctrines = WordEndings(list, "doctrine")
    adjectives = WordEndings(list, "adjective")
    adverbs = WordEndings(list, "adverb")
  }

  /// Whether the word in the range ends so; letters may be capitals.
  func end(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    common.end(text, range, stem: CommonEndings.leastStem)
      || contractions.end(text, range, stem: CommonEndings.leastPronoun)
  }

  /// Whether the word is the name of a doctrine or faith: no person, place or body has its ending.
  func isDoctrine(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    doctrines.end(text, range, stem: CommonEndings.leastStem + 1)
  }

  /// Whether the word ends as adjectives and plurals do: evidence only where it opens a sentence.
  func endLikeAdjective(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    adjectives.end(text, range, stem: CommonEndings.leastAdjectiveStem)
  }

  /// Whether the word ends as adverbs and participles do.
  func endLikeAdverb(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count >= CommonEndings.leastAdverb
      && adverbs.end(text, range, stem: CommonEndings.leastAdverbStem)
  }
}
