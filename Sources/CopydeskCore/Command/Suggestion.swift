extension Tool {
  /// Mistypings that still earn a suggestion: two letters wrong, missing, added, or one swapped.
  private static let farthest = 2

  /// The option that was most likely meant by a name that is none.
  func suggestion(for typed: String) -> String? {
    let word = Array(typed.utf8)
    let scored = options.map { (name: $0.long, distance: Tool.distance(word, Array($0.long.utf8))) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= Tool.farthest ? best.name : nil
  }

  /// The edit distance (Levenshtein 1966) in bytes; time and space grow with the product.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var above = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        let replaced = above[j] + (a[i] == b[j] ? 0 : 1)
        row.append(min(replaced, above[j + 1] + 1, row[j] + 1))
      }
      above = row
    }
    return above[b.count]
  }
}
