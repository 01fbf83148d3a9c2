import CopydeskCore

/// The word lists as finding names needs them: words in lower case, marks kept.
struct TokenLists {
  let titles: Lexicon
  private let stops: Lexicon
  private let months: Lexicon
  private let weekdays: Lexicon
  private let particles: Lexicon
  private let organisations: Lexicon
  private let demonyms: Lexicon
  private let female: Lexicon
  private let male: Lexicon
  private let countries: Lexicon
  private let settled: Lexicon
  private let common: Lexicon
  private let acronyms: Lexicon
  let classes: WordClasses
  let endings: CommonEndings
  /// Whether de and von are no words of the language, so that a name may begin with them.
  private let hasForeignParticles: Bool
  /// Whether all nouns have capitals, as in German.
  let capitalisesNouns: Bool
  /// Whether endings of cases follow names behind an apostrophe, as in Turkish: Kiev'de.
  let hasApostropheEndings: Bool

  init(_ pack: LanguagePack) {
    let source = pack.hasLists ? pack : LanguagePack.named("en") ?? pack
    titles = source.lexicon("titles")
    stops = source.lexicon("name-stops")
    months = source.lexicon("months")
    weekdays = source.lexicon("weekdays")
    particles = source.lexicon("particles")
    organisations = source.lexicon("organisations")
    demonyms = source.lexicon("demonyms")
    female = source.lexicon("given-female")
    male = source.lexicon("given-male")
    countries = source.lexicon("countries")
    settled = pack.language == "de" ? LanguagePack.root.lexicon("settled-names") : .empty
    common = source.lexicon("common-words")
    acronyms = LanguagePack.root.lexicon("common-acronyms")
    classes = WordClasses(source)
    endings = CommonEndings(source)
    hasForeignParticles = source.language == "en"
    capitalisesNouns = pack.language == "de"
    hasApostropheEndings = pack.has("apostrophe-endings")
  }

  /// What a spelling says of itself.
  func kinds(_ text: [UInt8], _ range: Range<Int>) -> TokenKinds {
    var kinds: TokenKinds = []
    // An apostrophe before or behind a word is a letter of Arabic: 'Ali, Bara'.
    var range = range
    if range.count > 1, text[range.lowerBound] == 0x27 { range.removeFirst() }
    if range.count > 1, text[range.upperBound - 1] == 0x27 { range.removeLast() }
    guard !range.isEmpty else { return kinds }
    if let plain = TokenLists.straightened(text, range) { return self.kinds(plain, plain.indices) }
    var shape = Shape(text, range)
    if shape.isDigits { return .digits }
    if !shape.isCapital, shape.isBound { shape.readAfterArticle(text, range, classes) }
    if shape.isCapital { kinds.insert(.capital) }
    if shape.letters > 1, !shape.hasLower { kinds.insert(.upper) }
    if shape.letters == 1 { kinds.insert(.initial) }
    let bare = text[range.upperBound - 1] == 0x2E ? range.dropLast() : range
    kinds.formUnion(listed(text, bare, isAcronym: kinds.contains(.upper) && shape.letters < 5))
    if isCommonAcronym(text, bare, isUpper: kinds.contains(.upper)) { kinds.insert(.quality) }
    if !kinds.contains(.given), endings.endLikeAdverb(text, range) { kinds.insert(.adverb) }
    if !kinds.contains(.given), isCommon(text, bare) { kinds.insert(.common) }
    if shape.isBound, isCompound(text, range) { kinds.insert(.compound) }
    return kinds
  }

