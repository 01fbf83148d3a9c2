extension Lexicon {
  /// The entry that is the range in lower case, or nil.
  public func findLowercased(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    if isEmpty { return nil }
    for i in range where bytes[i] >= 0x80 {
      let lowered = Casing.lower(bytes, range)
      return find(lowered, lowered.indices)
    }
    return findLoweringASCII(bytes, range)
  }

  /// Whether the range in lower case is an entry.
  public func containsLowercased(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    findLowercased(bytes, range) != nil
  }

  /// The longest entry, of one or more words parted by one space each, that begins at the offset
  /// and ends at a word's end before `limit`; compared in lower case.
  public func longestMatch(
    at start: Int, in bytes: [UInt8], limit: Int
  ) -> (entry: Int, range: Range<Int>)? {
    var best: (entry: Int, range: Range<Int>)?
    var end = start
    for _ in 0..<mostWords {
      while end < limit, !ASCII.isWhite(bytes[end]) { end += 1 }
      if let entry = findLowercased(bytes, start..<end) { best = (entry, start..<end) }
      guard end < limit, bytes[end] == 0x20 else { break }
      end += 1
    }
    return best
  }
}
