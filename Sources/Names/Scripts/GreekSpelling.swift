import CopydeskCore

/// Greek words in Latin letters as names are written in it: two letters for one sound that Greek has
/// no letter for, ντ for d, μπ for b, γκ for g.
enum GreekSpelling {
  private static let pairs: [UInt64: String] = {
    let rows: [(String, String)] = [
      ("γκ", "g"), ("γγ", "ng"), ("γχ", "nch"), ("ντ", "d"), ("μπ", "b"),
      ("τζ", "j"), ("τσ", "ch"), ("ου", "u"), ("ει", "i"), ("οι", "i"), ("υι", "i"),
      ("αι", "e"), ("αυ", "av"), ("ευ", "ev"),
    ]
    var table: [UInt64: String] = [:]
    for (pair, latin) in rows {
      let values = pair.unicodeScalars.map { UInt64($0.value) }
      table[values[0] << 32 | values[1]] = latin
    }
    return table
  }()

  /// The Latin spelling of two letters, in lower case, and nil where they are read one by one.
  static func pair(_ first: UInt32, _ second: UInt32, isEnd: Bool) -> String? {
    guard first >= 0x370, first < 0x400 else { return nil }
    // Τραμπ: a word ends in mp, not in b.
    if isEnd, first == 0x3BC { return nil }
    return pairs[UInt64(CodePoint.lower(first)) << 32 | UInt64(CodePoint.lower(second))]
  }
}
