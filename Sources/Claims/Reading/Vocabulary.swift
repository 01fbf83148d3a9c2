import CopydeskCore

/// What the lists of a language say about one word or one phrase.
struct Entry: Sendable {
  var senses: Senses = []
  /// The number, or the least number of a vague one; the divisor of a fraction word.
  var low = 0.0
  var high = 0.0
  /// Index of the unit's code in `Vocabulary.codes`.
  var unit: Int32 = 0
  /// How many of the unit's code one such unit is: 0.01 for cents.
  var factor = 1.0
  /// Index of the class of what is counted in `Vocabulary.codes`.
  var group: Int32 = 0
  /// What happened, for the words of events.
  var slot: Slot = .none
  /// The sign of a qualifier, and where it stands.
  var sign: Sign = .equal
  var side: UInt8 = 0
  /// How figures hang together by it.
  var relation: Relation = []
  /// A single word behind the number bounds it without a hyphen.
  static let behind: UInt8 = 4
  /// The word also tells how far something rises.
  static let reach: UInt8 = 8
  /// The classes that single rules ask for.
  var ruleWords = RuleWords()
  /// First of the phrases that begin with this word, in `Vocabulary.phrases`; -1 for none.
  var phrases: Int32 = -1
}

/// All words of a language's lists in one hash table over folded bytes.
///
/// A word of the text costs one look-up, whatever the number of lists.
final class Vocabulary: Sendable {
  /// A phrase: its words are a stretch of `phraseWords`.
  struct Phrase: Sendable {
    let words: Range<Int>
    let entry: Int32
    let next: Int32
  }

  let entries: [Entry]
  /// The senses of all entries apart, which are asked for most and fit into the nearest cache.
  let senses: [Senses]
  /// The classes that single rules ask for, of all entries.
  let ruleWords: [RuleWords]
  /// How figures hang together by each word, apart for the same reason.
  let relations: [Relation]
  let codes: [[UInt8]]
  /// Whether a code is a class of things, not of living beings.
  let things: [Bool]
  let phrases: [Phrase]
  let phraseWords: [Int32]
  /// The spellings of all words one after the other, and where each ends.
  let spellings: [UInt8]
  let ends: [Int]
  let table: [Int32]
  let mask: Int
  /// The codes of percent and of repetitions.
  let percentUnit: Int32
  let timesUnit: Int32
  let sterlingUnit: Int32
  /// The class of persons of any kind.
  let peopleGroup: Int32
  /// The classes of those who fight: who destroys them kills them.
  let rebelsGroup: Int32
  let soldiersGroup: Int32
  /// What sets the language apart.
  let traits: CountingTraits
  /// The entry of numerals that are put together from several words.
  let composedEntry: Int32
  /// How words of a script without spaces begin and how long they are.
  let wordStarts: WordStarts
  /// How the parts of numerals written in one word begin.
  let numeralStarts: WordStarts

  init(_ builder: consuming VocabularyBuilder, traits: CountingTraits) {
    composedEntry = builder.addComposed()
    builder.finish()
    self.traits = traits
    entries = builder.entries
    senses = builder.entries.map(\.senses)
    ruleWords = builder.entries.map(\.ruleWords)
    wordStarts = traits.contains(.noSpaces) ? WordStarts(builder.spellings) : WordStarts([])
    let isJoined = traits.contains(.joinedNumerals)
    numeralStarts = WordStarts(isJoined ? builder.numeralParts() : [])
    relations = builder.entries.map(\.relation)
    codes = builder.codes
    things = builder.codes.indices.map { builder.things.contains(Int32($0)) }
    var words: [Int32] = []
    phrases = builder.phrases.map { phrase in
      let start = words.count
      words += phrase.words
      return Phrase(words: start..<words.count, entry: phrase.entry, next: phrase.next)
    }
    phraseWords = words
    var bytes: [UInt8] = []
    ends = builder.spellings.map { spelling in
      bytes += spelling
      return bytes.count
    }
    spellings = bytes
    table = builder.table
    mask = builder.table.count - 1
    percentUnit = builder.codes.firstIndex(of: [0x25]).map(Int32.init) ?? 0
    rebelsGroup = builder.codes.firstIndex(of: Array("rebels".utf8)).map(Int32.init) ?? -1
    soldiersGroup = builder.codes.firstIndex(of: Array("soldiers".utf8)).map(Int32.init) ?? -1
    peopleGroup = builder.codes.firstIndex(of: Array("people".utf8)).map(Int32.init) ?? 0
    sterlingUnit = builder.codes.firstIndex(of: Array("GBP".utf8)).map(Int32.init) ?? 0
    timesUnit = builder.codes.firstIndex(of: Array("times".utf8)).map(Int32.init) ?? 0
  }

  /// The words of a language.
  convenience init(_ pack: LanguagePack) {
    var builder = VocabularyBuilder()
    for kind in ListKind.allCases {
      builder.read(pack.text(of: kind.rawValue), as: kind)
    }
    self.init(builder, traits: CountingTraits(pack))
  }

  /// The entry of the word in a byte range, 0 where no list has it; case does not matter.
  func find(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    var slot = Folding.hash(bytes, start, end) & mask
    while table[slot] != 0 {
      let candidate = table[slot]
      if isSpelled(bytes, start, end, Int(candidate)) { return candidate }
      slot = (slot + 1) & mask
    }
    return 0
  }

  private func isSpelled(_ bytes: [UInt8], _ start: Int, _ end: Int, _ word: Int) -> Bool {
    var at = ends[word - 1]
    let last = ends[word]
    let isEqual = Folding.forEach(bytes, start, end) {
      guard at < last, spellings[at] == $0 else { return false }
      at += 1
      return true
    }
    return isEqual && at == last
  }

  /// The bytes of a code.
  func code(_ index: Int32) -> [UInt8] { codes[Int(index)] }

  /// True where all nouns are written with a capital.
  var nounsAreCapital: Bool { traits.contains(.capitalNouns) }
  /// True where a subject often stands behind its verb, as in Spanish.
  var subjectMayFollow: Bool { traits.contains(.inversion) }
  /// True where the comma parts the decimals, as in German.
  var decimalComma: Bool { traits.contains(.decimalComma) }
}
