import CopydeskCore

/// Finds the names in a run, by what the whole input says of its words.
struct RunReader {
  /// A name: from which word of the run to which, end exclusive.
  struct Part {
    var words: Range<Int>
    /// Whether the word before is an office or a title, so that a person follows.
    var isPerson: Bool
    /// Whether a capital on its first word says nothing.
    var isAtStart: Bool
  }

  let lists: TokenLists

  /// The names of a run. Linear in its words, of which there are at most `RunScanner.longestRun`.
  func parts(
    _ numbers: ArraySlice<Int32>, isAtStart: Bool, isHeading: Bool, _ vocabulary: Vocabulary
  ) -> [Part] {
    let numbers = Array(numbers)
    var parts: [Part] = []
    for part in split(numbers, isAtStart: isAtStart, vocabulary) {
      let names = cry(part, numbers, vocabulary).flatMap { divide($0, numbers, vocabulary) }
      for name in names.flatMap({ parted($0, numbers, vocabulary) }) {
        guard let trimmed = trim(name, numbers, vocabulary) else { continue }
        for row in known(trimmed, numbers, isHeading: isHeading, vocabulary)
        where isName(row, numbers, vocabulary) { parts.append(row) }
      }
    }
    return parts
  }

  // MARK: Offices

  /// Cuts the run at offices and titles.
  private func split(
    _ numbers: [Int32], isAtStart: Bool, _ vocabulary: Vocabulary
  ) -> [Part] {
    var parts: [Part] = []
    var start = 0
    var isPerson = false
    let (text, offsets) = lowered(numbers, vocabulary)
    var index = 0
    while index < numbers.count {
      guard let end = office(at: index, numbers, text, offsets, vocabulary) else {
        index += 1
        continue
      }
      if index > start {
        parts.append(
          Part(words: start..<index, isPerson: isPerson, isAtStart: isAtStart && start == 0))
      }
      start = end
      index = end
      // Professor of Oriental Languages.
      isPerson = end == numbers.count || !isOf(numbers[end], vocabulary)
    }
    if start < numbers.count {
      parts.append(
        Part(words: start..<numbers.count, isPerson: isPerson, isAtStart: isAtStart && start == 0))
    }
    return parts
  }

  func lowered(_ numbers: [Int32], _ vocabulary: Vocabulary) -> ([UInt8], [Int]) {
    var text: [UInt8] = []
    var offsets: [Int] = []
    for number in numbers {
      offsets.append(text.count)
      let lower = vocabulary.entries[Int(vocabulary.entries[Int(number)].lower)]
      text += vocabulary.bytes[lower.text]
      if text.last == 0x2E { text.removeLast() }
      text.append(0x20)
    }
    offsets.append(text.count)
    return (text, offsets)
  }

  /// Where the office that begins at a word ends; nil if none does.
  private func office(
    at index: Int, _ numbers: [Int32], _ text: [UInt8], _ offsets: [Int], _ vocabulary: Vocabulary
  ) -> Int? {
    guard vocabulary.kinds(numbers[index]).contains(.capital),
      let match = lists.titles.longestMatch(at: offsets[index], in: text, limit: text.count),
      let end = offsets.firstIndex(where: { $0 >= match.range.upperBound })
    else { return nil }
    // The Award for Best Actress.
    if index > 0, isBest(numbers[..<index], vocabulary) { return nil }
    if end == index + 1, lists.classes.contains(text, match.range, .weak) {
      if index > 0 || numbers.count == 1 { return nil }
    }
    if end == index + 1, index > 0, isGivenName(numbers[index - 1], numbers[index], vocabulary) {
      return nil
    }
    if end < numbers.count, end == index + 1 {
      let next = vocabulary.kinds(numbers[end])
      // General Motors, General Assembly, Attorney General's Office.
      if next.contains(.generic) || next.contains(.form) { return nil }
    }
    return end
  }

  /// Whether a title is a given name here: Mohammed Sultan Haidari, but not Omani Sultan Qaboos.
  private func isGivenName(_ before: Int32, _ title: Int32, _ vocabulary: Vocabulary) -> Bool {
    vocabulary.kinds(title).contains(.given)
      && vocabulary.kinds(before).isDisjoint(with: [.demonym, .country, .generic, .form, .upper])
      && vocabulary.kinds(before).contains(.capital)
  }