  /// The word with typewriter's apostrophes, as the lists have them; nil if it has no others.
  private static func straightened(_ text: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    let curly = Array("\u{2019}".utf8)
    guard text[range].contains(curly[0]), text[range].firstRange(of: curly) != nil else {
      return nil
    }
    var plain: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if text[at..<range.upperBound].starts(with: curly) {
        plain.append(0x27)
        at += curly.count
      } else {
        plain.append(text[at])
        at += 1
      }
    }
    return plain
  }

  /// Whether a word is a possessive inside names of bodies: Women's, Workers'.
  func isPossessiveOfBody(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    if let plain = TokenLists.straightened(text, range) {
      return classes.contains(plain, plain.indices, .possessive)
    }
    return classes.contains(text, range, .possessive)
  }

  /// Whether capitals stand for a common noun, or for several with an s after them: DVD, CEOs.
  private func isCommonAcronym(_ text: [UInt8], _ range: Range<Int>, isUpper: Bool) -> Bool {
    let isPlural =
      range.count > 2 && text[range.upperBound - 1] == 0x73
      && text[range.dropLast()].allSatisfy(ASCII.isUpper)
    return (isUpper || isPlural) && acronyms.containsLowercased(text, range)
  }

  private func listed(
    _ text: [UInt8], _ range: Range<Int>, isAcronym: Bool
  ) -> TokenKinds {
    var kinds: TokenKinds = []
    func has(_ list: Lexicon) -> Bool { list.containsLowercased(text, range) }
    let classes = classes.find(text, range)
    func isOf(_ member: NameClasses) -> Bool { !classes.isDisjoint(with: member) }
    if isAcronym, isOf(.hour) { kinds.insert(.stop) }
    let isPlural = range.count > 3 && text[range.upperBound - 1] == 0x73
    let isDays = isPlural && weekdays.containsLowercased(text, range.dropLast())
    if has(stops) || has(months) || has(weekdays) || isDays {
      kinds.insert(isAcronym && isOf(.shout) ? .shout : .stop)
    }
    if isOf(.inner) { kinds.insert(.inner) }
    if hasForeignParticles, ASCII.isLower(text[range.lowerBound]), isOf(.opener) {
      kinds.insert(.opener)
    }
    if isOf(.dotted) { kinds.insert(.dotted) }
    if has(demonyms) { kinds.insert(.demonym) }
    if has(countries) || has(settled) { kinds.insert(.country) }
    if has(female) || has(male) { kinds.insert(.given) }
    if let index = organisations.findLowercased(text, range) {
      if organisations.value(of: index, has: "form") {
        kinds.insert(.form)
      } else {
        kinds.insert(.generic)
        if organisations.value(of: index, has: "quality")
          || organisations.value(of: index, has: "direction")
        {
          kinds.insert(.quality)
        }
      }
    }
    return kinds
  }

  /// Whether a word, its singular or all its parts are common words, or its ending makes it one.
  private func isCommon(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    if common.isEmpty { return false }
    if let cut = range.first(where: { text[$0] == 0x2D }) {
      let tail = cut + 1..<range.upperBound
      return isListedCommon(text, range.lowerBound..<cut) && isListedCommon(text, tail)
    }
    return isListedCommon(text, range) || endings.end(text, range)
  }

  private func isListedCommon(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    if common.containsLowercased(text, range) || stops.containsLowercased(text, range) {
      return true
    }
    guard range.count > 3, text[range.upperBound - 1] | 0x20 == 0x73 else { return false }
    if common.containsLowercased(text, range.dropLast()) { return true }
    return text[range.upperBound - 2] | 0x20 == 0x65
      && common.containsLowercased(text, range.dropLast(2))
  }

  /// Where a country's name of some of the words ends, as the number of a word; `from` if none begins.
  func countryEnd(_ text: [UInt8], _ offsets: [Int], from index: Int) -> Int {
    guard let match = countries.longestMatch(at: offsets[index], in: text, limit: text.count) else {
      return index
    }
    return offsets.firstIndex { $0 >= match.range.upperBound } ?? index
  }

  /// The name of a country written as single letters: U. S.
  func isCountry(_ letters: [UInt8]) -> Bool {
    countries.contains(letters, letters.indices)
  }

  /// Whether a hyphen makes an adjective of two peoples, or of a name and a participle.
  private func isCompound(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let cut = range.last(where: { text[$0] == 0x2D }), cut + 1 < range.upperBound else {
      return false
    }
    let tail = cut + 1..<range.upperBound
    if ASCII.isUpper(text[tail.lowerBound]) {
      let head = range.lowerBound..<cut
      return isOfPeople(text, head) && isOfPeople(text, tail)
    }
    guard ASCII.isLower(text[tail.lowerBound]), tail.count > 2 else { return false }
    return endings.endLikeAdverb(text, tail) || classes.contains(text, tail, .compound)
  }

  private func isOfPeople(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    demonyms.containsLowercased(text, range) || countries.containsLowercased(text, range)
  }

  /// The shape of a spelling.
  private struct Shape {
    var isCapital = false
    var isDigits = true
    var hasLower = false
    var letters = 0
    /// Whether a hyphen or an apostrophe stands inside.
    var isBound = false

    init(_ text: [UInt8], _ range: Range<Int>) {
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (value, length) = CodePoint.decode(text, at: offset)
        if value == 0x2D || value == 0x27 || value == 0x2019 { isBound = true }
        if CodePoint.isLetter(value) {
          letters += 1
          if CodePoint.isLower(value) { hasLower = true }
          if offset == range.lowerBound { isCapital = CodePoint.isUpper(value) }
        }
        if !CodePoint.isDigit(value) { isDigits = false }
        offset += length
      }
    }

    /// In al-Assad and d'Estaing the capital follows an article.
    mutating func readAfterArticle(
      _ text: [UInt8], _ range: Range<Int>, _ classes: WordClasses
    ) {
      guard
        let cut = range.first(where: { text[$0] == 0x2D || text[$0] == 0x27 || text[$0] == 0xE2 })
      else { return }
      let isArticle =
        text[cut] == 0x2D
        ? classes.contains(text, range.lowerBound..<cut, .inner)
        : cut == range.lowerBound + 1
      let next = text[cut] == 0xE2 ? cut + 3 : cut + 1
      guard isArticle, next < range.upperBound else { return }
      isCapital = CodePoint.isUpper(CodePoint.decode(text, at: next).value)
    }
  }
}
