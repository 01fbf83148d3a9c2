import CopydeskCore

/// Endings that make common nouns and adjectives, and contractions; no family or place has them.
enum CommonEndings {
  private static let endings = [
    "ism", "isms", "ness", "ology", "ologist", "ologists", "ological", "ician", "icians", "tion",
    "tions", "sions",
    "ically", "hood", "less", "fully", "'ll", "'ve", "'re", "n't", "\u{2019}ll",
    "\u{2019}ve", "\u{2019}re", "n\u{2019}t",
  ].map { Array($0.utf8) }

  /// Whether the word is the name of a doctrine or faith: no person, place or body has its ending.
  static func isDoctrine(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count > 6 && text[range.suffix(3)].elementsEqual("ism".utf8)
  }

  private static let subjects = [
    "ology", "ography", "onomy", "istics", "nomics", "matics", "losophy", "iatry", "pathy",
  ].map { Array($0.utf8) }

  /// Whether the word is a subject of study: Psychology.
  static func isSubject(_ word: ArraySlice<UInt8>) -> Bool {
    subjects.contains { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
  }

  /// Endings of adjectives, adverbs and plural nouns, which few names share.
  private static let adjectives = [
    "ary", "ory", "ive", "ous", "able", "ible", "ful", "ant", "ent", "ate", "ical", "ial", "ual",
    "nal", "ral", "tal", "lar", "ic", "ed", "ing", "ly", "ists", "ments", "ents", "ers", "ors",
    "ities", "ants",
  ].map { Array($0.utf8) }

  /// Whether the word ends as adjectives and plurals do: evidence only where it opens a sentence.
  static func endLikeAdjective(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    adjectives.contains {
      range.count > $0.count + 1 && text[range.suffix($0.count)].elementsEqual($0)
    }
  }

  /// Letters before the ending at the least.
  private static let leastStem = 3
  /// A contraction may have a stem of one letter: I've.
  private static let leastPronoun = 1

  /// Whether the word in the range ends so; letters may be capitals.
  static func end(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    endings.contains { ending in
      let stem = ASCII.isLower(ending[0]) && ending[0] != 0x6E ? leastStem : leastPronoun
      guard range.count >= ending.count + stem else { return false }
      let start = range.upperBound - ending.count
      for offset in ending.indices where ASCII.lower(text[start + offset]) != ending[offset] {
        return false
      }
      return true
    }
  }
}