  private func isBest(_ numbers: ArraySlice<Int32>, _ vocabulary: Vocabulary) -> Bool {
    numbers.contains {
      vocabulary.kinds($0).contains(.capital) && isOf(.superlative, $0, vocabulary)
    }
  }

  // MARK: Capitals

  /// Cuts a part where a heading in capitals goes over into a sentence: FLOODS IN MILLOM Police said.
  private func cry(_ part: Part, _ numbers: [Int32], _ vocabulary: Vocabulary) -> [Part] {
    func isUpper(_ word: Int) -> Bool { vocabulary.kinds(numbers[word]).contains(.upper) }
    guard isUpper(part.words.lowerBound),
      let cut = part.words.first(where: { !isUpper($0) }),
      vocabulary.kinds(numbers[cut]).contains(.capital),
      cut - part.words.lowerBound > 2
        || part.words.prefix(upTo: cut).contains(where: { isCalled(numbers[$0], vocabulary) })
    else { return [part] }
    var first = part
    first.words = part.words.lowerBound..<cut
    return [first, Part(words: cut..<part.words.upperBound, isPerson: false, isAtStart: true)]
  }

  /// Whether a word is a name elsewhere, and none that others follow, as first names are.
  private func isCalled(_ number: Int32, _ vocabulary: Vocabulary) -> Bool {
    vocabulary.namedCount(number) > 0 && !vocabulary.kinds(number).contains(.given)
  }

  // MARK: Persons of places

  /// Parts Angela Merkel of Germany, but not Bank of England.
  private func divide(_ part: Part, _ numbers: [Int32], _ vocabulary: Vocabulary) -> [Part] {
    guard let cut = part.words.first(where: { isOf(numbers[$0], vocabulary) }),
      cut > part.words.lowerBound
    else { return [part] }
    let head = part.words.lowerBound..<cut
    let kinds = head.map { vocabulary.kinds(numbers[$0]) }
    if kinds.contains(where: { $0.contains(.generic) }) { return [part] }
    let isNamed = kinds[0].contains(.given) && kinds.count > 1
    let isOfCountry =
      kinds.count > 1 && cut + 2 == part.words.upperBound
      && vocabulary.kinds(numbers[cut + 1]).contains(.country)
    guard
      isNamed || isOfCountry || isJourney(cut, numbers, vocabulary)
        || part.isPerson && part.words.count - cut < kinds.count + 2
    else {
      return [part]
    }
    var first = part
    first.words = head
    let second = Part(words: cut + 1..<part.words.upperBound, isPerson: false, isAtStart: false)
    return [first, second]
  }

  /// Whether for stands between two places, as in left Qusayr for Homs; bodies are for something:
  /// Citizens for Ethics.
  private func isJourney(_ cut: Int, _ numbers: [Int32], _ vocabulary: Vocabulary) -> Bool {
    let head = vocabulary.bytes[vocabulary.entries[Int(numbers[cut - 1])].text]
    return isOf(.journey, numbers[cut], vocabulary) && head.last != 0x73
  }

  private func isOf(_ number: Int32, _ vocabulary: Vocabulary) -> Bool {
    vocabulary.kinds(number).contains(.inner) && isOf(.belonging, number, vocabulary)
  }

  /// Whether a word is in a class of words that say something about names.
  private func isOf(_ member: NameClasses, _ number: Int32, _ vocabulary: Vocabulary) -> Bool {
    lists.classes.contains(vocabulary.bytes, vocabulary.entries[Int(number)].text, member)
  }

  // MARK: Words around a name

  private func trim(_ part: Part, _ numbers: [Int32], _ vocabulary: Vocabulary) -> Part? {
    var part = part
    trimEnd(&part, numbers, vocabulary)
    while let first = part.words.first {
      let kinds = vocabulary.kinds(numbers[first])
      let isDropped =
        kinds.contains(.stop) && part.words.count > 1
        || !kinds.contains(.capital) && !opens(part, kinds)
        || kinds.contains(.compound) && part.words.count > 1
        || isLeadingDemonym(part, numbers, vocabulary)
        || part.isAtStart && part.words.count > 1
          && (isCommon(numbers[first], vocabulary) || isOpener(part, numbers, vocabulary))
      guard isDropped else { break }
      part.words.removeFirst()
      part.isAtStart = false
    }
    return part.words.isEmpty ? nil : part
  }

