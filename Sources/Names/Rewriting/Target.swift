import CopydeskCore

/// What is written in place of each form of one name.
struct Targets {
  private let matcher: Matcher
  private var canonical = ParsedName()
  private var canonicalText: [UInt8] = []
  private var parsed: [ParsedName] = []
  private var texts: [[UInt8]] = []
  private var isUpper: [Bool] = []

  /// Words that sound less alike than this are no spellings of one another.
  private static let leastLikeness: Float = 0.4

  init(_ matcher: Matcher) { self.matcher = matcher }

  /// The texts for the forms of a group; the first form is the canonical one, the others follow from
  /// the most frequent down.
  mutating func targets(_ forms: [[UInt8]]) -> [[UInt8]] {
    texts = forms
    parsed = forms.map { form in
      var name = ParsedName()
      matcher.parser.parse(form, form.indices, into: &name)
      return name
    }
    isUpper = forms.map { form in !form.contains { ASCII.isLower($0) } }
    canonical = parsed[0]
    canonicalText = forms[0]
    return forms.indices.map(target)
  }

  private func target(_ number: Int) -> [UInt8] {
    if number == 0 { return canonicalText }
    let text = plainTarget(number)
    // Whether a full stop belongs to the name or ends the sentence, no form can tell.
    if differInStop(text, texts[number]) { return texts[number] }
    let shouts = isUpper[number] && !isAcronym(parsed[number])
    return shouts ? Casing.upper(text, text.indices) : text
  }

  private func differInStop(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let stop = UInt8(ascii: ".")
    return one.count == other.count + 1 && one.last == stop && one.dropLast() == other[...]
      || other.count == one.count + 1 && other.last == stop && other.dropLast() == one[...]
  }

  /// Whether capitals are the first letters of a name or another word for it, as in UN and UAE; a
  /// heading has the name's own word in capitals.
  private func isAcronym(_ name: ParsedName) -> Bool {
    guard name.isAcronym, name.letters != canonical.letters else { return false }
    return parsed.contains { matcher.isAcronym(name, of: $0) } || shape(of: name) == nil
  }

  private func plainTarget(_ number: Int) -> [UInt8] {
    let name = parsed[number]
    if name.letters == canonical.letters { return canonicalText }
    if isAcronym(name) {
      return first { $0.letters == name.letters && $0.isAcronym } ?? texts[number]
    }
    guard let shape = shape(of: name) else {
      // Another word for it, such as Holland for the Netherlands, keeps its own commonest spelling.
      return first { $0.letters == name.letters } ?? texts[number]
    }
    if name.words.count == canonical.words.count { return canonicalText }
    // A fuller form stays as full as it is: no word of the text is lost.
    if name.words.count > canonical.words.count {
      return first { agrees($0, with: name) } ?? texts[number]
    }
    return inCanonicalSpelling(shape) ?? texts[number]
  }

  /// Whether two forms have the same words, or initials of them.
  private func agrees(_ one: ParsedName, with other: ParsedName) -> Bool {
    guard one.words.count == other.words.count else { return false }
    let table = matcher.parser.table
    var assignment = Assignment()
    assignment.reset(one.words, other.words)
    return zip(one.words, other.words).allSatisfy { x, y in
      x == y || assignment.isInitial(x, y, table)
    }
  }

  /// A part of the canonical form: as it stands there, accents and all; its most frequent form where
  /// the texts have it with other particles.
  private func inCanonicalSpelling(_ shape: WordRow) -> [UInt8]? {
    let form = first { $0.words == shape }
    guard let part = part(shape) else { return form }
    guard let form, pieces(form) != pieces(part) else { return part }
    return form
  }

  private func pieces(_ form: [UInt8]) -> Int {
    form.split { $0 == 0x20 || $0 == 0x2d || $0 == 0x27 }.count
  }

  /// The most frequent form that fits and is not in capitals alone.
  private func first(_ fits: (ParsedName) -> Bool) -> [UInt8]? {
    let found = parsed.indices.filter { fits(parsed[$0]) }
    return (found.first { !isUpper[$0] || parsed[$0].isAcronym } ?? found.first).map { texts[$0] }
  }

  /// The words of the canonical form that a name spells; nil if it has words of its own and no more
  /// than the canonical form.
  private func shape(of name: ParsedName) -> WordRow? {
    if name.words.isEmpty || canonical.words.isEmpty { return nil }
    let table = matcher.parser.table
    if name.words.count > canonical.words.count { return canonical.words }
    var assignment = Assignment()
    assignment.reset(name.words, canonical.words)
    assignment.pair(matcher.pairs, table)
    var alike = 0
    var shape = WordRow()
    for (index, partner) in assignment.partners.enumerated() {
      let x = assignment.short[index]
      let y = assignment.long[partner]
      let isAlike =
        x == y || assignment.isInitial(x, y, table)
        || matcher.pairs.likeness(x, y) >= Targets.leastLikeness
        || isSettled(name)
      if isAlike { alike += 1 }
      shape.append(y)
    }
    if name.words.count == canonical.words.count, alike > 0 { return canonical.words }
    return alike == name.words.count ? canonical.words.only(where: shape.contains) : nil
  }

  /// Whether lists know the name as another name of a city; then the spelling need not be near.
  private func isSettled(_ name: ParsedName) -> Bool {
    name.words.count == canonical.words.count
      && matcher.parser.lists.settled(name.letters, name.letters.indices) != 0
  }

  /// The words of the canonical form that hold those of the shape.
  private func part(_ shape: WordRow) -> [UInt8]? {
    let table = matcher.parser.table
    let wanted = shape.map { Array(table.arena[table.words[Int($0)].letters]) }
    var out: [UInt8] = []
    for word in canonicalText.split(separator: 0x20) {
      var name = ParsedName()
      let bytes = Array(word)
      matcher.parser.parse(bytes, bytes.indices, into: &name)
      guard !name.letters.isEmpty, wanted.contains(name.letters) else { continue }
      if !out.isEmpty { out.append(0x20) }
      out += bytes
    }
    return out.isEmpty ? nil : out
  }
}
