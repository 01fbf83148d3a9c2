/// What readers say below an article. It may be longer than the article and written as well, so that
/// the weights take it for one; where classes tell what it is, no article is looked for in it.
enum CommentSection {
  /// Characters of prose outside of comments that may be an article; with less the comments may be
  /// what the page is for.
  private static let shortestArticle = 250

  /// Makes the scores of comments so low that no bar is below them. Linear in the blocks.
  static func lower(_ scores: inout Scores, _ context: PageContext) {
    let isComment = context.page.blocks.map { block in
      !context.page.elements[block.element].inherited.subtracting(context.commonWords)
        .isDisjoint(with: .comment)
    }
    guard isComment.contains(true) else { return }
    var article = 0
    for index in isComment.indices
    where !isComment[index] && context.isProse(index) && scores[index] > Judge.worstArticle {
      article += context.statistics[index].length
    }
    guard article >= shortestArticle else { return }
    for index in isComment.indices where isComment[index] {
      scores.lower(index, to: Judge.worstArticle - 1)
    }
  }
}
