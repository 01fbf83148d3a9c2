/// Who speaks in a document: the names it gives, joined by surname, by part and by abbreviation.
final class Speakers {
  struct Speaker {
    /// The name in full, in bytes of the document.
    var name = 0..<0
    var words = 0
    var isNamed: Bool
    /// Hash of the first word.
    var first: UInt32 = 0
    /// The key of the name.
    var key: UInt32 = 0
    /// Hash of the word before the last, which tells one ministry from another; 0 for none.
    var modifier: UInt32 = 0
    var isFemale = false
    var isMale = false
    var isBody = false
    var isPlural = false
    /// Spoke, bears a title or has a name of several words: a place or a ship does none of these.
    var isPerson = false
  }

  /// A name met in the text: who, in which sentence, and how strongly it attracts a pronoun.
  private struct Mention {
    var speaker: Int
    var weight: Int
  }

  var all = Row<Speaker>()
  private var byKey = HashTable()
  private var byPart = HashTable()
  /// The last mentions, in a ring.
  private var mentions = Row<Mention>()
  private var mentionCount = 0
  /// The sentences read so far.
  private var time = 0
  /// Who bears a title, by its word: who "the president" is.
  private var byRole = HashTable()
  /// The token up to which the names of the sentence are noted.
  private var met = 0
  /// Who spoke last, and who spoke before with another voice.
  private(set) var last = -1
  private(set) var beforeLast = -1

  /// Mentions that are remembered.
  private static let memory = 16
  /// What a sentence of distance costs a mention, and what speaking and standing first are worth.
  private static let distance = 2
  private static let spokeWeight = 5
  private static let subjectWeight = 3

  init() { mentions.append(Mention(speaker: -1, weight: 0), times: Self.memory) }

  deinit {
    all.free()
    mentions.free()
    byKey.free()
    byPart.free()
    byRole.free()
  }

  /// Forgets all: a document begins.
  func removeAll() {
    all.removeAll()
    byKey.removeAll()
    byPart.removeAll()
    byRole.removeAll()
    mentionCount = 0
    time = 0
    met = 0
    last = -1
    beforeLast = -1
  }

  /// A sentence is done.
  func tick() { time += 1 }

  /// A paragraph begins.
  func begin() { met = 0 }

  /// Notes that the speaker spoke.
  func spoke(_ speaker: Int) {
    if !all[speaker].isBody { all[speaker].isPerson = true }
    if speaker != last {
      beforeLast = last
      last = speaker
    }
    remember(speaker, Self.spokeWeight)
  }

  private func remember(_ speaker: Int, _ bonus: Int) {
    mentions[mentionCount % Self.memory] = Mention(
      speaker: speaker, weight: time * Self.distance + bonus)
    mentionCount += 1
  }

  /// The name of a speaker in full, in bytes of the document; empty for -1.
  func name(_ speaker: Int) -> Range<Int> { speaker >= 0 ? all[speaker].name : 0..<0 }

  /// Who the phrase stands for, and how that was found.
  func resolve(_ source: Range<Int>, in passage: Passage) -> (Int, Evidence) {
    let first = passage.bits(source.lowerBound)
    if first.has([.pronoun, .relative]), !first.has(.allCapitals) || source.count == 1,
      source.count == 1 || passage.bits(source.lowerBound + 1).has([.comma, .clitic])
    {
      return resolve(pronoun: source.lowerBound, in: passage)
    }
    if source.count == 2, first.has(.possessive), passage.bits(source.lowerBound + 1).has(.report) {
      return (last, .lastSpeaker)  // "nach ihrer Darstellung"
    }
    let range = NameSpan.find(source, in: passage)
    let isNamed = isName(range, in: passage)
    if !isNamed, first.has(.determiner), let described = described(range, in: passage) {
      return (described, .description)
    }
    let speaker = enter(range, in: passage)
    if range.lowerBound > source.lowerBound,
      passage.bits(range.lowerBound - 1).has([.group, .document]),
      !passage.bits(range.lowerBound - 1).has([.person, .title, .capital])
    {
      all[speaker].isBody = true
    }
    return (speaker, isNamed ? .name : .phrase)
  }

  /// Who "the group" or "the embattled Syrian leader" is: a body spoken of, or who bears the title.
  private func described(_ range: Range<Int>, in passage: Passage) -> Int? {
    let head = range.upperBound - 1
    let isKnown = known(range, in: passage) != nil
    if range.count == 1, passage.bits(head).has(.group), !isKnown {
      return passage.traits(head).has(.generic) ? best { $0.isBody && $0.isNamed } : nil
    }
    guard passage.traits(range.lowerBound - 1).has(.definite),
      passage.bits(head).has([.title, .person]),
      !passage.ends(head, .plural), !isKnown
    else { return nil }
    return byRole[passage.tokens[head].hash]
      ?? (passage.bits(head).has(.role) ? byRole[Self.head] : nil)
  }