  private func trimEnd(_ part: inout Part, _ numbers: [Int32], _ vocabulary: Vocabulary) {
    while let last = part.words.last {
      let kinds = vocabulary.kinds(numbers[last])
      let isYear = kinds.contains(.digits) && vocabulary.entries[Int(numbers[last])].text.count == 4
      let isLoose = !kinds.contains(.capital) && !kinds.contains(.digits)
      guard
        isYear || isLoose
          || part.words.count > 1 && kinds.contains(.stop) && !kinds.contains(.given)
      else { break }
      part.words.removeLast()
    }
  }

  /// Whether a word opens sentences in lower case elsewhere more often than it is a name.
  private func isCommon(_ number: Int32, _ vocabulary: Vocabulary) -> Bool {
    let entry = vocabulary.entries[Int(number)]
    return vocabulary.lowerCount(number) > entry.inside
      || entry.inside == 0 && entry.kinds.contains(.adverb)
  }

  /// Whether a particle begins a name of more words.
  private func opens(_ part: Part, _ kinds: TokenKinds) -> Bool {
    kinds.contains(.opener) && part.words.count > 1
  }

  /// Whether a common word opens a sentence before a name: Shares of Daimler, Meet Anna Cooper.
  private func isOpener(_ part: Part, _ numbers: [Int32], _ vocabulary: Vocabulary) -> Bool {
    let first = vocabulary.entries[Int(numbers[part.words.lowerBound])]
    let next = vocabulary.kinds(numbers[part.words.lowerBound + 1])
    return first.inside == 0 && first.kinds.contains(.common)
      && first.kinds.isDisjoint(with: [.generic, .quality])
      && (next.contains(.given) || !next.contains(.capital))
  }

  /// Whether a demonym stands before a name that stands alone: Lebanese Hezbollah, but not Syrian
  /// National Council.
  private func isLeadingDemonym(_ part: Part, _ numbers: [Int32], _ vocabulary: Vocabulary) -> Bool
  {
    guard part.words.count > 1, let first = part.words.first,
      vocabulary.kinds(numbers[first]).contains(.demonym)
    else { return false }
    let (text, offsets) = lowered(Array(numbers[part.words]), vocabulary)
    // Saudi Arabia.
    if lists.countryEnd(text, offsets, from: 0) > 1 { return false }
    return !part.words.dropFirst().contains { word in
      let kinds = vocabulary.kinds(numbers[word])
      return kinds.contains(.generic) || kinds.contains(.form) || !kinds.contains(.capital)
    }
  }

  // MARK: Headings

  /// In a heading or a row of capitals the words that are names elsewhere; any other part as it is.
  private func known(
    _ part: Part, _ numbers: [Int32], isHeading: Bool, _ vocabulary: Vocabulary
  ) -> [Part] {
    let isUpper =
      part.words.count > 1
      && part.words.allSatisfy { vocabulary.kinds(numbers[$0]).contains(.upper) }
    guard isUpper || isHeading else { return [part] }
    var rows: [Part] = []
    for word in part.words where isNamed(numbers[word], isHeading: !isUpper, vocabulary) {
      if let last = rows.last, last.words.upperBound == word {
        rows[rows.count - 1].words = last.words.lowerBound..<word + 1
      } else {
        rows.append(Part(words: word..<word + 1, isPerson: part.isPerson, isAtStart: false))
      }
    }
    let isCry = part.words.contains { isPlain(vocabulary.kinds(numbers[$0])) }
    return rows.isEmpty && isUpper && part.words.count < 3 && !isCry ? [part] : rows
  }

  /// Whether a common word makes no name of a body or a place: OPEN LETTER, but not CAPE TOWN.
  private func isPlain(_ kinds: TokenKinds) -> Bool {
    kinds.contains(.common) && kinds.isDisjoint(with: [.generic, .quality])
  }

