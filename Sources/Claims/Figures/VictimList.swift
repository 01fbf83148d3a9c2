/// Finds victims that are listed one by one, which no number counts: `a man and a woman were killed`.
///
/// A list is a figure only where something happened to all of it; a single person is none.
enum VictimList {
  /// Words of one item that are looked at.
  private static let longest = 8
  /// Words from the beginning of an item to its noun or age: an article and a comma come besides.
  private static let reach = longest + 3
  /// Nobody is older.
  private static let oldest = 120.0

  /// One listed person.
  private struct Item {
    let end: Int
    let head: Int
    let group: Int32
    /// Whether it has a word of its own that sets it apart from the one before: an article, an age.
    let isApart: Bool
  }

  /// Adds the lists that have a slot to the figures, in the order of the text.
  static func find(_ reading: inout Reading) {
    guard reading.present.contains(.victim), reading.present.contains(.joint) || hasComma(reading)
    else { return }
    var found: [Figure] = []
    var at = 0
    var person = -1
    while at < reading.tokens.count {
      if person < at { person = nextPerson(reading, at) }
      guard person - at <= reach else {
        at = person - reach
        continue
      }
      guard begins(reading, at), let figure = list(reading, at) else {
        at += 1
        continue
      }
      reading.figures.append(figure)
      let slot = slot(reading)
      reading.figures.removeLast()
      if slot.isNamed || slot == .hit {
        found.append(figure)
        found[found.count - 1].slot = slot
      }
      at = figure.nounEnd
    }
    guard !found.isEmpty else { return }
    reading.figures += found
    reading.figures.sort { $0.first < $1.first }
  }

  /// The next word without which no item is one: a noun of a person, or a number that may be an age.
  private static func nextPerson(_ reading: borrowing Reading, _ at: Int) -> Int {
    var next = at
    while next < reading.tokens.count, reading.kind(next) != .number,
      reading.senses(next).isDisjoint(with: [.victim, .cardinal])
    {
      next += 1
    }
    return next < reading.tokens.count ? next : next + reach
  }

  private static func hasComma(_ reading: borrowing Reading) -> Bool {
    for at in reading.tokens.indices where reading.kind(at) == .comma { return true }
    return false
  }

  /// The slot of the last figure: an object, a subject, or what `the murder of` leads to.
  private static func slot(_ reading: borrowing Reading) -> Slot {
    let index = reading.figures.count - 1
    for rule in [SlotRule.eventNoun, .followingState, .predicate, .object] {
      if let slot = rule.slot(reading, index) { return slot }
    }
    return .none
  }

  /// Where a list may begin: not inside a longer one, whose first items no list of words has.
  private static func begins(_ reading: borrowing Reading, _ at: Int) -> Bool {
    guard reading.kind(at) == .word || reading.kind(at) == .number else { return false }
    if reading.startsSentence(at) { return true }
    let before = reading.senses(at - 1)
    if before.contains(.joint) || before.contains(.article) || reading.kind(at - 1) == .hyphen {
      return false
    }
    guard reading.kind(at - 1) == .comma else {
      return !before.isDisjoint(
        with: Senses.function.union([.slotVerb, .slotNoun, .say, .partitive]))
        || reading.kind(at - 1) != .word
    }
    return reading.senses(at - 2).isDisjoint(with: [.victim]) && !reading.isCapital(at - 2)
      && reading.kind(at - 2) == .word
  }

  /// The list that begins at a token, nil where it has fewer than two items or holds a number.
  private static func list(_ reading: borrowing Reading, _ start: Int) -> Figure? {
    guard let first = item(reading, start) else { return nil }
    var items = [first]
    var isJoined = false
    var end = first.end
    while let next = joint(reading, end),
      let item = item(reading, next.end) ?? reflexive(reading, next.end)
    {
      items.append(item)
      end = item.end
      isJoined = isJoined || next.isWord
    }
    guard items.count > 1, joint(reading, end)?.isWord != true,
      isJoined || endsHeadline(reading, end), areSeveral(reading, items, end)
    else { return nil }
    let isCounted = reading.figures.contains { $0.first < end + 3 && $0.nounEnd + 3 > start }
    guard !isCounted else { return nil }
    let head = items[items.count - 1].head
    let value = Double(items.count)
    let isOneGroup = items.allSatisfy { $0.group == first.group }
    var figure = Figure(
      start: reading.tokens[start].start, end: reading.tokens[head].end, low: value, high: value)
    figure.noun = reading.tokens[head].start..<reading.tokens[head].end
    figure.group = isOneGroup ? first.group : reading.vocabulary.peopleGroup
    figure.first = start
    figure.last = head
    figure.head = head
    figure.nounEnd = end
    return figure
  }

  /// What joins two items: a comma, `and`, or both.
  private static func joint(
    _ reading: borrowing Reading, _ at: Int
  ) -> (end: Int, isWord: Bool)? {
    var end = at
    if reading.kind(end) == .comma { end += 1 }
    if reading.senses(end).contains(.joint), !reading.startsSentence(end) {
      return (end + 1, true)
    }
    return end > at ? (end, false) : nil
  }