  private func resolve(pronoun index: Int, in passage: Passage) -> (Int, Evidence) {
    meet(upTo: index, in: passage)
    let found: Int?
    switch passage.language.person(passage.tokens[index].word) {
    case .male: return person { !$0.isFemale }
    case .female: return person { !$0.isMale }
    case .thing: found = best { $0.isBody }
    case .plural: found = best { $0.isPlural } ?? best { $0.isBody }
    case .relative: return antecedent(of: index, in: passage)
    case .first, .second: return (-1, .none)
    case .object, .none: return (last, .lastSpeaker)
    }
    return (found ?? last, .pronoun)
  }

  /// The person of that sex whose mention attracts most, the last speaker where the text names none;
  /// -1 for nobody.
  private func person(of sex: (Speaker) -> Bool) -> (Int, Evidence) {
    if let found = best(where: { sex($0) && $0.isPerson && !$0.isBody && !$0.isPlural }) {
      return (found, .pronoun)
    }
    guard last >= 0, sex(all[last]), !all[last].isBody, !all[last].isPlural else {
      return (-1, .none)
    }
    return (last, .pronoun)
  }

  /// Who is meant where a verb has no subject: the person spoken of last, -1 for nobody.
  func implied() -> Int { best { !$0.isBody && !$0.isPlural } ?? last }

  /// The speaker of that kind whose mention attracts most.
  private func best(where fits: (Speaker) -> Bool) -> Int? {
    var best: Mention?
    for number in max(0, mentionCount - Self.memory)..<mentionCount {
      let mention = mentions[number % Self.memory]
      if mention.weight >= best?.weight ?? 0, fits(all[mention.speaker]) { best = mention }
    }
    return best?.speaker
  }

  private func antecedent(of index: Int, in passage: Passage) -> (Int, Evidence) {
    var end = index
    while end > 0, passage.bits(end - 1).has(.comma) { end -= 1 }
    if end > 0, let phrase = passage.phrase(endingAt: end - 1, floor: max(0, end - Self.reach)),
      !passage.bits(phrase.lowerBound).has([.pronoun, .relative])
    {
      return (enter(NameSpan.find(phrase, in: passage), in: passage), .antecedent)
    }
    return (last, .lastSpeaker)
  }

  /// How far before a relative pronoun its noun may begin, in tokens.
  private static let reach = 12