  private func isNamed(_ number: Int32, isHeading: Bool, _ vocabulary: Vocabulary) -> Bool {
    if vocabulary.namedCount(number) > 0 { return true }
    let kinds = vocabulary.kinds(number)
    guard isHeading else { return false }
    return !kinds.contains(.capital)
      || !kinds.isDisjoint(with: [.given, .initial, .country, .form])
      || kinds.contains(.upper) && vocabulary.lowerCount(number) == 0
  }

  // MARK: What is a name

  private func isName(_ part: Part, _ numbers: [Int32], _ vocabulary: Vocabulary) -> Bool {
    if part.words.count > RunReader.longestName { return false }
    if lists.capitalisesNouns, !isGermanName(part, numbers, vocabulary) { return false }
    guard part.words.count == 1 else { return hasLetters(part, numbers, vocabulary) }
    let number = numbers[part.words.lowerBound]
    let entry = vocabulary.entries[Int(number)]
    let kinds = entry.kinds
    if !kinds.isDisjoint(with: [.demonym, .stop, .quality, .initial, .compound]) { return false }
    if kinds.contains(.form), kinds.isDisjoint(with: [.given, .upper]) { return false }
    if entry.text.count < 2 || isTitle(number, vocabulary) || isNumeral(entry.text, vocabulary) {
      return false
    }
    if lists.endings.isDoctrine(vocabulary.bytes, entry.text) { return false }
    if part.isAtStart, entry.inside == 0 {
      return vocabulary.lowerCount(number) == 0 && kinds.isDisjoint(with: [.adverb, .common])
    }
    return !isShouted(number, vocabulary)
  }

  /// Whether a common word stands in capitals for emphasis and is no acronym: CRAZY.
  private func isShouted(_ number: Int32, _ vocabulary: Vocabulary) -> Bool {
    let entry = vocabulary.entries[Int(number)]
    return entry.kinds.contains(.upper) && entry.kinds.contains(.common)
      && entry.text.count >= RunReader.leastShout && vocabulary.namedCount(number) == 0
  }

  /// A shorter word in capitals may be an acronym.
  private static let leastShout = 4

  /// Words of a name at the most.
  private static let longestName = 9

  private func hasLetters(_ part: Part, _ numbers: [Int32], _ vocabulary: Vocabulary) -> Bool {
    if part.words.allSatisfy({ vocabulary.kinds(numbers[$0]).contains(.initial) }) {
      return lists.isCountry(
        lowered(Array(numbers[part.words]), vocabulary).0.filter { $0 != 0x20 })
    }
    // African American, South African.
    let isOfPeoples = part.words.allSatisfy { word in
      let kinds = vocabulary.kinds(numbers[word])
      return kinds.contains(.demonym) || kinds.contains(.quality) && !kinds.contains(.upper)
    }
    if isOfPeoples { return false }
    return part.words.contains { word in
      let kinds = vocabulary.kinds(numbers[word])
      // PC World is one, a quality alone is none.
      return kinds.isDisjoint(with: [.initial, .digits, .stop]) && kinds.contains(.capital)
        && (!kinds.contains(.quality) || kinds.contains(.upper))
    }
  }

  /// Whether a word is a Roman numeral: part XVII.
  private func isNumeral(_ word: Range<Int>, _ vocabulary: Vocabulary) -> Bool {
    vocabulary.bytes[word].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
  }

  private func isTitle(_ number: Int32, _ vocabulary: Vocabulary) -> Bool {
    let lower = vocabulary.entries[Int(vocabulary.entries[Int(number)].lower)]
    return lists.titles.contains(vocabulary.bytes, lower.text)
  }

  /// Where nouns have capitals, a capital is no evidence: a given name, a title before or a country
  /// is, and so is an acronym or a word of a full name.
  private func isGermanName(_ part: Part, _ numbers: [Int32], _ vocabulary: Vocabulary) -> Bool {
    if part.isPerson { return true }
    if part.words.count == 1, vocabulary.entries[Int(numbers[part.words.lowerBound])].isOfFullName {
      return true
    }
    let kinds = part.words.map { vocabulary.kinds(numbers[$0]) }
    return kinds.contains { !$0.isDisjoint(with: [.given, .country, .upper]) }
      || kinds.count > 1 && !kinds.contains { $0.contains(.generic) }
  }
}
