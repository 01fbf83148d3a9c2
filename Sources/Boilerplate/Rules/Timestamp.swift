import CopydeskCore

/// A line that is nothing but a date or a time.
struct Timestamp: BlockRule {
  let name = "timestamp"
  let note = """
    A short line of numbers with a year or a clock time, and hardly another word, says when \
    something was published; so does one that opens with a word such as "updated".
    """
  let examples = [
    Example("Last Modified: 19 May 2013 13:50", "time"),
    Example("June 2, 2013", "time"),
    Example("Updated at 10:15 GMT", "time"),
    Example("Publicado el 3 de mayo de 2021", "time"),
    Example("The summit of 2013 failed.", "-"),
    Example("1. Open the lid", "-"),
  ]

  private static let longest = 60
  /// Words besides numbers: a month, or a weekday and a month.
  private static let mostWords = 2
  /// With a word such as "updated" before them.
  private static let mostWordsLed = 4

  var scope: Scope { Scope(longest: Timestamp.longest, flags: [.year, .clock]) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    let item = page.statistics(index)
    guard item.numbers > 0, item.ending != .stop else { return nil }
    let words = page.words(index)
    let others = words.count { word in
      guard !word.hasDigit else { return false }
      let entry = page.vocabulary[word.hash]
      return entry?.subject != .time && entry?.isFunctionWord != true
    }
    if item.leading & Subject.time.bit != 0 {
      return others <= Timestamp.mostWordsLed ? Finding(kind: .time) : nil
    }
    guard item.numbers > 1, others <= Timestamp.mostWords, item.functionWords <= 2 else {
      return nil
    }
    return Finding(kind: .time)
  }
}
