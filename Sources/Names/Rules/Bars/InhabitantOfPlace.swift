import CopydeskCore

/// A place and who lives there.
struct InhabitantOfPlace: SpellingBar {
  let name = "inhabitant"
  let note =
    "A place is none of its people, and no adjective: Gaza, Gazans; New York, a New Yorker."
  let examples = [
    Example("He left Vorlania. The Vorlanian left Vorlania.", "Vorlania | Vorlanian"),
    Example("He left New Lundby. A New Lundbyer left.", "New Lundby | New Lundbyer"),
  ]

  /// Letters of a place's name without its last vowels at the least.
  private static let leastStem = 3
  /// Vowels at the end of a place's name that its people's drops at the most.
  private static let mostDropped = 2

  func bars(_ a: Int32, _ b: Int32, _ matcher: Matcher) -> Bool {
    let kinds = (matcher.table.kinds[Int(a)], matcher.table.kinds[Int(b)])
    if kinds.0.contains(.demonym) || kinds.1.contains(.demonym) { return true }
    let x = matcher.table.arena[matcher.table.words[Int(a)].letters]
    let y = matcher.table.arena[matcher.table.words[Int(b)].letters]
    return isPeople(x, of: y, matcher.parser.lists) || isPeople(y, of: x, matcher.parser.lists)
  }

  private func isPeople(
    _ people: ArraySlice<UInt8>, of place: ArraySlice<UInt8>, _ lists: NameLists
  ) -> Bool {
    var stem = place
    for dropped in 0...InhabitantOfPlace.mostDropped {
      guard stem.count >= InhabitantOfPlace.leastStem else { return false }
      if people.count > stem.count, people.starts(with: stem) {
        // One letter more is an ending behind the whole name alone: Iraqi, but not Andrei for Andrey.
        let ending = people.dropFirst(stem.count)
        if dropped == 0 || ending.count > 1, lists.peopleEndings.contains(ending) { return true }
      }
      guard let last = stem.last, Sounds.isVowel(last) || last == 0x79 else { return false }
      stem = stem.dropLast()
    }
    return false
  }
}
