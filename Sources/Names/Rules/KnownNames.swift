import CopydeskCore

/// Names of countries and well-known cities, rivers and persons that lists know to be one.
struct KnownNames: FoldRule {
  let name = "known-name"
  let note = "Lists know the names of countries and of places with several."
  let examples = [
    Example("They met in the United States. The U.S. agreed.", "United States = U.S."),
    Example("They met in Iran and in Iraq.", "Iran | Iraq"),
  ]

  func apply(to folding: Folding) {
    let lists = folding.matcher.parser.lists
    var first: [Int64: Int] = [:]
    for number in folding.order {
      let letters = folding.parsed[number].letters
      let country = lists.country(letters, letters.indices)
      let settled = country == 0 ? lists.settled(letters, letters.indices) : 0
      let key = country != 0 ? Int64(country) : Int64(settled) << 32
      guard key != 0 else { continue }
      if let other = first[key] {
        folding.join(other, number, by: name)
      } else {
        first[key] = number
      }
    }
  }
}
