import CopydeskCore

/// What readers say below an article that was saved as text.
struct CommentThread: BlockRule {
  let name = "comment-thread"
  let note = """
    Behind an article, a label such as "12 comments" begins a thread where labels of comments follow \
    again and again: "reply", "report", "by" and a name, or a name and "says" with a colon. All of \
    it is dropped up to where these labels end.
    """
  let examples = [
    Example(
      CommentThread.article + "\n\n3 comments\n\nAnne says:\n\nThat is not how I remember it.\n\n"
        + "Bert says:\n\nNor I.\n\nCarla says:\n\nIt was the mill.",
      "- comment comment comment comment comment comment comment"),
    Example(
      CommentThread.article + "\n\n3 comments\n\nThe mill was flooded too.\n\nNobody was hurt.",
      "- - - -"),
    Example(
      "3 comments\n\nAnne says:\n\nThat is it.\n\nBert says:\n\nNor I.\n\nCarla says:\n\nWell.",
      "- - - - - - -"),
  ]

  private static let article = """
    The river rose by two metres in the night, and the mayor said that the lower town had to be \
    cleared before the morning. The bridge will be closed until the engineers have looked at each of \
    its seven pillars, which were built before the war and have been repaired only once since then.
    """
  /// Characters of kept prose before the label: above an article it leads to the thread.
  private static let shortestArticle = 250
  private static let longestLabel = 100
  private static let fewestLabels = 3
  /// Blocks from one label to the next.
  private static let reach = 15
  private static let mostWords = 6

  var scope: Scope { Scope() }

  func prepare(_ page: inout JudgedPage) -> Bool {
    guard page.context.page.layout != .markup, page.context.subjects & Subject.comment.bit != 0
    else { return false }
    page.threads = CommentThread.threads(in: page)
    return !page.threads.isEmpty
  }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    page.threads.contains { $0.contains(index) } ? Finding(kind: .comment) : nil
  }

  /// The blocks of threads. Linear in the blocks.
  private static func threads(in page: JudgedPage) -> [Range<Int>] {
    var threads: [Range<Int>] = []
    var length = 0
    var index = 0
    while index < page.blocks.count {
      if length >= shortestArticle, opens(page.statistics(index)),
        let thread = thread(from: index, page)
      {
        threads.append(thread)
        index = thread.upperBound
        continue
      }
      if page.judgements[index].isKept, page.context.isProse(index) {
        length += page.statistics(index).length
      }
      index += 1
    }
    return threads
  }

  /// Whether a block is the label above a thread.
  private static func opens(_ item: BlockStatistics) -> Bool {
    item.length <= longestLabel && item.leadsWith(.comment) && !item.isProse
  }

  private static func thread(from start: Int, _ page: JudgedPage) -> Range<Int>? {
    var last = start
    var labels = 0
    var index = start + 1
    while index < page.blocks.count, index - last <= reach {
      if isLabel(page.statistics(index)) {
        labels += 1
        last = index
      }
      index += 1
    }
    return labels >= fewestLabels ? start..<index : nil
  }

  /// Whether a block is a label of one comment.
  private static func isLabel(_ item: BlockStatistics) -> Bool {
    guard item.length <= longestLabel, !item.isProse else { return false }
    return item.leadsWith(.comment) || item.leadsWith(.react) || item.leadsWith(.byline)
      || item.ending == .colon && item.words <= mostWords
  }
}

extension BlockStatistics {
  fileprivate func leadsWith(_ subject: Subject) -> Bool { leading & subject.bit != 0 }
}
