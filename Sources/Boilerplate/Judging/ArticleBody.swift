/// The blocks of a page that has no prose and yet marks its article: the winners of a prize, the
/// results of a day.
struct ArticleBody {
  /// Characters that are worth it.
  private static let shortest = 400
  /// Percent of a block that is link: a list of links is no article.
  private static let linked = 50
  private static let marked = ClassWords(named: "body")
  private static let furniture = ["comment", "related", "footer", "nav", "sidebar", "promo"]
    .reduce(into: ClassWords()) { $0.formUnion(ClassWords(named: $1)) }

  private let blocks: Set<Int>

  /// Nil where no element says that it is the article's body, or holds too little text for it.
  init?(_ context: PageContext) {
    let page = context.page
    guard !page.elements.isEmpty else { return nil }
    let blocks = page.blocks.indices.filter { index in
      let block = page.blocks[index]
      let words = page.elements[block.element].inherited.union(page.inlineWords(of: block))
      return words.isSuperset(of: ArticleBody.marked)
        && words.isDisjoint(with: ArticleBody.furniture)
        && block.linkBytes * 100 < block.text.count * ArticleBody.linked
    }
    let length = blocks.reduce(0) { $0 + context.statistics[$1].length }
    guard length >= ArticleBody.shortest else { return nil }
    self.blocks = Set(blocks)
  }

  func contains(_ index: Int) -> Bool { blocks.contains(index) }
}