  /// Headlines join their last two items with a comma: `Baby, man killed`.
  private static func endsHeadline(_ reading: borrowing Reading, _ at: Int) -> Bool {
    reading.event(at) != nil || at >= reading.tokens.count || reading.startsSentence(at)
  }

  /// `A wife and mother was killed` is of one person.
  private static func areSeveral(
    _ reading: borrowing Reading, _ items: [Item], _ end: Int
  ) -> Bool {
    if reading.has(.singularVerb, end) { return false }
    if reading.has(.pluralVerb, end) { return true }
    if items.dropFirst().allSatisfy(\.isApart) { return true }
    return !items.contains(where: \.isApart) && Set(items.map(\.group)).count == items.count
  }

  /// One person: a noun of the list of victims in the singular with the words before it.
  private static func item(_ reading: borrowing Reading, _ start: Int) -> Item? {
    var at = start
    var isApart = false
    if isDeterminer(reading, at) {
      isApart = true
      at += 1
    }
    if let age = age(reading, at) {
      isApart = true
      at = age
    }
    let limit = min(at + longest, reading.tokens.count)
    var head = -1
    var names = 0
    while at < limit, isPart(reading, at, first: start) {
      let isVictim = isOnePerson(reading, at)
      // Behind the noun of a person only their name follows: `his wife Anna Berg`.
      if head >= 0, !isVictim, !reading.isCapital(at) { return nil }
      names = isVictim ? 0 : reading.isCapital(at) ? names + 1 : 0
      if isVictim { head = at }
      at += 1
      if reading.kind(at) == .apostrophe, reading.isGlued(at) {
        at += 1
        head = -1
      }
      if reading.kind(at) == .hyphen, reading.isGlued(at), reading.isGlued(at + 1) { at += 1 }
    }
    let aged = agedEnd(reading, at)
    isApart = isApart || aged != nil
    let isNamed = names >= 2 && isApart && !isDeterminer(reading, start)
    guard head >= 0 || isNamed else { return nil }
    return Item(
      end: aged ?? at, head: head >= 0 ? head : at - 1,
      group: head >= 0 ? reading.entry(head).group : reading.vocabulary.peopleGroup,
      isApart: isApart || names >= 2)
  }

  /// Who did it, as the last of those it was done to: `his wife and himself`.
  private static func reflexive(_ reading: borrowing Reading, _ at: Int) -> Item? {
    guard reading.has(.reflexive, at) else { return nil }
    return Item(end: at + 1, head: at, group: reading.vocabulary.peopleGroup, isApart: true)
  }

  private static func isOnePerson(_ reading: borrowing Reading, _ at: Int) -> Bool {
    let entry = reading.entry(at)
    return entry.senses.contains(.victim) && !reading.isPlural(at) && entry.group != 0
      && entry.senses.isDisjoint(with: [.plural, .more])
      && !reading.vocabulary.things[Int(entry.group)]
  }

  private static func isDeterminer(_ reading: borrowing Reading, _ at: Int) -> Bool {
    reading.senses(at).contains(.article)
      || reading.has(.definite, at)
  }

  /// A word between the article and the end of an item.
  private static func isPart(
    _ reading: borrowing Reading, _ at: Int, first: Int
  ) -> Bool {
    guard reading.kind(at) == .word, at == first || !reading.startsSentence(at) else {
      return false
    }
    let senses = reading.senses(at)
    if senses.contains(.victim) { return true }
    return senses.isDisjoint(
      with: Senses.function.union([
        .slotVerb, .slotNoun, .slotParticiple, .slotIntransitive, .verb, .cardinal, .say,
      ])) || senses.contains(.adjective)
  }

  /// The end of `17-year-old` and `17-year-old's`.
  private static func age(_ reading: borrowing Reading, _ at: Int) -> Int? {
    guard reading.kind(at) == .number || reading.senses(at).contains(.cardinal),
      let numeral = reading.numeral(at: at), numeral.low < oldest
    else { return nil }
    let end = numeral.end
    let unit = reading.kind(end) == .hyphen ? end + 1 : end
    guard reading.senses(unit).contains(.period) else { return nil }
    let old = reading.kind(unit + 1) == .hyphen ? unit + 2 : unit + 1
    return reading.has(.old, old) ? old + 1 : nil
  }

  /// The end of an age behind a noun: `a boy, 6,`.
  private static func agedEnd(_ reading: borrowing Reading, _ at: Int) -> Int? {
    guard reading.kind(at) == .comma, reading.kind(at + 1) == .number,
      reading.literal(at + 1).value < oldest, reading.literal(at + 1).style == .plain
    else { return nil }
    let isClosed = reading.kind(at + 2) == .comma && joint(reading, at + 2)?.isWord != true
    let goesOn = reading.kind(at + 2) == .comma || reading.senses(at + 2).contains(.joint)
    guard isClosed || goesOn || reading.event(at + 2) != nil else { return nil }
    return isClosed && reading.kind(at + 3) != .word ? at + 3 : at + 2
  }
}
