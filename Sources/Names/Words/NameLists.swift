import CopydeskCore

/// The word lists of a language as names need them: keys in ASCII letters, one look-up a word.
struct NameLists {
  private let titles: LetterList
  private let particles: LetterList
  private let organisations: LetterList
  private let female: LetterList
  private let male: LetterList
  private let demonyms: LetterList
  private let countries: LetterList
  private let variants: Lexicon
  private let settled: LetterList
  private let common: LetterList
  private let legalForms: Lexicon
  private let classes: WordClasses
  /// Endings that make the people of a place.
  let peopleEndings: WordEndings
  private let subjectEndings: WordEndings
  /// Endings that say whose child someone is.
  let childEndings: WordEndings
  /// Endings that make a name from another, the longer ones first.
  private let derivations: [(ending: [UInt8], kind: ArraySlice<UInt8>)]
  /// By a part of their hashes, all beginnings of the names of countries and of settled names.
  private let beginnings: [Bool]

  init(_ pack: LanguagePack) {
    let english = pack.language == "en" || !pack.hasLists ? nil : LanguagePack.named("en")
    let classes = WordClasses(pack)
    self.classes = classes
    func list(_ name: String) -> LetterList {
      LetterList([pack, english].compactMap { $0?.lexicon(name) }, classes)
    }
    titles = list("titles")
    particles = list("particles")
    organisations = list("organisations")
    female = list("given-female")
    male = list("given-male")
    demonyms = list("demonyms")
    countries = list("countries")
    // This list is in a to z alone.
    variants = LanguagePack.root.lexicon("name-variants")
    settled = LetterList([LanguagePack.root.lexicon("settled-names")], classes)
    common = list("common-words")
    legalForms = LanguagePack.root.lexicon("legal-forms")
    peopleEndings = WordEndings((english ?? pack).lexicon("name-endings"), "people")
    subjectEndings = WordEndings((english ?? pack).lexicon("name-endings"), "subject")
    let endings = LanguagePack.root.lexicon("name-endings")
    childEndings = WordEndings(endings, "child")
    var derivations: [(ending: [UInt8], kind: ArraySlice<UInt8>)] = []
    endings.forEach { word, value in
      if !ListValue.has(value, "child") {
        derivations.append((Array(word), ArraySlice(value)))
      }
    }
    self.derivations = derivations.sorted { $0.ending.count > $1.ending.count }
    beginnings = NameLists.beginnings([countries, settled])
  }

  private static func beginnings(_ lists: [LetterList]) -> [Bool] {
    var beginnings = [Bool](repeating: false, count: 1 << 16)
    for list in lists {
      list.forEach { word in
        var hash = Fingerprint.seed
        for byte in word {
          hash = Fingerprint.mix(hash, byte)
          beginnings[Int(hash & 0xFFFF)] = true
        }
      }
    }
    return beginnings
  }

  /// What the lists say of a word.
  func kinds(_ letters: [UInt8], _ range: Range<Int>) -> WordKinds {
    var kinds: WordKinds = []
    if range.contains(where: { ASCII.isDigit(letters[$0]) }) { kinds.insert(.number) }
    if range.count == 1 { kinds.insert(.initial) }
    if let kind = particles.find(letters, range) {
      kinds.insert(kind.has("article") ? .article : .link)
    }
    let classes = classes.find(letters, range)
    func isOf(_ member: NameClasses) -> Bool { !classes.isDisjoint(with: member) }
    if isOf(.link) { kinds.insert(.link) }
    if isOf(.title) { kinds.insert(.title) }
    if titles.find(letters, range) != nil { kinds.insert(.title) }
    if legalForm(letters, range) != 0, range.count > 3 { kinds.insert(.form) }
    if let kind = organisations.find(letters, range) {
      kinds.insert(kind.has("form") ? .form : .generic)
      if !kind.has("body"), !kind.has("quality"), !kinds.contains(.form) {
        kinds.insert(.place)
      }
    }
    if female.find(letters, range) != nil { kinds.insert(.female) }
    if male.find(letters, range) != nil { kinds.insert(.male) }
    if demonyms.find(letters, range) != nil { kinds.insert(.demonym) }
    if isOf(.alwaysArticle) { kinds.insert(.alwaysArticle) }
    if isOf(.beforeTitle) { kinds.insert(.modifier) }
    if isOf(.servant) { kinds.insert(.servant) }
    if isOf(.patronymic) { kinds.insert(.patronymic) }
    if isOf(.settlement) { kinds.insert(.settlement) }
    if isOf(.ordering) { kinds.insert(.ordering) }
    if common.find(letters, range) != nil { kinds.insert(.common) }
    if beginnings[Int(Fingerprint.of(letters, range) & 0xFFFF)] { kinds.insert(.beginning) }
    return kinds
  }

