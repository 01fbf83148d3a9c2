import CopydeskCore

/// A line that counts what readers did.
struct CounterLine: BlockRule {
  let name = "counter-line"
  let note = """
    A short line of numbers, each with a word such as "likes", "shares" or "comments" beside it, \
    counts what readers did.
    """
  let examples = [
    Example("1,204 Reposts 88 Quotes 2,310 Likes", "share"),
    Example("12 Comments", "share"),
    Example("Likes: 4", "share"),
    Example("12 people commented on the plan.", "-"),
    Example("12 ships", "-"),
  ]

  private static let longest = 80
  private static let counted: UInt32 =
    Subject.react.bit | Subject.share.bit | Subject.comment.bit | Subject.follow.bit

  var scope: Scope { Scope(longest: CounterLine.longest, subjects: CounterLine.counted) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    guard item.numbers > 0, item.words > item.numbers,
      item.ending == .word || item.ending == .digit
    else { return nil }
    var numbers = 0
    var labels = 0
    var wasDigit = false
    for word in page.words(index) {
      if word.first == .digit {
        // "1,204" is two words.
        numbers += wasDigit ? 0 : 1
      } else {
        guard let subject = page.vocabulary[word.hash]?.subject,
          subject.bit & CounterLine.counted != 0
        else { return nil }
        labels += 1
      }
      wasDigit = word.first == .digit
    }
    return numbers == labels ? Finding(kind: .share) : nil
  }
}
