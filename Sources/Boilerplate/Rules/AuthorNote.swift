import CopydeskCore

/// What the page says of the article's author behind the article.
struct AuthorNote: BlockRule {
  let name = "author-note"
  let note = """
    The last paragraph that is left, and those before it, tell of the author where they open with \
    the name that a by-line gives: "Jane Example covers the harbour."
    """
  let examples = [
    Example(
      "By Jane Example and John Sample\n\n" + AuthorNote.body
        + "\n\nJohn Sample writes about shipping and has done so for many years.",
      "- - byline"),
    Example(
      "By Jane Example\n\n" + AuthorNote.body
        + "\n\nJohn Sample, who owns the mill, said that he had heard nothing of it.",
      "- - -"),
  ]

  private static let body = """
    The river rose by two metres in the night, and the mayor said that the lower town had to be \
    cleared before the morning. The bridge will be closed until the engineers have looked at it.
    """
  private static let longest = 500
  /// Characters of a line that may be a by-line.
  private static let longestByline = 120
  /// Kept blocks behind one that may still be such a note.
  private static let farthest = 2

  var scope: Scope { Scope(longest: AuthorNote.longest) }

  func prepare(_ page: inout JudgedPage) -> Bool {
    page.authors = AuthorNote.authors(of: page)
    return !page.authors.isEmpty
  }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let words = page.words(index).prefix(2)
    guard words.count == 2, words.allSatisfy({ $0.first == .upper }),
      page.context.proseBefore[index] > 0,
      page.authors.contains(HashTable.join(words[0].hash, words[1].hash)),
      page.judgements[(index + 1)...].lazy.filter(\.isKept).prefix(AuthorNote.farthest + 1).count
        <= AuthorNote.farthest
    else { return nil }
    return Finding(kind: .byline)
  }

  /// The pairs of capitalised words that stand side by side in lines that open as by-lines do, before
  /// the text or not kept.
  private static func authors(of page: JudgedPage) -> Set<UInt64> {
    var authors = Set<UInt64>()
    for index in page.blocks.indices
    where !page.judgements[index].isKept || page.context.proseBefore[index + 1] == 0 {
      let item = page.statistics(index)
      guard item.leading & Subject.byline.bit != 0, item.length <= longestByline else { continue }
      let words = page.words(index)
      for (one, other) in zip(words, words.dropFirst())
      where one.first == .upper && other.first == .upper {
        authors.insert(HashTable.join(one.hash, other.hash))
      }
    }
    return authors
  }
}
