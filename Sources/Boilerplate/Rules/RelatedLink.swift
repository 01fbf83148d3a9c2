import CopydeskCore

/// A link to another article between the paragraphs of this one.
struct RelatedLink: BlockRule {
  let name = "related-link"
  let note = """
    A line that opens with a phrase such as "read more" or "lesen Sie auch" and a colon, or with \
    such a phrase before a title that is no sentence, or is a link as a whole or but for the \
    phrase, leads to another article.
    """
  let examples = [
    Example("Read more: How the river was tamed", "related"),
    Example("Lesen Sie auch: Wie der Fluss gezähmt wurde", "related"),
    Example("See also | The bridge that moved", "related"),
    Example("À lire aussi La rivière qui monte", "related"),
    Example("Read: the word means more than it did.", "-"),
    Example("More than a hundred people came.", "-"),
  ]

  private static let longest = 220
  private static let fewestWords = 2
  /// Percent of a block that is a link as a whole.
  private static let linked = 90

  var scope: Scope { Scope(longest: RelatedLink.longest, leading: Subject.related.bit) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    let block = page.blocks[index]
    if block.linkBytes * 100 >= block.text.count * RelatedLink.linked {
      return Finding(kind: .related)
    }
    let words = page.words(index)
    let phrase = page.opening(of: words, .related)
    if phrase > 0, phrase < words.count,
      block.linkBytes * 100
        >= (block.text.upperBound - words[phrase].range.lowerBound) * RelatedLink.linked
    {
      return Finding(kind: .related)
    }
    guard phrase >= RelatedLink.fewestWords, phrase < words.count else { return nil }
    let between = page.slice(words[phrase - 1].range.upperBound..<words[phrase].range.lowerBound)
    if words[phrase].first == .upper, item.ending == .word || item.ending == .quote {
      return Finding(kind: .related)
    }
    let isLabel = between.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") }
    return isLabel ? Finding(kind: .related) : nil
  }
}
