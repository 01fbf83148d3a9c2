/// What a page holds and does not show is no part of its article. It is judged all the same, for what
/// stands beside it, but not kept, so that it never wins over the copy that is shown.
enum HiddenText {
  static func drop(in judged: inout JudgedPage) {
    let page = judged.context.page
    guard page.elements.contains(where: \.isHidden), page.showsItsText else { return }
    for (index, block) in page.blocks.enumerated()
    where judged.judgements[index].isKept && page.isHidden(block) {
      judged.judgements[index] = Judgement(kind: .other, isKept: false, reason: Reason("hidden"))
    }
  }
}
