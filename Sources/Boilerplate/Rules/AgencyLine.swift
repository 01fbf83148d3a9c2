import CopydeskCore

/// A line that is nothing but the name of an agency.
struct AgencyLine: BlockRule {
  let name = "agency-line"
  let note = """
    A short line whose words are names of agencies, or that opens with "source" and a colon or with \
    a dash and ends without a full stop, credits where the text comes from.
    """
  let examples = [
    Example("Agence France-Presse", "credit"),
    Example("Source: Example News and agencies", "credit"),
    Example("– Sapa-AP", "credit"),
    Example("(Reuters)", "credit"),
    Example("Source close to the talks", "-"),
    Example("The agency said so.", "-"),
  ]

  private static let longest = 60
  private static let mostWords = 4

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    guard item.length <= AgencyLine.longest, item.ending == .word || item.ending == .bracket,
      item.subjects & Subject.source.bit != 0
    else { return nil }
    let range = page.blocks[index].text
    let words = page.words(index)
    guard let first = words.first else { return nil }
    let opening = page.slice(range.lowerBound..<first.range.lowerBound)
    let closing = page.slice(first.range.upperBound..<range.upperBound)
    let isNamed = words.allSatisfy { isAgency($0, page) }
    if isNamed, words.count <= AgencyLine.mostWords { return Finding(kind: .credit) }
    if item.leading & Subject.source.bit != 0, closing.first == UInt8(ascii: ":") {
      return Finding(kind: .credit)
    }
    let isDashed = opening.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
    let isCapitalised = words.allSatisfy { $0.first == .upper }
    guard isDashed, isCapitalised, words.count <= AgencyLine.mostWords else { return nil }
    return Finding(kind: .credit)
  }

  private func isAgency(_ word: WordScanner.Word, _ page: JudgedPage) -> Bool {
    guard let entry = page.vocabulary[word.hash] else { return false }
    return entry.subject == .source || word.first == .upper && entry.isPrefix
      || word.first == .upper && entry.subject != nil || isInPhrase(word, page)
  }

  /// The further words of names such as "Associated Press" are known as parts of phrases alone.
  private func isInPhrase(_ word: WordScanner.Word, _ page: JudgedPage) -> Bool {
    word.first == .upper
      && page.statistics(page.block(at: word.range.lowerBound)).covered
        >= page.words(page.block(at: word.range.lowerBound)).count
  }
}

extension JudgedPage {
  /// The block that holds a byte of the text.
  func block(at byte: Int) -> Int {
    var low = 0
    var high = blocks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if blocks[middle].text.lowerBound <= byte { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
