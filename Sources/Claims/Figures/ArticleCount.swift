/// Finds the one person that an article counts beside a number: `three women and a male civilian`,
/// `a man and two women`.
///
/// An article alone counts nothing; joined to a counted phrase it is an item of the count.
enum ArticleCount {
  static func find(_ reading: inout Reading) {
    var index = 0
    while index < reading.figures.count {
      if let figure = next(reading, reading.figures[index]) {
        insert(figure, at: index + 1, &reading)
      }
      if let figure = previous(reading, index), insert(figure, at: index, &reading) { index += 1 }
      index += 1
    }
  }

  /// Takes a figure in if it counts one person.
  @discardableResult
  private static func insert(_ figure: Figure, at index: Int, _ reading: inout Reading) -> Bool {
    reading.figures.insert(figure, at: index)
    NounFinder.find(&reading, index)
    let found = reading.figures[index]
    let isPerson =
      found.group != 0 && !reading.vocabulary.things[Int(found.group)]
      && !reading.isPlural(found.head)
      && (figure.nounEnd == figure.last || figure.nounEnd == found.nounEnd)
    if !isPerson { reading.figures.remove(at: index) }
    return isPerson
  }

  /// Words between the article and the joint.
  private static let longest = 6

  /// The article of a phrase that ends right before `and` and a counted phrase of people; its
  /// `nounEnd` is where the phrase must end.
  private static func previous(_ reading: borrowing Reading, _ index: Int) -> Figure? {
    let figure = reading.figures[index]
    guard countsPersons(reading, figure) else { return nil }
    let end = figure.first - 1
    guard end > 1, reading.senses(end).contains(.joint), !reading.startsSentence(figure.first),
      reading.senses(end - 1).contains(.victim), !reading.isPlural(end - 1)
    else { return nil }
    var at = end - 2
    while at >= 0, end - at <= longest, !reading.startsSentence(at + 1) {
      if reading.senses(at).contains(.article) {
        guard reading.numeral(at: at) == nil, reading.numeral(at: at + 1) == nil,
          index == 0 || reading.figures[index - 1].nounEnd <= at
        else { return nil }
        let token = reading.tokens[at]
        return Figure(
          start: token.start, end: token.end, low: 1, high: 1, first: at, last: at + 1,
          nounEnd: end)
      }
      guard reading.kind(at) == .word, reading.senses(at).isDisjoint(with: .function) else {
        return nil
      }
      at -= 1
    }
    return nil
  }

  private static func countsPersons(_ reading: borrowing Reading, _ figure: Figure) -> Bool {
    figure.kind == .count && figure.head >= 0 && figure.group != 0
      && !reading.vocabulary.things[Int(figure.group)]
  }

  /// The article behind `and` that follows a counted phrase of people.
  private static func next(_ reading: borrowing Reading, _ figure: Figure) -> Figure? {
    guard countsPersons(reading, figure) else { return nil }
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
