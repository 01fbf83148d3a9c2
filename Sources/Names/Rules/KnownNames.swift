import CopydeskCore

/// Names of countries and well-known cities, rivers and persons that lists know to be one.
struct KnownNames: FoldRule {
  let name = "known-name"
  let note = "Lists know the names of countries and of places with several."
  let examples = [
    Example("They met in the United States. The U.S. agreed.", "United States = U.S."),
    Example("They met in Iran and in Iraq.", "Iran | Iraq"),
    Example("Moscow said so. The Moskva sank. Moscow denied it.", "Moscow | Moskva"),
    Example("They left the State of Texas. It rains in Texas.", "State of Texas = Texas"),
  ]

  func apply(to folding: Folding) {
    var first: [Int64: Int] = [:]
    for number in folding.order {
      let country = folding.parsed[number].country
      let settled = country == 0 ? folding.parsed[number].settled : 0
      let key = country != 0 ? Int64(country) : Int64(settled) << 32
      guard key != 0, country != 0 || !folding.isThing(number) else { continue }
      if let other = first[key] {
        folding.join(other, number, by: name)
      } else {
        first[key] = number
      }
    }
    joinPolities(folding)
  }

  /// Joins the State of Texas with Texas.
  private func joinPolities(_ folding: Folding) {
    var numbers: [[UInt8]: Int] = [:]
    for number in folding.order.reversed() { numbers[folding.parsed[number].letters] = number }
    for number in folding.order {
      let name = folding.parsed[number]
      let text = folding.index.text(number)
      guard name.words.count > 1, let space = text.firstIndex(of: 0x20),
        text[space...].starts(with: " of ".utf8)
      else { continue }
      let first = folding.word(name.words[0]).letters
      let arena = folding.matcher.parser.table.arena
      guard folding.matcher.parser.lists.isOf(.polity, arena, first),
        let other = numbers[Array(name.letters.dropFirst(first.count))]
      else { continue }
      folding.join(other, number, by: self.name)
    }
  }
}
