import CopydeskCore

/// Judges a page: the weights decide, then the rules, then every block is given its kind.
struct Judge {
  let vocabulary: Vocabulary
  let weights: Weights

  func judge(_ page: Page) -> JudgedPage { judge(PageContext(page, vocabulary)) }

  func judge(_ context: PageContext) -> JudgedPage {
    let scores = scores(context)
    let judged = judge(context, scores)
    guard !judged.hasArticle else { return judged }
    if let bar = Judge.lowerBar(context, scores) {
      var raised = scores
      raised.bar = bar
      return judge(context, raised)
    }
    guard let body = ArticleBody(context) else { return judged }
    return judge(
      context, Scores(hundredths: scores.indices.map { body.contains($0) ? 100 : -100 }))
  }

  /// The weights' scores, raised where the text is neat: nothing but paragraphs with an empty line
  /// between them, it was cleaned before, by this filter or by hand.
  private func scores(_ context: PageContext) -> Scores {
    var scores = weights.scores(context)
    if context.page.layout == .markup { CommentSection.lower(&scores, context) }
    guard Labels.isNeat(context.page) else { return scores }
    let hasProse = context.totalProse * 100 >= context.totalLength * Judge.leastProse
    scores.trust = hasProse ? Judge.trustInProse : Judge.trustInLists
    return scores
  }

  /// Fitted to pages of other sites, this loses nothing of pages and least of texts.
  private static let trustInProse = 0.5
  /// Of a list of winners, which has no paragraphs, the weights know little: of it nothing is dropped
  /// but what is furniture for certain.
  private static let trustInLists = 4.0
  /// Percent of a text; with less it is a list.
  private static let leastProse = 30

  private func judge(_ context: PageContext, _ scores: Scores) -> JudgedPage {
    var judged = JudgedPage(context, vocabulary, scores: scores)
    if context.page.layout == .markup {
      Judge.keepMarked(&judged, scores)
      HiddenText.drop(in: &judged)
    } else {
      Judge.keepSentences(&judged, scores)
      Judge.keepHeadings(&judged, scores)
      Judge.keepCleanText(&judged)
    }
    Judge.keepClosing(&judged)
    Judge.apply(BlockRules.rules, to: &judged)
    Judge.nameKinds(&judged)
    Judge.requireSentence(&judged)
    return judged
  }

  /// Keeps a paragraph that the weights drop behind the article although an agency's mark at its end
  /// says that it is the article's last.
  static func keepClosing(_ judged: inout JudgedPage) {
    judged.findLast()
    guard let last = judged.lastKept else { return }
    let end = min(judged.blocks.count, last + 1 + closingReach)
    for index in last + 1..<max(end, last + 1) where judged.context.isProse(index) {
      guard AgencyTail().mark(index, in: judged) != nil else { continue }
      judged.judgements[index] = Judgement(
        kind: .text, isKept: true, reason: Reason("agency-tail"))
      return
    }
  }

  /// So many blocks, such as an advertisement, may stand between.
  private static let closingReach = 2

  /// Where nothing is kept, the best prose of the page is its article, if it is not that unlikely:
  /// a notice of one sentence among much else.
  private static func lowerBar(_ context: PageContext, _ scores: Scores) -> Double? {
    let best = scores.indices.lazy.filter { context.isProse($0) }.map { scores[$0] }.max()
    guard let best, best > worstArticle else { return nil }
    return best - 1
  }

  /// The least score of an article's best paragraph.
  static let worstArticle = -2.0

  /// A page of which only a few labels are left has no article.
  private static func requireSentence(_ judged: inout JudgedPage) {
    let kept = judged.judgements.indices.filter { judged.judgements[$0].isKept }
    let hasSentence = kept.contains { index in
      let item = judged.statistics(index)
      return item.length >= shortestSentence && item.stops > 0
    }
    let length = kept.reduce(0) { $0 + judged.statistics($1).length }
    guard !hasSentence, length < longestLabels else { return }
    for index in kept {
      judged.judgements[index].isKept = false
      judged.judgements[index].reason = Reason("no-article")
      judged.setTail(nil, of: index)
    }
  }

  private static let shortestSentence = 30
  /// Characters of labels that may be an article for all that: a list of winners, a table.
  private static let longestLabels = 400

  /// Asks each rule for the blocks that are still kept.
  static func apply(_ rules: [any BlockRule], to judged: inout JudgedPage) {
    for rule in rules {
      let scope = rule.scope
      guard scope.reaches(judged.context) else { continue }
      judged.findLast()
      guard rule.prepare(&judged) else { continue }
      for index in judged.blocks.indices where judged.judgements[index].isKept {
        guard scope.holds(judged.context.statistics[index]),
          let finding = rule.find(index, in: judged)
        else { continue }
        if let tail = finding.tail {
          judged.setTail(
            Tail(range: tail, kind: finding.kind, reason: Reason(rule.name)), of: index)
        } else {
          judged.judgements[index] = Judgement(
            kind: finding.kind, isKept: false, reason: Reason(rule.name))
        }
      }
    }
  }

  /// Names what the weights decided about.
  static func nameKinds(_ judged: inout JudgedPage) {
    let first = judged.judgements.firstIndex { $0.isKept } ?? 0
    for index in judged.blocks.indices where judged.judgements[index].reason == .weights {
      let isKept = judged.judgements[index].isKept
      judged.judgements[index].kind =
        isKept ? keptKind(index, judged) : droppedKind(index, judged, first)
    }
  }

  private static func keptKind(_ index: Int, _ judged: JudgedPage) -> Kind {
    if isHeading(index, judged) { return .heading }
    return judged.context.proseBefore[index] == 0 && !judged.statistics(index).isProse
      && judged.statistics(index).length >= shortestStandfirst ? .standfirst : .text
  }

  /// Shorter lines before the body are labels.
  private static let shortestStandfirst = 60

  private static func isHeading(_ index: Int, _ judged: JudgedPage) -> Bool {
    switch judged.tag(index) {
    case .h1, .h2, .h3, .h4, .h5, .h6: return true
    case .unknown:
      let item = judged.statistics(index)
      return item.length < 80 && (item.ending == .word || item.ending == .digit)
        && !judged.blocks[index].isListItem
    default: return false
    }
  }

  private static func droppedKind(_ index: Int, _ judged: JudgedPage, _ first: Int) -> Kind {
    let context = judged.context
    let block = judged.blocks[index]
    if isTitle(index, judged, first) { return .title }
    if !context.page.elements.isEmpty {
      let element = context.page.elements[block.element]
      if element.tag == .figcaption { return .caption }
      let words = element.inherited.subtracting(context.commonWords).union(
        context.page.inlineWords(of: block))
      if let kind = Kind(words) { return kind }
    }
    let item = judged.statistics(index)
    let subjects = item.leading != 0 ? item.leading : item.length < 120 ? item.subjects : 0
    if subjects != 0 { return Kind(Subject(number: subjects.trailingZeroBitCount)) }
    if block.linkBytes * 2 > block.text.count { return .navigation }
    return isHeading(index, judged) ? .heading : .other
  }

  /// Marked as the page's title, or in plain text the last line before the body that is no sentence.
  private static func isTitle(_ index: Int, _ judged: JudgedPage, _ first: Int) -> Bool {
    let tag = judged.tag(index)
    if index == judged.context.titleBlock || tag == .h1 { return true }
    guard judged.context.page.titles.isEmpty, tag == .unknown else { return false }
    let item = judged.statistics(index)
    return index < first && first - index <= 6 && item.words >= 3 && item.leading == 0
      && item.ending != .stop && !item.flags.contains(.clock)
  }
}
