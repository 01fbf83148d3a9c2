/// Settles who or what a mention counts: the class, and whom they belong to.
enum Counted {
  /// Tokens behind the head in which `of NAME` is looked for.
  private static let reach = 8

  static func settle(
    _ mention: inout Mention, _ reading: borrowing Reading, _ index: Int, _ last: inout [UInt8]
  ) {
    let figure = reading.figures[index]
    mention.group = group(reading, index)
    let isMembers = mention.group == Array("members".utf8)
    mention.owner = owner(reading, index)
    if isMembers, mention.owner.isEmpty { mention.owner = nearbyOwner(reading, figure, last) }
    if isMembers, !mention.owner.isEmpty { last = mention.owner }
  }

  /// The class of the counted; an elided noun is that of the figure before in the sentence.
  static func group(_ reading: borrowing Reading, _ index: Int) -> [UInt8] {
    let figure = reading.figures[index]
    let code = reading.vocabulary.code(figure.group)
    let isElided =
      figure.head < 0 || figure.traits.contains(.further) || figure.traits.contains(.partOf)
    if let before = Ellipsis.antecedent(reading, index) { return group(reading, before) }
    if let persons = NumberOf.persons(reading, figure) {
      return reading.vocabulary.code(reading.entry(persons).group)
    }
    let isGeneric = code.isEmpty || code == Array("people".utf8)
    if isElided, isGeneric, index > 0, figure.kind == .count {
      let before = reading.figures[index - 1]
      if before.kind == .count, before.head >= 0,
        reading.sentenceStart(before.first) == reading.sentenceStart(figure.first),
        figure.traits.contains(.further) || figure.traits.contains(.partOf)
      {
        return group(reading, index - 1)
      }
    }
    if !code.isEmpty { return code }
    if figure.slot == .destroyed, figure.head < 0, index > 0 {
      let before = reading.figures[index - 1]
      let isThing = before.group != 0 && reading.vocabulary.things[Int(before.group)]
      if isThing || before.slot == .destroyed, before.head >= 0 {
        return className(of: before, reading)
      }
    }
    if figure.slot.isNamed || figure.slot == .rescued || figure.slot == .aboard
      || figure.slot == .capacity || figure.slot == .gathered, figure.head < 0
    {
      return Array("people".utf8)
    }
    return stem(reading, figure)
  }

  /// The class of a figure with a noun.
  private static func className(of figure: Figure, _ reading: borrowing Reading) -> [UInt8] {
    let code = reading.vocabulary.code(figure.group)
    return code.isEmpty ? stem(reading, figure) : code
  }

  /// The head without its plural ending, lower-cased.
  private static func stem(_ reading: borrowing Reading, _ figure: Figure) -> [UInt8] {
    guard figure.head >= 0 else { return [] }
    var word = Folding.folded(reading.bytes, figure.noun)
    if word.count > 4, word.suffix(3).elementsEqual("ies".utf8) {
      word.removeLast(3)
      word.append(0x79)
    } else if word.count > 3, word.last == 0x73, word[word.count - 2] != 0x73 {
      word.removeLast()
    }
    return word
  }

  /// A capital name before the head, or behind `of`: `Hezbollah members`, `members of Hezbollah`.
  private static func owner(_ reading: borrowing Reading, _ index: Int) -> [UInt8] {
    let figure = reading.figures[index]
    guard figure.head >= 0, figure.kind == .count else { return [] }
    for at in figure.last..<max(figure.last, figure.head)
    where isName(reading, at) || reading.isAny(["male", "female"], at) {
      return Folding.folded(reading.bytes, reading.tokens[at].start..<reading.tokens[at].end)
    }
    guard reading.senses(figure.nounEnd).contains(.partitive) else { return [] }
    var found: [UInt8] = []
    for at in figure.nounEnd + 1..<min(figure.nounEnd + reach, reading.tokens.count) {
      let senses = reading.senses(at)
      if !senses.isDisjoint(with: [.auxiliary, .verb, .relative, .adverb])
        || reading.kind(at) == .comma
      {
        break
      }
      if isName(reading, at), !reading.startsSentence(at) {
        found = Folding.folded(reading.bytes, reading.tokens[at].start..<reading.tokens[at].end)
      }
    }
    return found
  }

  private static func isName(_ reading: borrowing Reading, _ at: Int) -> Bool {
    reading.kind(at) == .word && reading.isCapital(at)
      && reading.senses(at).isDisjoint(
        with: Senses.function.union([.weekday, .month, .adjective, .agency, .say]))
  }

  /// For bare `members`: the last name before them in the sentence, else the last owner.
  private static func nearbyOwner(
    _ reading: borrowing Reading, _ figure: Figure, _ last: [UInt8]
  ) -> [UInt8] {
    var at = figure.first - 1
    let start = reading.sentenceStart(figure.first)
    while at > start {
      if isName(reading, at), !reading.senses(at - 1).contains(.inside),
        !reading.senses(at - 1).contains(.say)
      {
        return Folding.folded(reading.bytes, reading.tokens[at].start..<reading.tokens[at].end)
      }
      at -= 1
    }
    return last
  }
}
