/// Who speaks in a document: the names it gives, joined by surname and by abbreviation.
struct Speakers {
  struct Speaker {
    var name: [UInt8]
    /// Hash of the last word of the name: the surname.
    var key: UInt32
    var words: Int
    var isFemale = false
    var isMale = false
    var isBody = false
    var isPlural = false
  }

  private(set) var all: [Speaker] = []
  private var byKey: [UInt32: Int] = [:]
  /// Who spoke last, and the last person of each sex, body and group.
  private(set) var last = -1
  private(set) var beforeLast = -1
  private var lastFemale = -1
  private var lastMale = -1
  private var lastPerson = -1
  private var lastBody = -1
  private var lastPlural = -1

  /// Notes that the speaker spoke.
  mutating func spoke(_ speaker: Int) {
    if speaker != last {
      beforeLast = last
      last = speaker
    }
    mention(speaker)
  }

  private mutating func mention(_ speaker: Int) {
    let who = all[speaker]
    if who.isFemale { lastFemale = speaker }
    if who.isMale { lastMale = speaker }
    if who.isPlural { lastPlural = speaker }
    if who.isBody { lastBody = speaker } else if !who.isPlural { lastPerson = speaker }
  }

  /// The name of a speaker in full; empty for -1.
  func name(_ speaker: Int) -> [UInt8] { speaker >= 0 ? all[speaker].name : [] }

  /// Who the phrase stands for, and how that was found.
  mutating func resolve(_ source: Range<Int>, in passage: Passage) -> (Int, String) {
    let first = passage.bits(source.lowerBound)
    if source.count == 1, first.has([.pronoun, .relative]), !first.has(.allCapitals) {
      return resolve(pronoun: source.lowerBound, in: passage)
    }
    return name(source, in: passage)
  }

  private mutating func resolve(pronoun index: Int, in passage: Passage) -> (Int, String) {
    switch passage.language.person(passage.tokens[index].word) {
    case .male: return (lastMale >= 0 ? lastMale : lastUnmarked(female: false), "pronoun")
    case .female: return (lastFemale >= 0 ? lastFemale : lastUnmarked(female: true), "pronoun")
    case .thing: return (lastBody >= 0 ? lastBody : last, "pronoun")
    case .plural: return (lastPlural >= 0 ? lastPlural : lastBody >= 0 ? lastBody : last, "pronoun")
    case .relative: return antecedent(of: index, in: passage)
    case .first, .second, .object, .none: return (last, "last speaker")
    }
  }

  /// The last person who is not known to be of the other sex.
  private func lastUnmarked(female: Bool) -> Int {
    if lastPerson >= 0 {
      let person = all[lastPerson]
      if female ? !person.isMale : !person.isFemale { return lastPerson }
    }
    return -1
  }

  private mutating func antecedent(of index: Int, in passage: Passage) -> (Int, String) {
    var end = index
    while end > 0, passage.bits(end - 1).has(.comma) { end -= 1 }
    if end > 0, let phrase = passage.phrase(endingAt: end - 1, floor: max(0, end - 12)),
      !(phrase.count == 1 && passage.bits(phrase.lowerBound).has([.pronoun, .relative]))
    {
      return name(phrase, in: passage)
    }
    return (last, "last speaker")
  }

  /// The naming part of the phrase: the last run of capitals before a comma or a preposition, or
  /// else the phrase without its article.
  private mutating func name(_ source: Range<Int>, in passage: Passage) -> (Int, String) {
    let range = NameSpan.find(source, in: passage)
    return (
      enter(range, in: passage),
      passage.bits(range.upperBound - 1).has(.capital) ? "name" : "phrase"
    )
  }

  /// The number of the speaker of that name.
  mutating func enter(_ range: Range<Int>, in passage: Passage) -> Int {
    let key = passage.tokens[range.upperBound - 1].hash
    let name = Array(passage.bytes[passage.byteRange(range)])
    let isName = passage.bits(range.upperBound - 1).has(.capital)
    if let known = byKey[key], all[known].isNamed == isName || !isName {
      if isName, range.count > all[known].words, !NameSpan.differs(range, all[known].name, passage)
      {
        all[known].name = name
        all[known].words = range.count
        mark(known, range, passage)
      }
      return known
    }
    all.append(Speaker(name: name, key: key, words: range.count))
    byKey[key] = all.count - 1
    mark(all.count - 1, range, passage)
    return all.count - 1
  }

  /// Notes a name of the text that is no source.
  mutating func meet(_ range: Range<Int>, in passage: Passage) {
    let speaker = enter(range, in: passage)
    mention(speaker)
  }

  /// Lets an abbreviation stand for the name before its bracket.
  mutating func alias(_ key: UInt32, to speaker: Int) { byKey[key] = speaker }

  private mutating func mark(_ speaker: Int, _ range: Range<Int>, _ passage: Passage) {
    for index in range.lowerBound..<range.upperBound {
      let here = passage.bits(index)
      if index == range.lowerBound || !passage.bits(index - 1).has(.capital) {
        if here.has(.givenFemale), !here.has(.givenMale) { all[speaker].isFemale = true }
        if here.has(.givenMale), !here.has(.givenFemale) { all[speaker].isMale = true }
      }
    }
    let before = range.lowerBound > 0 ? range.lowerBound - 1 : range.lowerBound
    if passage.bits(before).has(.titleMale) { all[speaker].isMale = true }
    if passage.bits(before).has(.titleFemale) { all[speaker].isFemale = true }
    let head = passage.bits(range.upperBound - 1)
    if head.has([.group, .document, .organisation]) || head.has(.allCapitals) {
      all[speaker].isBody = true
    } else if !head.has(.capital), passage.ends(range.upperBound - 1, "s") {
      all[speaker].isPlural = true
    }
    let names = passage.bits(range.lowerBound)
    if names.has(.organisation) { all[speaker].isBody = true }
  }
}

extension Speakers.Speaker {
  /// Named, rather than described.
  var isNamed: Bool { name.first.map { $0 < 0x61 || $0 > 0x7A } ?? false }
}