  /// The key of a name: its last word, without an Arabic article.
  private func key(_ index: Int, in passage: Passage) -> UInt32 {
    let token = passage.tokens[index]
    let bytes = passage.bytes
    if token.end - token.start > 4, bytes[token.start + 2] == UInt8(ascii: "-"),
      passage.bits(index).has(.capital)
    {
      return WordHash.of(
        bytes[token.start + 3..<token.end].lazy.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    }
    return token.hash
  }

  /// The phrase is a name rather than a description: it begins and ends with a capital.
  private func isName(_ range: Range<Int>, in passage: Passage) -> Bool {
    passage.bits(range.upperBound - 1).has(.capital) && passage.bits(range.lowerBound).has(.capital)
  }

  /// The key of a phrase: that of its last word, or of the whole where that is a name inside it.
  private func key(of range: Range<Int>, in passage: Passage) -> UInt32 {
    let last = key(range.upperBound - 1, in: passage)
    guard passage.bits(range.upperBound - 1).has(.capital), !isName(range, in: passage) else {
      return last
    }
    return range.reduce(last) { $0 &* Self.spread ^ passage.tokens[$1].hash }
  }

  /// An odd factor that spreads the hashes of several words.
  private static let spread: UInt32 = 31

  private func known(_ range: Range<Int>, in passage: Passage) -> Int? {
    let key = key(of: range, in: passage)
    let isNamed = isName(range, in: passage)
    if let index = byKey[key], all[index].isNamed == isNamed, !differs(range, all[index], passage),
      !isOtherBody(range, all[index], passage)
    {
      return index
    }
    if isNamed, let index = byPart[key], range.count == 1 || all[index].isBody { return index }
    return nil
  }

  /// "the emergencies ministry" after "the health ministry" or a mere "ministry".
  private func isOtherBody(
    _ range: Range<Int>, _ speaker: Speaker, _ passage: Passage
  ) -> Bool {
    guard range.count > 1, !speaker.isNamed, passage.bits(range.upperBound - 1).has(.group),
      !passage.bits(range.upperBound - 1).has(.capital)
    else { return false }
    return passage.tokens[range.upperBound - 2].hash != speaker.modifier
  }

  /// Two people of one surname: both names have a first word, and not the same.
  private func differs(_ range: Range<Int>, _ speaker: Speaker, _ passage: Passage) -> Bool {
    guard range.count > 1, speaker.words > 1, speaker.isNamed else { return false }
    let first = passage.tokens[range.lowerBound]
    return first.hash != speaker.first
      && (first.has(.givenName) || !speaker.isBody) && !first.has(.abbreviation)
  }

  /// The number of the speaker of that name, entered where it is new.
  func enter(_ range: Range<Int>, in passage: Passage) -> Int {
    let index: Int
    if let found = known(range, in: passage) {
      index = found
      if all[index].isNamed, range.count > all[index].words,
        passage.bits(range.lowerBound).has(.capital),
        key(range.upperBound - 1, in: passage) == all[index].key
      {
        rename(index, range, in: passage)
      }
    } else {
      all.append(Speaker(isNamed: isName(range, in: passage)))
      index = all.count - 1
      rename(index, range, in: passage)
      byKey[key(of: range, in: passage)] = index
    }
    mark(index, range, passage)
    return index
  }

  private func rename(_ index: Int, _ range: Range<Int>, in passage: Passage) {
    all[index].name = nominative(range, in: passage)
    all[index].words = range.count
    all[index].first = passage.tokens[range.lowerBound].hash
    all[index].key = key(range.upperBound - 1, in: passage)
    all[index].modifier = range.count > 1 ? passage.tokens[range.upperBound - 2].hash : 0
    guard range.count > 1, all[index].isNamed else { return }
    for part in range.dropLast() where passage.bits(part).has(.capital) {
      let hash = passage.tokens[part].hash
      if byPart[hash] == nil { byPart[hash] = index }
    }
  }

  /// Notes the names of a sentence, so that pronouns, surnames and abbreviations find them.
  func meet(_ sentence: Range<Int>, in passage: Passage) {
    meet(from: max(met, sentence.lowerBound), to: sentence.upperBound, sentence, in: passage)
    met = sentence.upperBound
  }

  /// Notes the names before a pronoun in its own sentence.
  private func meet(upTo index: Int, in passage: Passage) {
    guard index > met, let sentence = passage.current, sentence.contains(index) else { return }
    meet(from: max(met, sentence.lowerBound), to: index, sentence, in: passage)
    met = index
  }

  private func meet(from: Int, to: Int, _ sentence: Range<Int>, in passage: Passage) {
    var index = from
    while index < to {
      index = passage.tokens.first(.capital, in: index..<to)
      guard index < to, NameSpan.isNamePart(index, passage), !passage.bits(index).has(.citing)
      else {
        index += 1
        continue
      }
      // "CEO of Marlow Steel" is no name: the company behind it is.
      if passage.bits(index).has(.title), passage.bits(index).has(.allCapitals),
        passage.bits(index + 1).has(.linking)
      {
        index += 2
        continue
      }
      let end = NameSpan.end(of: index, limit: to, in: passage)
      let name = NameSpan.core(passage.withoutLabel(index..<end), in: passage)
      let isFirst = index == sentence.lowerBound
      let isPlain =
        name.count == 1
        && (passage.language.hasCapitalNouns
          || passage.bits(index).has(.demonym) && !passage.bits(index).has(.givenName))
      if !isPlain,
        !isFirst || name.count > 1 || name.lowerBound > index
          || passage.bits(index).has(.givenName)
          || byKey[key(name.upperBound - 1, in: passage)] != nil
      {
        let speaker = enter(name, in: passage)
        let isSubject =
          isFirst || index < sentence.lowerBound + 3 || isApposed(index, end, sentence, passage)
        remember(speaker, isSubject ? Self.subjectWeight : 0)
        alias(speaker, end, in: passage)
        if pastTicker(end, to, in: passage) > end { all[speaker].isBody = true }
        noteRoles(index..<name.lowerBound, speaker, in: passage)
      }
      index = max(end, pastTicker(end, to, in: passage))
    }
  }

  /// "International Rescue Committee (IRC)": the abbreviation stands for the name.
  private func alias(_ speaker: Int, _ end: Int, in passage: Passage) {
    guard passage.bits(end).has(.openBracket), passage.bits(end + 1).has(.allCapitals),
      passage.bits(end + 2).has(.closeBracket)
    else { return }
    byKey[passage.tokens[end + 1].hash] = speaker
    all[speaker].isBody = true
  }

  /// Stands for every title of a head of state or government: "the leader".
  private static let head = WordHash.of("the head".utf8)

  /// "President Assad": who "the president" is from here on.
  private func noteRoles(_ titles: Range<Int>, _ speaker: Int, in passage: Passage) {
    for index in titles where passage.bits(index).has([.title, .person]) {
      byRole[passage.tokens[index].hash] = speaker
      if passage.bits(index).has(.role) { byRole[Self.head] = speaker }
    }
  }
}
