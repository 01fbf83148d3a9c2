import CopydeskCore

/// A signature of initials or desk codes behind the article.
struct Initials: BlockRule {
  let name = "initials"
  let note = """
    Behind the last paragraph, a line of nothing but letters with full stops or of codes of up to \
    three letters parted by strokes signs the article for its writers.
    """
  let examples = [
    Example(Initials.body + "\n\nM. S. / K. A.", "- byline"),
    Example(Initials.body + "\n\n(J.D.)", "- byline"),
    Example(Initials.body + "\n\nkle/ab", "- byline"),
    Example(Initials.body + "\n\nNo.", "- -"),
    Example("M. S.\n\n" + Initials.body, "- -"),
  ]

  private static let body = """
    The river rose by two metres in the night, and the mayor said that the lower town had to be \
    cleared before the morning.
    """
  private static let longest = 24
  private static let longestCode = 3

  var scope: Scope { Scope(longest: Initials.longest) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    guard item.words > 1, item.numbers == 0, item.ideographs == 0,
      page.context.proseBefore[index] > 0, page.place(index + 1) == 100
    else { return nil }
    let words = page.words(index)
    let isInitials = words.allSatisfy { word in
      word.range.count <= 2 && word.first == .upper && word.range.upperBound < page.text.count
        && page.text[word.range.upperBound] == UInt8(ascii: ".")
    }
    if isInitials { return Finding(kind: .byline) }
    let gaps = zip(words, words.dropFirst()).map {
      page.slice($0.range.upperBound..<$1.range.lowerBound)
    }
    let isCodes =
      words.allSatisfy { $0.range.count <= Initials.longestCode }
      && gaps.allSatisfy { $0.count == 1 && $0.first == UInt8(ascii: "/") }
    return isCodes ? Finding(kind: .byline) : nil
  }
}