  /// Whether the word is a subject of study: Psychology.
  func isSubject(_ word: ArraySlice<UInt8>) -> Bool {
    let word = Array(word)
    return subjectEndings.end(word, word.indices, stem: 1)
  }

  /// Whether the word, in a to z, is in a class of words that say something about names.
  func isOf(_ member: NameClasses, _ letters: [UInt8], _ range: Range<Int>) -> Bool {
    classes.contains(letters, range, member)
  }

  /// The legal form that a word, or several written as one, is a spelling of; 0 for none.
  func legalForm(_ letters: [UInt8], _ range: Range<Int>) -> Int32 {
    guard let entry = legalForms.find(letters, range) else { return 0 }
    return NameLists.number(of: legalForms.value(of: entry))
  }

  /// Whether the word makes a name that of an authority, whose first word is where it rules.
  func isAuthority(_ letters: [UInt8], _ range: Range<Int>) -> Bool {
    organisations.find(letters, range)?.has("authority") ?? false
  }

  /// The family of a given or family name, and the form of it whose spelling the word is; 0 for none.
  func variant(_ letters: [UInt8], _ range: Range<Int>) -> (family: Int32, form: Int32) {
    guard let index = variants.find(letters, range) else { return derived(letters, range) }
    let value = variants.value(of: index)
    let family = value.prefix { $0 != 0x20 }
    return (NameLists.number(of: family), NameLists.number(of: value))
  }

  /// The same for a name that is made from another of the list: Mohammedi, Husseinzadeh. It has no
  /// family, so that it is not told from others.
  private func derived(_ letters: [UInt8], _ range: Range<Int>) -> (family: Int32, form: Int32) {
    for (ending, kind) in derivations
    where range.count >= ending.count + NameLists.leastBase
      && letters[range.suffix(ending.count)].elementsEqual(ending)
    {
      let base = range.dropLast(ending.count)
      guard let index = variants.find(letters, base) else { continue }
      let value = variants.value(of: index) + [0x2B] + kind
      return (0, NameLists.number(of: value))
    }
    return (0, 0)
  }

  /// Letters of the name that another is made from at the least.
  private static let leastBase = 4

  /// Whether the name may be that of a country or a settled one; false for most others.
  func mayBeListed(_ letters: [UInt8]) -> Bool {
    beginnings[Int(Fingerprint.of(letters, letters.indices) & 0xFFFF)]
  }

  /// The class of a whole name that lists of well-known names settle: a city, a river, a statesman.
  func settled(_ letters: [UInt8], _ range: Range<Int>) -> Int32 {
    number(settled, letters, range)
  }

  /// The country of that name.
  func country(_ letters: [UInt8], _ range: Range<Int>) -> Int32 {
    number(countries, letters, range)
  }

  private func number(_ list: LetterList, _ letters: [UInt8], _ range: Range<Int>) -> Int32 {
    guard let kind = list.find(letters, range) else { return 0 }
    return NameLists.number(of: kind.text)
  }

  /// Values are names of classes; a hash of them tells classes apart.
  private static func number(of value: ArraySlice<UInt8>) -> Int32 {
    value.isEmpty ? 0 : Int32(truncatingIfNeeded: Fingerprint.of(value) >> 16) | 1
  }
}
