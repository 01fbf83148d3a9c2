/// What plain text keeps although the weights are against it: lines of which nothing is known but
/// that they stand where an article has its headings.
extension Judge {
  /// Keeps the only line between two kept paragraphs of a text where nothing about it is furniture.
  static func keepHeadings(_ judged: inout JudgedPage, _ scores: Scores) {
    for index in judged.blocks.indices.dropFirst().dropLast()
    where !judged.judgements[index].isKept && scores[index] > worstHeading {
      let sides = [index - 1, index + 1]
      guard sides.allSatisfy({ judged.judgements[$0].isKept && judged.context.isProse($0) }),
        isHeadingLike(judged.statistics(index))
      else { continue }
      judged.judgements[index] = Judgement(
        kind: .heading, isKept: true, reason: Reason("heading"))
    }
  }

  /// Keeps a whole sentence right behind a paragraph that the weights keep, where they are in doubt:
  /// the short last paragraph of an article, what somebody said between two others. A paragraph
  /// that is lost is worse than a caption that stays.
  static func keepSentences(_ judged: inout JudgedPage, _ scores: Scores) {
    for index in judged.blocks.indices.dropFirst()
    where !judged.judgements[index].isKept && scores[index - 1] > 0 {
      let isBetween = index + 1 < scores.count && scores[index + 1] > 0
      guard scores[index] > (isBetween ? worstBetween : worstBehind),
        judged.context.isProse(index - 1), isSentence(judged.statistics(index))
      else { continue }
      judged.judgements[index] = Judgement(
        kind: .text, isKept: true, reason: Reason("sentence"))
    }
  }

  /// Of such lines with a higher score, four characters in five are the article's between two
  /// paragraphs, and one in two behind one.
  static let worstBetween = -1.5
  private static let worstBehind = -1.0

  static func isSentence(_ item: BlockStatistics) -> Bool {
    item.length >= shortestSentenceLine && item.words >= fewestWords && item.functionWords > 0
      && [.stop, .closedStop].contains(item.ending) && item.opening != .lower && isPlain(item)
  }

  private static let shortestSentenceLine = 40
  private static let fewestWords = 7

  /// Keeps a text as it is that is nothing but paragraphs with an empty line between them, and of
  /// which the weights would drop a little that nothing shows to be furniture: somebody has cleaned
  /// it before. Lines before the first kept paragraph and behind the last may be a title and links.
  static func keepCleanText(_ judged: inout JudgedPage) {
    let blocks = judged.blocks.indices
    guard blocks.count > 1, blocks.dropFirst().allSatisfy({ judged.blocks[$0].gap == 1 }) else {
      return
    }
    guard let first = judged.judgements.firstIndex(where: \.isKept),
      let last = judged.judgements.lastIndex(where: \.isKept)
    else { return }
    let dropped = blocks.filter { index in
      !judged.judgements[index].isKept
        && (first...last ~= index || judged.context.isProse(index))
    }
    let length = dropped.reduce(0) { $0 + judged.statistics($1).length }
    guard length * 100 <= judged.context.totalLength * mostDropped,
      dropped.allSatisfy({ isPlain(judged.statistics($0)) && judged.context.later[$0] == 0 })
    else { return }
    for index in dropped {
      judged.judgements[index] = Judgement(
        kind: .text, isKept: true, reason: Reason("clean-text"))
    }
  }

  private static func isHeadingLike(_ item: BlockStatistics) -> Bool {
    item.length <= longestHeading && item.numbers == 0 && isPlain(item)
      && [.word, .stop].contains(item.ending)
  }

  /// Nothing in it is a phrase or a mark of furniture.
  static func isPlain(_ item: BlockStatistics) -> Bool {
    item.leading == 0 && item.covered * 3 < item.words
      && item.flags.isDisjoint(with: [
        .address, .mailbox, .handle, .hashTag, .copyright, .separators, .clock, .markup,
      ])
  }

  private static let longestHeading = 60
  /// A line that is less likely is furniture of a sort that the lists do not know.
  private static let worstHeading = -2.0
  /// Percent of a text; of a page with furniture more is dropped.
  private static let mostDropped = 20
}
