/// The scores of blocks: above 0 speaks for the article.
struct Scores: RandomAccessCollection {
  private static let unit = 100.0

  private var hundredths: [Int32]
  /// Added to each score.
  var trust = 0.0
  /// What counts as 0.
  var bar = 0.0

  init(hundredths: [Int32]) { self.hundredths = hundredths }

  var startIndex: Int { 0 }
  var endIndex: Int { hundredths.count }

  @inline(__always)
  subscript(_ index: Int) -> Double { Double(hundredths[index]) / Scores.unit + trust - bar }

  /// Makes a score that is higher the one given, before trust and bar.
  mutating func lower(_ index: Int, to score: Double) {
    hundredths[index] = Swift.min(hundredths[index], Int32(score * Scores.unit))
  }
}
