import CopydeskCore

/// Who else worked on the article.
struct ContributorLine: BlockRule {
  let name = "contributor-line"
  let note = """
    One of the last paragraphs that are left that ends in a phrase such as "contributed to this \
    report", or opens in brackets with one such as "reporting by", names who wrote the article.
    """
  let examples = [
    Example("Example News writer Jane Example contributed to this report.", "credit"),
    Example("(Reporting by Jane Example in Exampleton; Editing by John Sample)", "credit"),
    Example("The rain contributed to this report of a flood.", "-"),
  ]

  private static let longest = 500
  private static let fewestWords = 2
  /// Kept blocks that may stand behind.
  private static let farthest = 2

  var scope: Scope {
    Scope(longest: ContributorLine.longest, subjects: Subject.author.bit | Subject.byline.bit)
  }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let behind = page.judgements[(index + 1)...].lazy.filter(\.isKept)
    guard behind.prefix(ContributorLine.farthest + 1).count <= ContributorLine.farthest else {
      return nil
    }
    let item = page.statistics(index)
    let words = page.words(index)
    if item.flags.contains(.bracketed),
      item.leading & (Subject.author.bit | Subject.byline.bit) != 0,
      isName(
        behind: page.opening(of: words, Subject(number: item.leading.trailingZeroBitCount)), words)
    {
      return Finding(kind: .credit)
    }
    let isNamed = words.indices.suffix(6).contains { start in
      let phrase = page.opening(of: Array(words[start...]), .author)
      return phrase >= ContributorLine.fewestWords && start + phrase == words.count
    }
    return isNamed && words.contains { $0.first == .upper } ? Finding(kind: .credit) : nil
  }

  /// Whether a name may stand behind the words that open a line; "(By 2030 the yard" has none.
  private func isName(behind phrase: Int, _ words: [WordScanner.Word]) -> Bool {
    guard words.indices.contains(phrase) else { return false }
    return words[phrase].first == .upper || words[phrase].first == .ideograph
      || words[phrase].first == .letter
  }
}
