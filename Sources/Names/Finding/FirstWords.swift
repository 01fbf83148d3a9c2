/// A set of words that a vocabulary is asked for before all others, so that their numbers are small:
/// every word of the text is looked up in it.
struct FirstWords {
  private var bits: UInt64 = 0

  /// - Parameter numbers: all below 64.
  init(_ numbers: [Int32]) {
    for number in numbers { bits |= 1 << UInt64(number) }
  }

  func contains(_ number: Int32) -> Bool { number < 64 && bits >> UInt64(number) & 1 == 1 }
}
