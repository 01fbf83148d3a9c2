/// What a page of HTML keeps although the weights are against it: what its markup puts on a level
/// with the paragraphs around it.
extension Judge {
  /// Keeps a heading near kept paragraphs on both sides, and between two of the same class a whole
  /// sentence of that class, where nothing in it is furniture. Linear in the blocks.
  static func keepMarked(_ judged: inout JudgedPage, _ scores: Scores) {
    let context = judged.context
    let isSure = scores.indices.map { scores[$0] > 0 && context.isProse($0) }
    for index in scores.indices where !judged.judgements[index].isKept {
      guard scores[index] > min(worstMarkedHeading, worstBetween),
        isPlain(context.statistics[index])
      else { continue }
      if scores[index] > worstMarkedHeading, isMarkedHeading(index, context) {
        let before = isSure[max(0, index - headingReach)..<index]
        let behind = isSure[index..<min(isSure.count, index + 1 + headingReach)]
        guard before.contains(true), behind.contains(true) else { continue }
        judged.judgements[index] = Judgement(
          kind: .heading, isKept: true, reason: Reason("heading"))
      } else if isSentence(context.statistics[index]), index > 0, index + 1 < scores.count,
        [index - 1, index + 1].allSatisfy({ isSure[$0] && context.areAlike($0, index) })
      {
        judged.judgements[index] = Judgement(
          kind: .text, isKept: true, reason: Reason("sentence"))
      }
    }
  }

  /// Pictures, advertisements and further headings may stand between a heading and the paragraphs.
  private static let headingReach = 3
  /// Of headings with a higher score that stand near paragraphs four in five are the article's.
  private static let worstMarkedHeading = -1.0
  private static let longestMarkedHeading = 120

  private static let fewestAlike = 3

  /// An appeal that is marked as a heading ends like a sentence; where several do, they are the items
  /// of a list.
  private static func isMarkedHeading(_ index: Int, _ context: PageContext) -> Bool {
    let block = context.page.blocks[index]
    let item = context.statistics[index]
    guard [.h2, .h3, .h4, .h5, .h6].contains(context.page.tag(of: block)), block.linkBytes == 0,
      item.length <= longestMarkedHeading
    else { return false }
    return ![.stop, .closedStop].contains(item.ending)
      || context.signatureSums[context.signatures[block.element]].blocks >= fewestAlike
  }
}

extension PageContext {
  /// Whether tag and class of two blocks' elements, and of those around them, are the same.
  fileprivate func areAlike(_ one: Int, _ other: Int) -> Bool {
    let elements = [one, other].map { page.blocks[$0].element }
    let parents = elements.map { page.elements[$0].parent }
    return signatures[elements[0]] == signatures[elements[1]]
      && signatures[parents[0]] == signatures[parents[1]]
  }
}
