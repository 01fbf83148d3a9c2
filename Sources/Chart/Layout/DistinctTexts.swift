/// Texts, each once, in the order in which they first came.
struct DistinctTexts {
  /// Up to so many are compared one by one, which is faster than a table.
  private static let few = 16

  private(set) var texts: [[UInt8]] = []
  private var known: Set<[UInt8]> = []

  /// Adds a text that is not there yet.  Constant time for a text of constant length.
  mutating func add(_ text: [UInt8]) {
    if texts.count < DistinctTexts.few {
      if !texts.contains(text) { texts.append(text) }
      return
    }
    if known.isEmpty { known = Set(texts) }
    if known.insert(text).inserted { texts.append(text) }
  }
}
