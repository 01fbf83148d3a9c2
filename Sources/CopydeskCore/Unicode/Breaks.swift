import CICU

/// Boundaries of UAX #29 with CLDR's tailorings for a language.
public final class Breaks {
  /// What lies between two boundaries.
  public enum Kind: Sendable { case sentences, words, clusters }

  private let iterator: OpaquePointer

  /// Opens ICU's rules, which takes some milliseconds; nil where it cannot.
  public init?(_ kind: Kind, locale: String) {
    let number =
      switch kind {
      case .sentences: CICU_SENTENCES
      case .words: CICU_WORDS
      case .clusters: CICU_CLUSTERS
      }
    guard let iterator = cicu_breaks_open(number, locale) else { return nil }
    self.iterator = iterator
  }

  deinit { cicu_breaks_close(iterator) }

  /// The boundaries in the range, its end included and its start not, as byte offsets of the text.
  public func boundaries(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    withRange(bytes, range) { start, count in
      var found: [Int] = []
      guard cicu_breaks_set(iterator, start, count) else { return found }
      while true {
        let next = cicu_breaks_next(iterator)
        if next < 0 { return found }
        found.append(range.lowerBound + Int(next))
      }
    }
  }
}
