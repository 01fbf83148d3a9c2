/// Finds the one person that an article counts beside a number: `three women and a male civilian`.
///
/// An article alone counts nothing; joined to a counted phrase it is the last item of the count.
enum ArticleCount {
  static func find(_ reading: inout Reading) {
    var index = 0
    while index < reading.figures.count {
      if let figure = next(reading, reading.figures[index]) {
        reading.figures.insert(figure, at: index + 1)
        NounFinder.find(&reading, index + 1)
        let found = reading.figures[index + 1]
        if found.group == 0 || reading.vocabulary.things[Int(found.group)]
          || reading.isPlural(found.head)
        {
          reading.figures.remove(at: index + 1)
        }
      }
      index += 1
    }
  }

  /// The article behind `and` that follows a counted phrase of people.
  private static func next(_ reading: borrowing Reading, _ figure: Figure) -> Figure? {
    guard figure.kind == .count, figure.head >= 0, figure.group != 0,
      !reading.vocabulary.things[Int(figure.group)]
    else { return nil }
    var at = figure.nounEnd
    if reading.kind(at) == .comma { at += 1 }
    guard reading.senses(at).contains(.joint) else { return nil }
    at += 1
    guard reading.senses(at).contains(.article), reading.numeral(at: at) == nil,
      reading.numeral(at: at + 1) == nil
    else { return nil }
    let token = reading.tokens[at]
    return Figure(
      start: token.start, end: token.end, low: 1, high: 1, first: at, last: at + 1,
      nounEnd: at + 1)
  }
}
