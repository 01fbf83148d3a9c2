import CopydeskCore

/// The agency's mark behind the last sentence.
struct AgencyTail: BlockRule {
  let name = "agency-tail"
  let note = """
    Behind the full stop of the last paragraph, a dash with up to four capitalised words or none, \
    or an agency in brackets, credits the source; it is cut off.
    """
  let examples = [
    Example("The toll is put at 94. – Example.com", "^credit"),
    Example("The toll is put at 94. -", "^credit"),
    Example("The toll is put at 94. (AFP)", "^credit"),
    Example("\"The toll is high.\" - Reuters", "^credit"),
    Example("The toll is put at 94 (in March).", "-"),
    Example("He waited. - But nobody came to help him that day.", "-"),
  ]

  /// Bytes at the end in which the mark stands.
  private static let reach = 48
  private static let mostWords = 4

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    guard index == page.lastKept else { return nil }
    return mark(index, in: page).map { Finding(kind: .credit, tail: $0) }
  }

  /// The agency's mark at the end of a block, with the blanks before it.
  func mark(_ index: Int, in page: JudgedPage) -> Range<Int>? {
    let range = page.blocks[index].text
    var start = max(range.lowerBound + 1, range.upperBound - AgencyTail.reach)
    while start < range.upperBound {
      let opens =
        isDash(page, start) || page.text[start] == UInt8(ascii: "(")
        || page.text[start] == UInt8(ascii: "[")
      if opens, followsStop(page, range.lowerBound, start),
        isMark(page, start..<range.upperBound)
      {
        return trimmed(page, range.lowerBound, start)..<range.upperBound
      }
      start += 1
    }
    return nil
  }

  /// A hyphen or an en or em dash begins there.
  private func isDash(_ page: JudgedPage, _ at: Int) -> Bool {
    if page.text[at] == UInt8(ascii: "-") { return true }
    guard page.text[at] == 0xE2, at + 2 < page.text.count, page.text[at + 1] == 0x80 else {
      return false
    }
    return (0x92...0x95).contains(page.text[at + 2])
  }

  private func trimmed(_ page: JudgedPage, _ lower: Int, _ end: Int) -> Int {
    var end = end
    while end > lower, ASCII.isWhite(page.text[end - 1]) { end -= 1 }
    return end
  }

  private func followsStop(_ page: JudgedPage, _ lower: Int, _ start: Int) -> Bool {
    let end = trimmed(page, lower, start)
    guard end < start, end > lower else { return false }
    let ending = page.text.withUnsafeBufferPointer { BlockStatistics.ending($0, lower..<end) }
    return ending == .stop || ending == .closedStop || ending == .ellipsis
  }

  private func isMark(_ page: JudgedPage, _ range: Range<Int>) -> Bool {
    let words = page.words(range)
    if page.text[range.lowerBound] == UInt8(ascii: "(")
      || page.text[range.lowerBound] == UInt8(ascii: "[")
    {
      return words.count <= AgencyTail.mostWords
        && words.contains { page.vocabulary[$0.hash]?.subject == .source }
    }
    guard words.count <= AgencyTail.mostWords, page.text[range.upperBound - 1] != UInt8(ascii: ".")
    else { return false }
    return words.allSatisfy { word in
      word.first == .upper || page.text[word.range.lowerBound - 1] == UInt8(ascii: ".")
        || page.vocabulary[word.hash]?.subject == .source
    }
  }
}
