/// What a name and the words before it tell of its bearer: sex, body, person.
extension Speakers {
  func mark(_ speaker: Int, _ range: Range<Int>, _ passage: Passage) {
    let first = passage.bits(range.lowerBound)
    if first.has(.givenFemale), !first.has(.givenMale) { all[speaker].isFemale = true }
    if first.has(.givenMale), !first.has(.givenFemale) { all[speaker].isMale = true }
    if range.lowerBound > 0 {
      let before = passage.bits(range.lowerBound - 1)
      if before.has(.titleMale) { all[speaker].isMale = true }
      if before.has(.titleFemale) { all[speaker].isFemale = true }
    }
    let head = passage.bits(range.upperBound - 1)
    if head.has(.titleFemale), !head.has(.capital) { all[speaker].isFemale = true }
    if head.has(.titleMale), !head.has(.capital) { all[speaker].isMale = true }
    if isPersonal(range, passage) { all[speaker].isPerson = true }
    if !head.has(.capital) {
      all[speaker].isBody = head.has([.group, .document])
      if head.has(.person), passage.ends(range.upperBound - 1, .plural) {
        all[speaker].isPlural = true
      }
      return
    }
    let isPerson = first.has(.givenName) || all[speaker].isMale || all[speaker].isFemale
    if head.has(.allCapitals) || !isPerson && hasBodyWord(range, passage) {
      all[speaker].isBody = true
    }
  }

  /// A given name, a title, or two words that name neither a body nor a people.
  private func isPersonal(_ range: Range<Int>, _ passage: Passage) -> Bool {
    let first = passage.bits(range.lowerBound)
    if first.has(.givenName) || passage.bits(range.upperBound - 1).has([.person, .title]) {
      return true
    }
    if range.lowerBound > 0, passage.bits(range.lowerBound - 1).has([.title, .person]) {
      return true
    }
    return range.count > 1 && !hasBodyWord(range, passage)
      && !range.contains { passage.bits($0).has([.demonym, .time]) }
  }

  private func hasBodyWord(_ range: Range<Int>, _ passage: Passage) -> Bool {
    range.contains {
      passage.bits($0).has([.organisation, .group, .document]) || passage.bits($0).has(.preposition)
    }
  }
}
